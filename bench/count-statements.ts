import { Socket } from 'node:net';

// Loaded into the measured server before its program: counts what it sends to PostgreSQL, and tells that and its CPU time when asked.

let statements = 0;
const databases = new WeakSet<Socket>();
const write = Socket.prototype.write as (this: Socket, ...given: unknown[]) => boolean;

// The protocol of PostgreSQL, version 3: a connection begins with its length and that version; then each message begins with a letter.
Socket.prototype.write = function counted(this: Socket, ...given: unknown[]): boolean {
  const [part] = given;
  if (Buffer.isBuffer(part)) {
    if (part.length >= 8 && part.readInt32BE(4) === 0x0003_0000) databases.add(this);
    else if (databases.has(this) && (part[0] === 0x51 || part[0] === 0x45)) statements += 1; // Query, Execute
  }
  return write.apply(this, given);
} as typeof Socket.prototype.write;

process.on('message', (question) => {
  if (question !== 'how much') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ statements, cpuMs: (user + system) / 1000 });
});
process.channel?.unref();
