import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { OpenHost } from '../../../scripts/host/open-host.mjs';

/** Takes the network away from the vendors, or gives it back. Their address stays: while it is away, nobody listens there. */
export function networkOf({ data, replay }: OpenHost): (isThere: boolean) => Promise<void> {
  const sockets = new Set<Socket>();
  let port = 0;
  let server: Server | undefined;
  const listen = async (): Promise<void> => {
    server = createServer((near) => {
      const far = connect(Number(new URL(replay).port), '127.0.0.1');
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    server.listen(port, '127.0.0.1').unref();
    await once(server, 'listening');
  };
  const hangUp = async (): Promise<void> => {
    const closed = server && once(server, 'close');
    server?.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return async (isThere) => {
    if (port === 0) {
      await listen();
      const address = server?.address();
      port = typeof address === 'object' && address ? address.port : 0;
      const path = join(data, 'u', 'Machine', 'settings.json');
      const settings = await readFile(path, 'utf8');
      await writeFile(path, settings.replaceAll(replay, `http://127.0.0.1:${port}`));
      if (isThere) return;
    }
    await (isThere ? listen() : hangUp());
  };
}
