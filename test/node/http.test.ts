import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ConnectorError } from '../../src/core/http/connector-error.ts';
import type { HttpRequest } from '../../src/core/http/http.ts';
import { nodeHttp } from '../../src/node/http.ts';
import { nextRequest } from '../../src/node/redirect.ts';
import { serve } from '../support/scripted-server.ts';

const signal = new AbortController().signal;
const get = (url: string, headers: Readonly<Record<string, string>> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: { authorization: 'Bearer replay-token', 'x-api-key': 'k', accept: 'application/json', ...headers },
  signal,
});

describe('the Http port of Node', () => {
  it('reads status, headers and body', async () => {
    const server = await serve([{ status: 201, body: 'grün', headers: { 'X-Limit': '9' } }]);
    const answer = await nodeHttp(get(`${server.origin}/a?b=1`));
    await server.close();
    assert.deepEqual(
      [answer.status, answer.text, answer.header('x-limit'), answer.header('x-none')],
      [201, 'grün', '9', undefined],
    );
    assert.deepEqual(
      [server.requests[0]?.url, server.requests[0]?.headers.authorization],
      ['/a?b=1', 'Bearer replay-token'],
    );
  });

  it('sends what is written, with its length', async () => {
    const server = await serve([{ status: 200, body: '' }]);
    await nodeHttp({ ...get(server.origin), method: 'POST', body: 'grün' });
    await server.close();
    const [{ body, headers } = { body: undefined, headers: {} }] = server.requests;
    assert.deepEqual(
      [body, headers['content-length'], headers['user-agent']],
      ['grün', '5', 'postmortem-editor'],
    );
  });

  const packed = { gzip: gzipSync('grün'), 'x-gzip': gzipSync('grün'), br: brotliCompressSync('grün') };
  for (const [name, body] of Object.entries(packed))
    it(`unpacks ${name}`, async () => {
      const server = await serve([{ status: 200, body, headers: { 'content-encoding': name } }]);
      const { text } = await nodeHttp(get(server.origin));
      await server.close();
      assert.equal(text, 'grün');
      assert.equal(server.requests[0]?.headers['accept-encoding'], 'gzip, deflate, br');
    });

  it('unpacks what lacks its end, and nothing', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const server = await serve([
      { status: 200, body: gzipSync('grün').subarray(0, -8), headers },
      { status: 204, body: '', headers },
    ]);
    const [first, second] = [await nodeHttp(get(server.origin)), await nodeHttp(get(server.origin))];
    await server.close();
    assert.deepEqual([first.text, second.text], ['grün', '']);
  });

  const half = { plain: 'half', br: brotliCompressSync('grün, grüner, am grünsten').subarray(0, 12) };
  for (const [body, headers] of [
    [half.plain, { 'content-length': '100' }],
    [half.plain, { 'transfer-encoding': 'chunked' }],
    [half.br, { 'content-encoding': 'br' }],
  ] as const)
    it(`says that an answer with ${Object.keys(headers).join()} breaks off`, async () => {
      const server = await serve([{ status: 200, body, headers, cut: true }]);
      await assert.rejects(nodeHttp(get(server.origin)), { code: 'unreachable', sent: true });
      await server.close();
    });

  it('says that what it can not unpack is no answer', async () => {
    const answer = (name: string) => ({ status: 200, body: 'plain', headers: { 'content-encoding': name } });
    const server = await serve([answer('gzip'), answer('br')]);
    await assert.rejects(nodeHttp(get(server.origin)), {
      code: 'bad-response',
      message: /can not be unpacked/,
    });
    await assert.rejects(nodeHttp(get(server.origin)), {
      code: 'bad-response',
      message: /can not be unpacked/,
    });
    await server.close();
  });

  it('follows a redirect on the same host with the token', async () => {
    const server = await serve([
      { status: 302, body: '', headers: { location: '/b' } },
      { status: 200, body: 'there' },
    ]);
    const { text } = await nodeHttp(get(`${server.origin}/a`));
    await server.close();
    assert.equal(text, 'there');
    assert.equal(server.requests[1]?.headers.authorization, 'Bearer replay-token');
  });

  it('takes neither the token nor a key along to another host', async () => {
    const other = await serve([{ status: 200, body: 'there' }]);
    const server = await serve([{ status: 307, body: '', headers: { location: `${other.origin}/b` } }]);
    const { text } = await nodeHttp(get(`${server.origin}/a`));
    await Promise.all([server.close(), other.close()]);
    assert.equal(text, 'there');
    const { authorization, accept } = other.requests[0]?.headers ?? {};
    assert.deepEqual(
      [authorization, other.requests[0]?.headers['x-api-key'], accept],
      [undefined, undefined, 'application/json'],
    );
  });

  it('does not go round in circles', async () => {
    const turn = { status: 302, body: '', headers: { location: '/a' } };
    const server = await serve(Array.from({ length: 20 }, () => turn));
    await assert.rejects(nodeHttp(get(`${server.origin}/a`)), /redirects more than 5 times/);
    await server.close();
    assert.equal(server.requests.length, 6);
  });

  it('says whether anything can have been sent', async () => {
    const server = await serve(['drop']);
    await assert.rejects(nodeHttp(get(server.origin)), { code: 'unreachable', sent: true });
    await server.close();
    await assert.rejects(nodeHttp(get(server.origin)), { code: 'unreachable', sent: false });
    await assert.rejects(nodeHttp(get('https://nobody.invalid')), { code: 'unreachable', sent: false });
  });

  for (const url of ['http://example.com', 'file:///etc/passwd', 'no address']) {
    it(`asks nothing of ${url}`, async () => {
      await assert.rejects(nodeHttp(get(url)), { code: 'misconfigured', sent: false });
    });
  }

  it('throws the reason of an abort', async () => {
    const server = await serve(['hang']);
    const controller = new AbortController();
    const reason = new Error('stopped by a person');
    setTimeout(() => controller.abort(reason), 20);
    const call = nodeHttp({ ...get(server.origin), signal: controller.signal });
    await assert.rejects(call, (error) => error === reason);
    await server.close();
  });

  it('throws the reason of an abort before anything was sent, and ends nothing else', async () => {
    const controller = new AbortController();
    const reason = new Error('stopped by a person');
    const request: HttpRequest = { ...get('http://127.0.0.1:9'), method: 'POST', body: '{}' };
    const call = nodeHttp({ ...request, signal: controller.signal });
    controller.abort(reason);
    await assert.rejects(call, (error) => error === reason);
  });

  it('reads no endless body', async () => {
    const server = await serve([{ status: 200, body: 'x'.repeat(51 * 1024 * 1024) }]);
    await assert.rejects(nodeHttp(get(server.origin)), /more than 50 MB/);
    await server.close();
  });

  it('unpacks no endless body', async () => {
    const body = gzipSync(Buffer.alloc(60 * 1024 * 1024));
    const server = await serve([{ status: 200, body, headers: { 'content-encoding': 'gzip' } }]);
    await assert.rejects(nodeHttp(get(server.origin)), /more than 50 MB/);
    await server.close();
  });

  it('leaves no listener at a signal that serves many requests', async () => {
    const server = await serve([{ status: 200, body: 'a' }, 'drop']);
    const { signal: many } = new AbortController();
    await nodeHttp({ ...get(server.origin), signal: many });
    await assert.rejects(nodeHttp({ ...get(server.origin), signal: many }));
    await server.close();
    assert.deepEqual(getEventListeners(many, 'abort'), []);
  });

  it('throws the reason of an abort while the body comes', async () => {
    const controller = new AbortController();
    const server = await serve([
      { status: 200, body: 'half', headers: { 'content-length': '100' }, open: true },
    ]);
    const reason = new Error('stopped by a person');
    setTimeout(() => controller.abort(reason), 50);
    const call = nodeHttp({ ...get(server.origin), signal: controller.signal });
    await assert.rejects(call, (error) => error === reason);
    await server.close();
  });
});

describe('a redirect', () => {
  const post: HttpRequest = { ...get('https://a.example/x'), method: 'POST', body: '{}' };
  it('never turns what is written into something read', () =>
    assert.throws(() => nextRequest(post, 302, '/y'), ConnectorError));
  it('does not carry what is written to another host', () =>
    assert.throws(() => nextRequest(post, 307, 'https://b.example/x'), ConnectorError));
  it('repeats what is written on the same host where the status says so', () =>
    assert.deepEqual(nextRequest(post, 308, '/y'), { ...post, url: 'https://a.example/y' }));
  for (const location of ['http://a.example/x', 'http://127.0.0.1/x', 'javascript:1', 'https://'])
    it(`is not followed from https to ${location}`, () =>
      assert.throws(() => nextRequest(get('https://a.example/x'), 302, location), ConnectorError));
  it('without a place to go is an answer', () => assert.equal(nextRequest(post, 302, undefined), undefined));
});
