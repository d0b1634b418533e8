/** The English rendering of an item, where there is one. */
export interface ItemEnglish {
  name: string;
}

export function englishOf(_id: string): ItemEnglish | undefined {
  return undefined;
}
