import type { Config } from '#platform/config.ts';

/** One thing that can be asked of `mingtang` on the command line. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Does it with the words after the name; answers the exit status. */
  run(words: string[], config: Config): Promise<number>;
}
