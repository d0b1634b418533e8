import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Admission } from './admit.ts';
import type { Env } from './deps.ts';

export interface Listening {
  port: number;
  /** Takes no more requests and waits for those under way, at most so many seconds. */
  stop(seconds: number): Promise<void>;
}

/** Listens; refuses with a sentence when the port is taken. */
export function listen(app: Hono<Env>, at: { host: string; port: number; connections?: number; admission?: Pick<Admission, 'gate' | 'keepGate'> }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const { admission } = at;
    const options = { fetch: app.fetch, serverOptions: { connectionsCheckingInterval: 5_000 } };
    const gated: typeof options & { createServer?: typeof createServer } = options;
    if (admission) gated.createServer = ((given: object, listener: RequestListener) => createServer(given, admission.keepGate(listener))) as typeof createServer;
    const server = createAdaptorServer(gated);
    // A burst of connections waits here until it is heard; what finds no room would try again after one second, and three.
    server.listen({ port: at.port, host: at.host, backlog: 4_096 }, () => resolve({ port: (server.address() as AddressInfo).port, stop: (seconds) => stop(server, seconds) }));
    if (admission) server.on('connection', admission.gate.heard);
    // Whoever does not send a head in 20 seconds, or a whole request in ten minutes, holds a connection for nothing.
    // Longer than a proxy keeps idle connections, so that it never writes into one that we are closing.
    Object.assign(server, { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 600_000, maxConnections: at.connections ?? 5_000, maxRequestsPerSocket: 10_000 });
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`PORT=${at.port}: another program listens there; choose another port.`) : error),
    );
  });
}

function stop(server: ServerType, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), seconds * 1000);
    // A connection that has just been answered is kept open for the next request, which will not be taken.
    const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(idle);
      resolve();
    });
  });
}
