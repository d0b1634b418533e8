import { type Answers, checkAnswers, type Item } from '#catalog';
import { Invalid } from '#platform/errors.ts';
import type { Said } from '#platform/i18n.ts';
import type { HandedIn } from '../../file.ts';
import { mustHaveMaterials, type Situation } from '../../materials.ts';

export type Problems = Readonly<Record<string, Said>>;

/** What is wrong with the answers of a form so far, field by field; `only` looks at the fields of one step. */
export async function formProblems(item: Item, answers: Answers, today: string, only?: readonly string[]): Promise<Problems> {
  const problems = await problemsOf(() => checkAnswers(item, answers, today));
  return Object.fromEntries(Object.entries(problems).filter(([name]) => !only || only.includes(name.split('.')[0]!)));
}

/** What is missing among the papers of an application, given its answers. */
export async function paperProblems(item: Item, files: readonly HandedIn[], situation: Situation): Promise<Problems> {
  return problemsOf(() => mustHaveMaterials(item, files, situation));
}

async function problemsOf(check: () => unknown): Promise<Problems> {
  const done = Promise.resolve().then(() => (check(), {}));
  return done.catch((error: unknown) => {
    if (error instanceof Invalid) return error.fields;
    throw error;
  });
}
