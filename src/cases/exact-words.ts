import { type Said, said } from '#platform/i18n.ts';

// 行政许可法 32(4): all that is to be corrected is told at once, so that the applicant knows what to do and need not come again.
const catchAll = /其他(有关|相关)?(的)?(材料|资料|文件|证明)|(按|依|根据|参照)(照)?(有关|相关|法律)(规定|要求|法规)|相关(材料|资料|手续)|有关(材料|资料|手续)|等(材料|资料|文件)|视情况|另行(通知|告知)|other (relevant |necessary )?(documents|materials|papers)|as (required|appropriate|necessary)|relevant (regulations|documents|materials)/i;
const empty = /^(请)?(不(合格|符合|符合要求|符合规定|齐|齐全|全|完整|规范|对|行)|有(误|问题)|错误|补正|补充|补齐|完善|修改|更正|重(新)?(提交|上传|交|填)|按要求(补正|提交|修改)|见(附件|通知)|同上|无|wrong|incorrect|incomplete|correct it|see above|n\/?a)(后(再)?(提交|上传))?[。.！!]?$/i;

/** Why a sentence of a notice does not tell its reader what to do, or undefined where it does. */
export function vagueness(text: string): Said | undefined {
  const [found] = catchAll.exec(text) ?? [];
  if (found) return said(`“${found}”说不清是哪一份、哪一条，请写具体`, `“${found}” does not say which one; be exact`);
  if (empty.test(text.trim()) || empty.test(text.replaceAll(/\s/g, ''))) {
    return said(`只写“${text}”，申请人不知道怎么办，请写具体`, `“${text}” alone does not tell the applicant what to do; be exact`);
  }
  return undefined;
}
