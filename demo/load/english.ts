import renderings from '../quzhou/item-english.json' with { type: 'json' };

type Group = Exclude<keyof typeof renderings, 'title'>;

/** The English rendering of a text of the data, as an optional property; nothing where there is none. */
export function inEnglish<const N extends string>(name: N, group: Group, zh: string): { [K in N]?: string } {
  const english = (renderings[group] as Readonly<Record<string, string>>)[zh];
  return (english === undefined ? {} : { [name]: english }) as { [K in N]?: string };
}
