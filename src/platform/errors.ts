import { type Said, said } from './i18n.ts';

/** Where a rule comes from: the law's name, its article, and the gist in our words. */
export interface LegalBasis {
  law: string;
  article?: number | string;
  gist?: string;
}

/** Base of the four errors that verbs throw; `code` is stable and documented, `sentence` is for people. */
export abstract class DomainError extends Error {
  abstract readonly status: 401 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly code: string;
  readonly sentence: Said;

  constructor(code: string, sentence: Said) {
    super(`${code}: ${sentence.en}`);
    this.code = code;
    this.sentence = sentence;
  }
}

/** The input does not mean anything: each field with its sentence (422). */
export class Invalid extends DomainError {
  readonly status = 422;
  readonly fields: Readonly<Record<string, Said>>;

  constructor(fields: Readonly<Record<string, Said>>, code = 'invalid') {
    const count = Object.keys(fields).length;
    super(code, said(`有 ${count} 处要改`, count === 1 ? 'There is 1 thing to correct' : `There are ${count} things to correct`));
    this.fields = fields;
  }
}

/** Nobody is signed in, or the session is over (401). */
export class NotSignedIn extends DomainError {
  readonly status = 401;

  constructor(code = 'not-signed-in', sentence: Said = said('请先登录', 'Please sign in first')) {
    super(code, sentence);
  }
}

/** Too many requests, or no room for more: come back after `retryAfter` seconds (429 or 503). */
export class ComeBackLater extends DomainError {
  readonly status: 429 | 503;
  readonly retryAfter: number;

  constructor(status: 429 | 503, code: string, sentence: Said, retryAfter: number) {
    super(code, sentence);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** What was sent is larger than may be sent (413). */
export class TooLarge extends DomainError {
  readonly status = 413;
}

/** What was sent did not arrive in time (408). */
export class TooSlow extends DomainError {
  readonly status = 408;

  constructor() {
    super('too-slow', said('内容传得太慢，没有收完，请重新提交', 'What was sent took too long to arrive; send it again'));
  }
}

/** The content is not of a kind that is accepted, or not what it claims to be (415). */
export class KindNotAccepted extends DomainError {
  readonly status = 415;
}

/** The actor may not do this (403). */
export class Forbidden extends DomainError {
  readonly status = 403;
}

/** There is no such thing, or the actor may not know of it (404). */
export class NotFound extends DomainError {
  readonly status = 404;

  constructor(sentence: Said = said('没有找到这个页面或记录', 'There is no such page or record')) {
    super('not-found', sentence);
  }
}

/** The state of things or the law forbids it now: a stable code and the article (409). */
export class Refused extends DomainError {
  readonly status = 409;
  readonly basis: LegalBasis | undefined;
  readonly particulars: Readonly<Record<string, unknown>>;

  constructor(code: string, sentence: Said, basis?: LegalBasis, particulars: Readonly<Record<string, unknown>> = {}) {
    super(code, sentence);
    this.basis = basis;
    this.particulars = particulars;
  }
}
