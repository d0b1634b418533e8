import type { Act } from '#platform/act.ts';
import { formatDay } from '#platform/calendar/day.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { LedgerPosition } from '#platform/ledger/record.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import type { Case } from './case.ts';
import { type DocumentLines, sealedText } from './receipt.ts';

/** What is given in writing in the course of a case, each with its title. */
export const paperNames = {
  receipt: said('收件凭证', 'Receipt of materials'),
  correctionNotice: said('材料补正告知书', 'Notice of correction'),
  acceptance: said('受理通知书', 'Notice of acceptance'),
  refusalOfAcceptance: said('不予受理决定书', 'Refusal of acceptance'),
  suspension: said('特别程序告知书', 'Notice of suspension'),
  extension: said('延期告知书', 'Notice of extension'),
  decision: said('决定书', 'Decision'),
  delivery: said('送达回证', 'Record of delivery'),
} as const satisfies Record<string, Said>;
export type PaperKind = keyof typeof paperNames;

export interface Paper {
  kind: PaperKind;
  lines: DocumentLines;
}

/** The paper as it is given: what it concerns, what it says, its date, its place in the ledger, and the seal. */
export function paperText({ kind, lines }: Paper, file: Case, act: Act, position: LedgerPosition, key: SigningKey): string {
  return sealedText(
    `${paperNames[kind]['zh-CN']} ${paperNames[kind].en}`,
    [
      ['办件编号 Case number', file.no],
      ['事项 Matter', `${file.item.name['zh-CN']} ${file.item.name.en}`],
      ['事项编码 Item', `${file.item.code} v${file.item.version}`],
      ['机关 Body', `${file.organName} ${file.organ}`],
      ...lines,
      ['出具时间 Made at', act.at.toISOString()],
      ['登记 Ledger entry', `${file.region} ${position.subject} #${position.seq}`],
      ['登记摘要 Ledger hash (SHA-256)', position.hash],
    ],
    key,
  );
}

/** A legal day as papers print it. */
export function dayLine(day: string): string {
  return `${day} ${formatDay(day, 'zh-CN')}`;
}
