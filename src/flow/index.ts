/** Processes are made of steps and published once they are checked. */
export { processFromSteps } from './process-from-steps.ts';
export { publishProcess, type PublishedVersion } from './publish-process.ts';
/** What a process is held against before it is published. */
export { checkPublication, type Surroundings } from './check-publication.ts';
/** Versions as published; a case runs the version under which it began. */
export { getProcess, type PublishedProcess } from './get-process.ts';
export { actOf, type ProcessGraph } from './process-graph.ts';
/** Where a case stands in its process, and the acts that move it on. */
export { enabledActs, startTokens, step, type Effect, type EnabledAct } from './step.ts';
/** The log of a matter, without anything personal, that anyone can hold against its process. */
export { logFormat, ProcessLog } from './process-log.ts';
export { flowPaths } from './paths.ts';
/** The drawing, and the strip of steps. */
export { ProcessFigure } from './drawing.tsx';
export { ProcessStrip } from './process-strip.tsx';
export type { Progress } from './progress.ts';
export { drawingStyles } from './styles.ts';
/** What of a BPMN file is kept when it is read and written. */
export { roundTrip } from './round-trip/round-trip.ts';
