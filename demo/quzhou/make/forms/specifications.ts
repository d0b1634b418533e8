import { building } from './building.ts';
import { citizens } from './citizens.ts';
import { enterprise } from './enterprise.ts';
import { food } from './food.ts';
import { health } from './health.ts';
import { labour } from './labour.ts';
import { nature } from './nature.ts';
import type { Page } from './parts.ts';
import { venues } from './venues.ts';
import { welfare } from './welfare.ts';

/** The topic pages of every form, by the item's short code; applicant and delivery pages are added to each. */
export const specifications: Readonly<Record<string, readonly Page[]>> = {
  ...building, ...citizens, ...enterprise, ...food, ...health, ...nature, ...venues, ...welfare, ...labour,
};
