import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { stdout } from 'node:process';
import pg from 'pg';

// What a request costs at least: Node's own server, one prepared select by primary key, its JSON.
const [connection = '{}', code = ''] = process.argv.slice(2);
const pool = new pg.Pool({ ...(JSON.parse(connection) as pg.PoolConfig), max: 12 });
const statement = { name: 'item', text: 'select code, current_version from catalog.item where code = $1', values: [code] };

const server = http.createServer((_request, response) => {
  pool.query(statement).then(
    ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0])),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', () => stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`));
process.once('SIGTERM', () => process.exit(0));
