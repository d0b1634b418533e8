import { type Said, said } from '#platform/i18n.ts';

/** A word that says nothing: whoever reads it does not know what to fulfil or to bring. */
export interface VagueWord {
  word: string;
  /** Where it is refused. */
  of: readonly ('condition' | 'material')[];
  /** The day from which it is refused. */
  from: string;
  source: Said;
}

// Conditions and papers are set in detail, so that nobody at the window decides what they mean; checkers of guides and local law
// (安阳市政务服务条例 13) list these words.
const detailed = { from: '2020-01-01', source: said('《优化营商环境条例》第三十五条', 'Regulations on Optimising the Business Environment, Art. 35') };

/** Words that conditions and materials may not hold; further words are further rows, each with its source and day. */
export const vagueWords: readonly VagueWord[] = [
  { word: '其他材料', of: ['material'], ...detailed },
  { word: '有关材料', of: ['material'], ...detailed },
  { word: '按相关规定', of: ['condition', 'material'], ...detailed },
  { word: '视情', of: ['condition', 'material'], ...detailed },
  { word: '待定', of: ['condition', 'material'], ...detailed },
];

/** The first vague word in a condition or the name of a material that is to hold from a day. */
export function findVagueWord(text: string, of: 'condition' | 'material', on: string): VagueWord | undefined {
  return vagueWords.find((one) => one.of.includes(of) && one.from <= on && text.includes(one.word));
}
