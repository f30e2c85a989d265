import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { nodeHttp } from '../../src/node/http.ts';

describe('a request behind a proxy', () => {
  const config = vscode.workspace.getConfiguration('http');
  const set = (key: string, value: string | undefined): Thenable<void> =>
    config.update(key, value, vscode.ConfigurationTarget.Global);

  it('goes through the one that the editor names', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url }, socket) => {
      asked.push(url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    await set('proxy', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    try {
      const signal = AbortSignal.timeout(20_000);
      const { status } = await nodeHttp({ method: 'GET', url: 'https://api.example.net/a', signal });
      assert.equal(status, 502);
    } finally {
      await set('proxy', undefined);
    }
    proxy.close();
    assert.deepEqual(asked, ['api.example.net:443']);
  });
});
