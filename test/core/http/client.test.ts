import assert from 'node:assert/strict';
import { clientFor } from '../../../src/core/http/client.ts';
import { ConnectorError, type ConnectorErrorCode } from '../../../src/core/http/connector-error.ts';
import { quickConnection } from '../../support/connection.ts';
import { serve, type Script } from '../../support/scripted-server.ts';

const api = { name: 'Acme', headers: { authorization: 'Bearer replay-token' } };

/** What a call comes to against a server that answers by the script, one line an answer. */
async function ask(script: Script, method: 'GET' | 'POST' = 'GET') {
  const server = await serve(script);
  const connection = quickConnection(server.origin);
  try {
    const answer = await clientFor(connection, api)({ method, path: '/things' });
    return { answer, waits: connection.waits, requests: server.requests };
  } catch (error) {
    return { error, waits: connection.waits, requests: server.requests };
  } finally {
    await server.close();
  }
}

const isConnectorError = (error: unknown): ConnectorError => {
  assert.ok(error instanceof ConnectorError, String(error));
  return error;
};

const OK = { status: 200, body: '{"things":[1]}' };

describe('a call', () => {
  it('gives the decoded answer', async () => {
    const { answer } = await ask([OK]);
    assert.deepEqual(answer?.body, { things: [1] });
  });

  const retried: readonly (readonly [what: string, script: Script])[] = [
    ['408', [{ status: 408, body: '' }, OK]],
    ['500 with a web page', [{ status: 500, body: '<html>down</html>' }, OK]],
    [
      '503 three times',
      [{ status: 503, body: '' }, { status: 503, body: '' }, { status: 503, body: '' }, OK],
    ],
    ['a dropped connection', ['drop', OK]],
    ['429', [{ status: 429, body: '{}' }, OK]],
  ];
  for (const [what, script] of retried) {
    it(`is tried again after ${what} where it only reads`, async () => {
      const { answer, requests } = await ask(script);
      assert.deepEqual(answer?.body, { things: [1] });
      assert.equal(requests.length, script.length);
    });
  }

  for (const [what, script] of retried.filter(([name]) => name !== '429')) {
    it(`is not tried again after ${what} where it writes`, async () => {
      const { error, requests } = await ask(script, 'POST');
      assert.equal(isConnectorError(error).code, 'unreachable');
      assert.equal(requests.length, 1);
    });
  }

  it('is tried again after 429 also where it writes: nothing was done then', async () => {
    const { answer, requests } = await ask([{ status: 429, body: '{}' }, OK], 'POST');
    assert.equal(answer?.status, 200);
    assert.equal(requests.length, 2);
  });

  it('gives up on a server that stays down', async () => {
    const { error, requests, waits } = await ask(
      Array.from({ length: 9 }, () => ({ status: 500, body: '' })),
    );
    assert.equal(isConnectorError(error).status, 500);
    assert.equal(requests.length, 4);
    assert.ok(waits.every(({ ms }, index) => index === 0 || ms > (waits[index - 1]?.ms ?? 0) / 2));
  });

  const pauses: readonly (readonly [header: string, value: string, ms: number])[] = [
    ['retry-after', '7', 7000],
    ['retry-after', '0', 250],
    ['ratelimit-reset', '3', 3000],
  ];
  for (const [header, value, ms] of pauses) {
    it(`waits as ${header}: ${value} asks`, async () => {
      const headers = { [header]: value, 'ratelimit-remaining': '0' };
      const { waits } = await ask([{ status: 429, body: '{}', headers }, OK]);
      assert.deepEqual(waits, [{ ms, why: 'Acme asks for a pause.' }]);
    });
  }

  it('waits until the date that Retry-After names', async () => {
    const date = new Date(Date.now() + 20_000).toUTCString();
    const { waits } = await ask([{ status: 429, body: '{}', headers: { 'retry-after': date } }, OK]);
    const [wait] = waits;
    assert.ok(wait && wait.ms > 15_000 && wait.ms <= 20_000, String(wait?.ms));
  });

  it('does not wait an hour: it says how long the vendor asks for', async () => {
    const { error, waits } = await ask([{ status: 429, body: '{}', headers: { 'retry-after': '3600' } }]);
    assert.equal(isConnectorError(error).code, 'rate-limited');
    assert.equal(isConnectorError(error).retryAfter, 3_600_000);
    assert.deepEqual(waits, []);
  });

  it('waits before the next call where this one was the last of the limit', async () => {
    const server = await serve([
      { ...OK, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' } },
      OK,
    ]);
    const connection = quickConnection(server.origin);
    const client = clientFor(connection, api);
    await client({ method: 'GET', path: '/a' });
    await client({ method: 'GET', path: '/b' });
    await server.close();
    assert.deepEqual(connection.waits, [{ ms: 9000, why: 'Acme asks for a pause.' }]);
  });

  const errors: readonly (readonly [
    status: number,
    body: string,
    code: ConnectorErrorCode,
    words: RegExp,
  ])[] = [
    [200, '{"things":[1', 'bad-response', /breaks off/],
    [200, '<!doctype html><p>Sign in', 'bad-response', /web page/],
    [400, '{}', 'bad-response', /HTTP 400/],
    [401, '{}', 'unauthorized', /Connect again/],
    [403, '{}', 'forbidden', /does not allow/],
    [404, '{}', 'not-found', /hides it/],
    [302, '', 'bad-response', /302/],
  ];
  for (const [status, body, code, words] of errors) {
    it(`says ${code} for ${status} ${body}`, async () => {
      const { error, requests } = await ask([{ status, body }]);
      assert.equal(isConnectorError(error).code, code);
      assert.match(isConnectorError(error).message, words);
      assert.equal(requests.length, 1);
    });
  }

  it('says that nothing was sent where nobody listens', async () => {
    const server = await serve([]);
    await server.close();
    const call = clientFor(quickConnection(server.origin), api)({ method: 'POST', path: '/' });
    await assert.rejects(call, (error) => !isConnectorError(error).sent);
  });

  it('throws the reason of an abort, not an error of its own', async () => {
    const server = await serve(['hang']);
    const controller = new AbortController();
    const connection = quickConnection(server.origin, { signal: controller.signal });
    const call = clientFor(connection, api)({ method: 'GET', path: '/' });
    const reason = new Error('the person pressed Stop');
    setTimeout(() => controller.abort(reason), 20);
    await assert.rejects(call, (error) => error === reason);
    await server.close();
  });

  it('shows no secret, however the vendor echoes it', async () => {
    const server = await serve([
      { status: 400, body: '{"message":"bad token replay-token and ZGFuYUBleGFtcGxlLmNvbQ=="}' },
    ]);
    const connection = quickConnection(server.origin);
    const problem = (body: unknown): string => JSON.stringify(body);
    const call = clientFor(connection, { ...api, problem })({ method: 'GET', path: '/' });
    await assert.rejects(call, (error) => {
      assert.doesNotMatch(isConnectorError(error).message, /replay-token|ZGFuYUBleGFtcGxlLmNvbQ/);
      return /bad token •••/.test(isConnectorError(error).message);
    });
    await server.close();
  });

  const addresses = [
    'http://acme.example.net',
    'ftp://x',
    '',
    'https://user:pw@acme.example.net',
    'https://a.net?x=1',
  ];
  for (const address of addresses) {
    it(`sends nothing to ${address || 'no address'}`, () => {
      assert.throws(() => clientFor(quickConnection(address), api), { code: 'misconfigured' });
    });
  }
});
