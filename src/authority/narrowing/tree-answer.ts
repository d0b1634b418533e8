import { z } from 'zod';
import type { Tree, TreeEntry, TreeList } from './list-tree.ts';

const Sentence = z.object({ 'zh-CN': z.string(), en: z.string() });
const Entry = z.object({ code: z.string(), basicCode: z.string(), version: z.int(), name: z.string(), organ: z.string(), body: z.string(), englishBody: z.string().optional(), level: z.string() });

const TreeAnswer = z.object({
  base: Entry,
  inherited: z.array(
    Entry.extend({
      differences: z.array(z.object({ field: z.string(), subject: Sentence.optional().describe('The condition, material or way of handling'), kind: z.string(), permitted: z.boolean(), base: Sentence, own: Sentence })),
      adjustBy: z.iso.date().optional().describe('By when an entry that deviates is to be adjusted'),
    }),
  ),
});

export const TreeListAnswer = z.object({ trees: z.array(TreeAnswer), total: z.int(), page: z.int(), pageSize: z.int() });
export const TreesAnswer = z.object({ trees: z.array(TreeAnswer) });

/** Base entries with what is inherited from them as the API answers it. */
export function treesAnswer(trees: readonly Tree[]): z.input<typeof TreeAnswer>[] {
  return trees.map(({ base, inherited }) => ({
    base: entryAnswer(base),
    inherited: inherited.map((own) => ({ ...entryAnswer(own), differences: own.differences.map(({ field, subject, kind, permitted, base: was, own: is }) => ({ field, ...(subject && { subject }), kind, permitted, base: was, own: is })), ...(own.adjustBy && { adjustBy: own.adjustBy }) })),
  }));
}

/** A page of trees as the API answers it. */
export function treeListAnswer({ trees, ...rest }: TreeList): z.input<typeof TreeListAnswer> {
  return { trees: treesAnswer(trees), ...rest };
}

function entryAnswer({ code, basicCode, version, entry: { name, body, level } }: TreeEntry): z.input<typeof Entry> {
  return { code, basicCode, version, name, organ: body.organ, body: body.name, ...(body.englishName && { englishBody: body.englishName }), level };
}
