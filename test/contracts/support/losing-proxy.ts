import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Which answers are lost; the requests are carried out all the same. */
export interface LosingProxy {
  readonly origin: string;
  /** How many answers to POST are lost from now on. */
  lose(count: number): void;
  close(): Promise<void>;
}

/** A proxy to `origin` on loopback that ends a connection where it should answer. */
export async function startLosingProxy(origin: string): Promise<LosingProxy> {
  let left = 0;
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/', headers } = incoming;
    const { host: _host, connection: _connection, 'content-length': _length, ...kept } = headers;
    const response = await fetch(`${origin}${url}`, {
      method,
      headers: kept as Record<string, string>,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await response.arrayBuffer());
    if (method === 'POST' && left > 0) {
      left -= 1;
      outgoing.destroy();
      return;
    }
    outgoing.writeHead(response.status, { 'content-type': response.headers.get('content-type') ?? '' });
    outgoing.end(body);
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    lose: (count) => void (left = count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
