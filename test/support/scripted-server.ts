import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ScriptedAnswer {
  readonly status: number;
  readonly body: string | Uint8Array;
  /** The connection ends behind the body, whatever was announced. */
  readonly cut?: true;
  /** The answer never ends. */
  readonly open?: true;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One answer after the other; `drop` ends the connection, `hang` never answers. Behind the last: 404. */
export type Script = readonly (ScriptedAnswer | 'drop' | 'hang')[];

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Set once all of it came. */
  body?: string;
}

/** A real server on loopback that answers by a script. */
export async function serve(script: Script) {
  const requests: Received[] = [];
  const server = createServer((request, response) => {
    const answer = script[requests.length] ?? { status: 404, body: '' };
    const received: Received = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
    };
    requests.push(received);
    void text(request).then(
      (body) => (received.body = body),
      () => undefined,
    );
    if (answer === 'hang') return;
    if (answer === 'drop') return void request.socket.destroy();
    response.writeHead(answer.status, answer.headers);
    if (answer.open) response.write(answer.body);
    else if (answer.cut) response.write(answer.body, () => request.socket.destroy());
    else response.end(answer.body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  };
  return { origin, requests, close };
}
