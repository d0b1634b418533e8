/** The width of a text in em: Chinese and full-width signs are one, Latin letters and figures a little over half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += emOf(letter);
  return width;
}

function emOf(letter: string): number {
  const code = letter.codePointAt(0)!;
  if (code >= 0x2e80) return 1;
  if (/[ iljft.,:;'’|()]/.test(letter)) return 0.33;
  if (/[mwMW]/.test(letter)) return 0.84;
  if (/[A-Z]/.test(letter)) return 0.67;
  return 0.56;
}

// A line must not begin with these.
const closing = /^[，。、；：？！）》”’,.;:?!)]/;

/** Breaks a text into lines of at most `em`, at most `lines` of them; what does not fit ends in an ellipsis. */
export function breakLines(text: string, em: number, lines: number): string[] {
  const units = text.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+|\s+/gu) ?? [];
  const broken: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line && widthOf(line + unit.trimEnd()) > em && !closing.test(unit)) {
      broken.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  if (line.trim()) broken.push(line.trimEnd());
  if (broken.length <= lines) return evenly(broken, em);
  const last = [...broken[lines - 1]!];
  while (last.length > 0 && widthOf(last.join('')) > em - 1) last.pop();
  return [...broken.slice(0, lines - 1), `${last.join('').replace(/[，、；（]$/, '')}…`];
}

// A single sign left on the second line reads badly: pull one down to it.
function evenly(lines: string[], em: number): string[] {
  const [first, second, ...rest] = lines;
  if (!first || !second || rest.length > 0 || [...second].length > 1 || widthOf(second) + 1 > em) return lines;
  const signs = [...first];
  const moved = signs.pop()!;
  return moved.codePointAt(0)! < 0x2e80 || closing.test(moved) ? lines : [signs.join(''), moved + second];
}
