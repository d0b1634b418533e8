import { ComeBackLater, DomainError, Invalid, Refused } from '../errors.ts';
import { type Lang, type Said, said } from '../i18n.ts';
import type { RequestContext } from './deps.ts';

type Status = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** An error as it is answered: one status, one stable code, one sentence, never anything of the inside. */
export interface Problem {
  status: Status;
  code: string;
  sentence: Said;
  error?: DomainError;
  retryAfter?: number;
}

const unavailable = said('系统正忙或正在恢复，请稍后再试；已确认的都在', 'The system is busy or recovering; try again shortly. What was confirmed is kept');
const broken = said('系统出错了，我们已记录；请稍后再试', 'Something went wrong and was recorded; please try again later');

// Connection lost, server going down or starting, disk full, statement stopped, a standby after a switch, work that
// was in each other's way once too often: the database, not the request.
const databaseAway = /^(08|40|53|55|57|58)...$|^(25006|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** What is answered to an error; what is not ours is a fault of the server and told apart from a database that is away. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    const retryAfter = error instanceof ComeBackLater ? { retryAfter: error.retryAfter } : {};
    return { status: error.status, code: error.code, sentence: error.sentence, error, ...retryAfter };
  }
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (databaseAway.test(code) || /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(message)) {
    return { status: 503, code: 'temporarily-unavailable', sentence: unavailable, retryAfter: 2 };
  }
  return { status: 500, code: 'internal', sentence: broken };
}

/** Answers an error as problem+json (RFC 9457). */
export function problemJson(c: RequestContext, problem: Problem): Response {
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', ...retryHeader(problem) };
  return c.body(JSON.stringify(problemBody(problem, c.get('lang'), c.get('requestId'))), problem.status, headers);
}

/** What problem+json says of an error, in a language. */
export function problemBody(problem: Problem, lang: Lang, requestId: string): object {
  const { error } = problem;
  return {
    type: `urn:mingtang:problem:${problem.code}`,
    title: problem.sentence[lang],
    status: problem.status,
    code: problem.code,
    detail: problem.sentence,
    requestId,
    ...(error instanceof Invalid && { fields: error.fields }),
    ...(error instanceof Refused && { basis: error.basis, particulars: error.particulars }),
  };
}

/** The header that says when to come back, in seconds. */
export function retryHeader(problem: Problem): Record<string, string> {
  return problem.retryAfter === undefined ? {} : { 'retry-after': String(problem.retryAfter) };
}
