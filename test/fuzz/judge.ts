import type { Route } from '#platform/http/route.ts';
import type { Made } from './make-request.ts';
import { mustBeProblem } from '../support/api-client.ts';

// What only the inside knows: frames of a stack, statements, names of our columns, words of the database's own errors.
const inside = /\bat (?:async )?[\w.<>]+ \(|\.tsx?:\d+|node_modules|\bselect .+ from |insert into |syntax error at|violates |duplicate key|invalid input syntax|PG::|Error: |\[object Object\]|undefined is not/i;

/** What is wrong with an answer, whatever was asked; nothing where it is sound. */
export async function faultOf(response: Response, { path, init }: Pick<Made, 'path' | 'init'>, route: Route | undefined): Promise<string | undefined> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (response.status >= 500) return `${response.status} ${text.slice(0, 300)}`;
  if (response.status >= 400 && inside.test(text)) return `it tells of the inside: ${inside.exec(text)![0]}`;
  if (response.headers.has('x-injected')) return 'a header was injected';
  if (response.headers.get('x-content-type-options') !== 'nosniff') return 'without nosniff';
  if (response.status >= 400 && path.startsWith('/api/') && text) {
    try {
      mustBeProblem(response, type, text);
    } catch (error) {
      return `no sound problem: ${(error as Error).message.slice(0, 300)}`;
    }
  }
  const answer = route?.document?.answers[response.status];
  // What HEAD leaves out is the body (RFC 9110, 9.3.2).
  if (answer && type.startsWith('application/json') && init.method.toUpperCase() !== 'HEAD') {
    const json = jsonOf(text);
    if (json === undefined) return `an answer that says it is JSON and is not: ${text.length} signs`;
    const parsed = answer.safeParse(json);
    if (!parsed.success) return `an answer that is not as documented: ${JSON.stringify(parsed.error.issues.slice(0, 3))}`;
  }
  return undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
