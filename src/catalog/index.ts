/** Items as published: their guide, their form, who handles them. */
export { publishItems } from './publish-items.ts';
export { getItem, getItemVersion, implementationIn } from './get-item.ts';
export type { Implementation, Item, ItemContent, Material } from './item.ts';
/** Forms as data, and the answers to them. */
export { isAskedFor, type Answers, type FormField, type FormStep, type ItemForm } from './form.ts';
export { checkAnswers } from './check-answers.ts';
export { answersFromForm } from './answers-from-form.ts';
/** Finding items. */
export { searchItems } from './search-items.ts';
export { listLifeEvents, publishLifeEvents, type LifeEvent } from './life-events.ts';
/** Addresses. */
export { itemPath, searchPath } from './paths.ts';
/** Holds items against the ledger. */
export { reconcileItems } from './reconcile-items.ts';
/** What a process is held against, and the items that run by it. */
export { aroundProcess, takeUpProcess } from './run-by-process.ts';
