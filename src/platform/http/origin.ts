import type { RequestContext } from './deps.ts';

/** The address a request comes from: the socket's, or what our own proxy says it is. */
export function addressOf(c: RequestContext): string {
  const forwarded = c.get('deps').config.TRUST_PROXY === 'yes' ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return forwarded ?? incoming?.socket?.remoteAddress ?? 'local';
}

/** Whether a request comes from this machine itself. */
export function fromThisMachine(c: RequestContext): boolean {
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1', 'local'].includes(addressOf(c));
}
