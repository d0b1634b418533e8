import { food } from './food.ts';
import type { Page } from './parts.ts';

/** The topic pages of every form, by the item's short code; applicant and delivery pages are added to each. */
export const specifications: Readonly<Record<string, readonly Page[]>> = { ...food };
