import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Config } from '../config.ts';
import type { Lang } from '../i18n.ts';
import { tooBusy } from './admission.ts';
import type { Frame } from './deps.ts';
import { isSecureAt } from './form-token.ts';
import type { Arrival, Gate } from './gate.ts';
import { type Problem, problemBody, problemOf } from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import type { openStandings } from './standing.ts';

interface Gatekeeper extends Pick<Frame, 'sessionSecret'> {
  config: Config;
  standings: ReturnType<typeof openStandings>;
  always?: ReadonlySet<string>;
  busyPage?(lang: Lang, problem: Problem): string;
}

// The rest of a larger body would be read for nothing.
const readAnyway = 65_536;

/** Has Node's requests wait at the gate before anything is made of them; who is refused is answered with what lies ready. */
export function keepGate(gate: Gate, keeper: Gatekeeper): (listener: RequestListener) => RequestListener {
  const refuse = readyRefusal(keeper);
  return (listener) => (request, response) =>
    gate.arrive({ who: whoCalls(request, keeper), begin: () => listener(request, response), refuse: () => refuse(request, response), gone: () => request.socket.destroyed });
}

/** Who it may be, by what is remembered: a place in the queue hangs on it, never a right. */
function whoCalls(request: IncomingMessage, { config, standings, sessionSecret, always }: Gatekeeper): Arrival['who'] {
  const path = request.url!.split('?', 1)[0]!;
  // Cheap, and the page of an officer is nothing without its style.
  if (always?.has(path)) return 'officer';
  const header = (name: string): string | undefined => request.headers[name] as string | undefined;
  const secret = sessionSecret?.({ path, header, secure: isSecureAt(header('host'), config) });
  return secret === undefined ? 'public' : (standings.of(secret) ?? 'unknown');
}

function readyRefusal({ busyPage }: Gatekeeper): (request: IncomingMessage, response: ServerResponse) => void {
  const problem = problemOf(tooBusy());
  const page = (lang: Lang): Buffer => Buffer.from(busyPage?.(lang, problem) ?? problem.sentence[lang]);
  const pages = { 'zh-CN': page('zh-CN'), en: page('en') };
  const headers = [...securityHeaders, ['cache-control', 'no-store'], ['retry-after', String(problem.retryAfter)]].flat();
  return (request, response) => {
    const requestId = randomUUID();
    const lang = languageOf(request);
    const api = request.url!.startsWith('/api/');
    const body = api ? Buffer.from(JSON.stringify(problemBody(problem, lang, requestId))) : pages[lang];
    const sends = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > readAnyway;
    response.writeHead(503, [
      ...headers,
      'x-request-id', requestId,
      'content-type', api ? 'application/problem+json; charset=utf-8' : 'text/html; charset=UTF-8',
      'content-length', String(body.length),
      ...(sends ? ['connection', 'close'] : []),
    ]);
    response.end(body);
  };
}

function languageOf({ url, headers }: IncomingMessage): Lang {
  const asked = /[?&]lang=(en|zh-CN)(&|$)/.exec(url!)?.[1];
  return (asked ?? /(?:^|;\s*)lang=(en|zh-CN)(?:;|$)/.exec(headers.cookie ?? '')?.[1]) === 'en' ? 'en' : 'zh-CN';
}
