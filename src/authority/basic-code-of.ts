/** The basic code within a power's code: the national implementing code ends with it, codes of other schemes stand for themselves. */
export function basicCodeOf(code: string): string {
  return code.length === 31 ? code.slice(19) : code;
}
