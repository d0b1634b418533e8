/** A sentence of the drawing in both languages: Chinese is what is published, English its rendering. */
export type Words = readonly [zh: string, en?: string];

/** A branch of a question: the outcome's value that leads there, and the word at the line. */
export interface Answer {
  value: string;
  words: Words;
}

/** A task that asks whether all is well: if not, the remedy is done and the task comes again. */
export interface Check {
  question: Words;
  variable: string;
  pass: Answer;
  fail: Answer;
  remedy: Part;
  /** The answer that ends the process here. */
  turnAway?: Answer & { ending: string; endWords: Words };
}

/** A task that decides: granted goes on, refused is served and ends. */
export interface Decision {
  question: Words;
  granted: Answer;
  refused: Answer;
  /** How the refusal is served. */
  serve: Part;
  endWords: Words;
}

/** One thing done in the course of a matter. */
export interface Part {
  act: string;
  /** Id of the node, where it is not the act's. */
  id?: string;
  words: Words;
  lane: string;
  role: Words;
  limit: Words;
  step?: string;
  days?: number;
  countsTowardsLimit?: boolean;
  basis?: string;
  output?: string;
  suspension?: string;
  /** Done by the system at once. */
  automatic?: true;
  /** A time to wait, ISO 8601. */
  duration?: string;
  /** Done only if asked for: the question and the outcome's variable. */
  optional?: { question: Words; variable: string };
  /** Done at the same time as the part before. */
  alongside?: true;
  check?: Check;
  decision?: Decision;
}

export interface CourseLane {
  id: string;
  words: Words;
}

/** The whole course of a matter, from which its process is built. */
export interface Course {
  id: string;
  name: string;
  lanes: readonly CourseLane[];
  parts: readonly Part[];
  /** Where a completed matter ends. */
  endLane: string;
  endWords: Words;
}

/** The id of an item's process. */
export function processIdOf(item: { id: string }): string {
  return `process-${item.id}`;
}
