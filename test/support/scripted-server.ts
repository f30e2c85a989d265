import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One answer after the other; `drop` ends the connection, `hang` never answers. Behind the last: 404. */
export type Script = readonly (ScriptedAnswer | 'drop' | 'hang')[];

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** A real server on loopback that answers by a script. */
export async function serve(script: Script) {
  const requests: Received[] = [];
  const server = createServer((request, response) => {
    const answer = script[requests.length] ?? { status: 404, body: '' };
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    if (answer === 'hang') return;
    if (answer === 'drop') return void request.socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  };
  return { origin, requests, close };
}
