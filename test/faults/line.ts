import { connect, type Socket } from 'node:net';

/** What came back: no status (0) when the connection was lost. */
export interface Answer {
  status: number;
  ms: number;
  retryAfter: boolean;
}

/** One connection that is kept alive and asks one thing after another; it reads heads and counts bytes, to cost little. */
export interface Line {
  ask(path: string, headers?: string): Promise<Answer>;
  end(): void;
}

/** A line to this machine's port; it is opened when it first asks, and again when it was closed. */
export function openLine(port: number): Line {
  let socket: Socket | undefined;
  let answered: ((lost: boolean) => void) | undefined;
  let head: string | undefined;
  let missing = 0;

  const read = (chunk: Buffer): void => {
    if (head === undefined) {
      const end = chunk.indexOf('\r\n\r\n');
      head = chunk.toString('latin1', 0, end);
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (end < 0 || length === undefined) throw new Error(`an answer that this line cannot read: ${head.slice(0, 300)}`);
      missing = Number(length) + end + 4;
    }
    missing -= chunk.length;
    if (missing <= 0) answered?.(false);
  };
  const open = (): Socket => {
    const fresh = connect(port, '127.0.0.1');
    fresh.setNoDelay(true).on('data', read).on('error', () => {}).on('close', () => {
      if (socket === fresh) socket = undefined;
      answered?.(true);
    });
    return fresh;
  };
  return {
    ask: (path, headers = '') => {
      const began = performance.now();
      head = undefined;
      return new Promise((resolve) => {
        answered = (lost) => {
          answered = undefined;
          resolve(lost ? { status: 0, ms: performance.now() - began, retryAfter: false } : { status: Number(head!.slice(9, 12)), ms: performance.now() - began, retryAfter: /\r\nretry-after:/i.test(head!) });
        };
        socket ??= open();
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
      });
    },
    end: () => socket?.destroy(),
  };
}
