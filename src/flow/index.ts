/** Processes: drawn, checked, published and run. */
export { processFromSteps } from './process-from-steps.ts';
export { processIdOf } from './course.ts';
export type { ItemForProcess } from './course-of-item.ts';
export { publishProcess, type ProcessSource, type PublishedVersion } from './publish-process.ts';
/** Versions as published; a case runs the version under which it began. */
export { getProcess, getProcessFile, type PublishedProcess } from './get-process.ts';
export { actOf, timeElapsed, type ProcessGraph, type ProcessNode } from './process-graph.ts';
/** Where a case stands in its process, and the acts that move it on. */
export { enabledActs, presentNodes, startTokens, step, type Effect, type EnabledAct, type ProcessEvent, type ProcessState, type Token } from './step.ts';
/** BPMN 2.0 in and out; a file is checked before it is published. */
export { fromBpmn } from './bpmn-in.ts';
export { toBpmn } from './bpmn-out.ts';
export { checkProcess, type ProcessProblem } from './check-process.ts';
/** Whether a log of acts followed the process published for it. */
export { checkConformance, type Conformance } from './check-conformance.ts';
/** The drawing, the same in words, and the strip of steps. */
export { ProcessFigure } from './drawing.tsx';
export { ProcessInWords } from './process-in-words.tsx';
export { ProcessStrip } from './process-strip.tsx';
export type { Progress } from './progress.ts';
export { drawingStyles } from './styles.ts';
