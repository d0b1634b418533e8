/** The search, with its words and choices. */
export function searchPath(search: Readonly<Record<string, string | number | undefined>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== '' && !(name === 'page' && value === 1)) query.set(name, String(value));
  }
  return query.size > 0 ? `/search?${query}` : '/search';
}

/** The guide of an item, for the people of a division where one is given. */
export function itemPath(code: string, division?: string): string {
  return division ? `/items/${code}?division=${division}` : `/items/${code}`;
}

/** The process of an item on a page of its own. */
export function flowchartPath(code: string): string {
  return `/items/${code}/flowchart`;
}

/** Where an application begins. */
export function applyPath(code: string, division?: string): string {
  return division ? `/apply/${code}?division=${division}` : `/apply/${code}`;
}
