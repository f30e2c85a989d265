import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** What stands in the query, and in a form where one was sent. */
  readonly given: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

export interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A real server on loopback that answers in JSON by a function; undefined is a 404. */
export async function answering(answer: (asked: Asked) => Answered | undefined) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const given = new URLSearchParams([...url.searchParams, ...form]);
    const one = { method: request.method ?? '', path: url.pathname, given, headers: request.headers };
    asked.push(one);
    const { status = 200, headers = {}, body } = answer(one) ?? { status: 404, body: {} };
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  };
  return { origin, asked, close };
}
