/** The power list, with its filters. */
export function powersPath(filter: Readonly<Record<string, string | number | undefined>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '' && !(name === 'page' && value === 1)) query.set(name, String(value));
  }
  return query.size > 0 ? `/powers?${query}` : '/powers';
}

/** One entry; with a version, as it stood then. */
export function powerPath(code: string, version?: number): string {
  return version === undefined ? `/powers/${code}` : `/powers/${code}?version=${version}`;
}
