import { createHash } from 'node:crypto';
import { drawingStyles } from '#flow';
import { stylesheet } from '#ui/stylesheet.ts';

const hash = createHash('sha256').update(stylesheet).update(drawingStyles).digest('hex').slice(0, 16);

/** Address of the one stylesheet, which changes with its content. */
export const stylesheetPath = `/assets/${hash}.css`;
