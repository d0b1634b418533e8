/** The page where anyone computes and reads a deadline; what was asked stands in the address, so that it can be passed on. */
export function deadlinesPath(asked: Readonly<Record<string, string | number | undefined>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined && value !== '') query.set(name, String(value));
  return query.size > 0 ? `/deadlines?${query}` : '/deadlines';
}
