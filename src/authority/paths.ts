type Asked = Readonly<Record<string, string | number | undefined>>;

function asked(path: string, filter: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '' && !(name === 'page' && value === 1)) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The power list, with its filters. */
export function powersPath(filter: Asked = {}): string {
  return asked('/powers', filter);
}

/** One entry; with a version, as it stood then. */
export function powerPath(code: string, version?: number): string {
  return version === undefined ? `/powers/${code}` : `/powers/${code}?version=${version}`;
}

/** Which bodies have published what share of their list. */
export function coveragePath(filter: Asked = {}): string {
  return asked('/powers/coverage', filter);
}

/** The responsibility list: of one body, or the bodies to choose from. */
export function responsibilitiesPath(filter: Asked = {}): string {
  return asked('/powers/responsibilities', filter);
}

/** A body's whole list, to read and to print. */
export function listOfBodyPath(organ: string, filter: Asked = {}): string {
  return asked(`/powers/bodies/${organ}`, filter);
}

/** The same as a document. */
export function listOfBodyPdfPath(organ: string, filter: Asked = {}): string {
  return asked(`/powers/bodies/${organ}/pdf`, filter);
}

/** What changed on the list, by year, kind, cause and body. */
export function powerChangesPath(filter: Asked = {}): string {
  return asked('/powers/changes', filter);
}

/** The feed of the list's changes. */
export function powerFeedPath(filter: Asked = {}): string {
  return asked('/powers/changes.atom', filter);
}

/** Two versions of an entry side by side. */
export function powerDiffPath(code: string, from: number, to: number): string {
  return `/powers/${code}/diff?from=${from}&to=${to}`;
}

/** Instruments by which powers came from one body to another. */
export function delegationsPath(filter: Asked = {}): string {
  return asked('/powers/delegations', filter);
}

/** The entries from which others are inherited; or of one power, all that are inherited from one, side by side. */
export function treePath(basicCode?: string, filter: Asked = {}): string {
  return asked(basicCode === undefined ? '/powers/tree' : `/powers/tree/${basicCode}`, filter);
}
