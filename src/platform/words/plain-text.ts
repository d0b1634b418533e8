/** Text as it is searched: half-width, small letters, letters and digits only, one space between the rest. */
export function plainText(text: string): string {
  return text.toWellFormed().normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
