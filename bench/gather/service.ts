import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { startReplay } from '../../replay/server.ts';
import { writeScaled } from './scaled.ts';

// The replay service of the tests, in a process of its own, each answer kept: from the second run on it costs nothing
// to answer, so that a slow service flatters nobody.

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const folder = argv[2] ?? '';
await writeScaled(fileURLToPath(new URL('../../examples/recordings/checkout-pool', import.meta.url)), folder);
const replay = await startReplay({ recording: folder });
const kept = new Map<string, Promise<Answer>>();

async function answer(
  method: string,
  path: string,
  incoming: IncomingMessage,
  body: string,
): Promise<Answer> {
  const headers = Object.entries(incoming.headers).filter(([name]) => !['host', 'connection'].includes(name));
  const response = await fetch(replay.origin + path, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
    ...(body !== '' && { body }),
  });
  const type = response.headers.get('content-type') ?? 'application/json';
  return { status: response.status, headers: { 'content-type': type }, body: await response.text() };
}

const server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    const { method = 'GET', url = '/' } = incoming;
    const body = Buffer.concat(chunks).toString('utf8');
    const key = `${method} ${url} ${body}`;
    const found = kept.get(key) ?? answer(method, url, incoming, body);
    kept.set(key, found);
    found.then(
      ({ status, headers, body: text }) => outgoing.writeHead(status, headers).end(text),
      () => outgoing.destroy(),
    );
  });
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
process.on('disconnect', () => process.exit(0));
