import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The styles of drawings, to be joined to the stylesheet of the design system. */
export const drawingStyles: string = readFileSync(join(import.meta.dirname, 'drawing.css'), 'utf8');
