import { sourceFiles } from './source-tree.ts';

/** Every kind of ledger entry that a slice declares in its `ledger.ts`. */
export function declaredEvents(): Set<string> {
  const events = new Set<string>();
  for (const { text } of sourceFiles('src')) {
    for (const [, block] of text.matchAll(/interface LedgerEvents \{\n([\s\S]*?)\n {2}\}/g)) {
      for (const [, event] of block!.matchAll(/^ {4}'([a-z]+\.[a-z-]+)':/gm)) events.add(event!);
    }
  }
  return events;
}
