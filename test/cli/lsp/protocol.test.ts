import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { inFolder, run } from '../run.ts';
import { uriIn, withEditor, type Editor } from './support/client.ts';

const TEXT = '---\npostmortem: 1\nstatuss: draft\n---\n\n# One\n';

/** What comes back where these bytes go in, and the exit code. An editor says `exit` once it has this answer. */
const answered = (
  bytes: string | Buffer,
  { exitAfter, inPieces = false }: { exitAfter?: number; inPieces?: boolean } = {},
): Promise<Answered> =>
  new Promise((done) => {
    const child = serverProcess();
    let [out, log] = ['', ''];
    child.stderr.on('data', (data) => (log += String(data)));
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (data) => {
      const before = out;
      out += String(data);
      const has = (text: string): boolean => text.includes(`"id":${exitAfter},`);
      if (has(out) && !has(before)) child.stdin.write(framed({ method: 'exit' }));
    });
    child.on('close', (code) => done({ code, out, log }));
    for (const piece of inPieces ? bytes.toString() : [bytes]) child.stdin.write(piece);
  });

interface Answered {
  readonly code: number | null;
  readonly out: string;
  readonly log: string;
}

const serverProcess = () =>
  spawn(process.execPath, [resolve('dist/cli.js'), 'lsp'], { stdio: ['pipe', 'pipe', 'pipe'] });

/** The exit code where the editor is gone behind these bytes. */
const codeWhereGone = (bytes: string): Promise<number | null> =>
  new Promise((done) => {
    const child = serverProcess();
    child.on('close', done);
    child.stdin.end(bytes);
  });

const framed = (body: unknown): string => {
  const text = typeof body === 'string' ? body : JSON.stringify({ jsonrpc: '2.0', ...Object(body) });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};

const INITIALIZE = framed({
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});

const withOpen = (use: (editor: Editor, uri: string) => Promise<void>): Promise<void> =>
  inFolder({}, (folder) =>
    withEditor([folder], async (editor) => {
      const uri = uriIn(folder, 'one.postmortem.md');
      await editor.open(uri, TEXT);
      await use(editor, uri);
      // Whatever came before, it serves on.
      assert.ok((await editor.pull(uri)).length > 0);
      assert.equal(await editor.leave(), 0);
    }),
  );

describe('the protocol of the language server', function () {
  this.timeout(60_000);

  it('ends with 0 after shutdown and exit', async () => {
    const { code } = await answered(INITIALIZE + framed({ id: 2, method: 'shutdown' }), { exitAfter: 2 });
    assert.equal(code, 0);
  });

  it('ends with 1 where exit comes without shutdown, or the editor is gone', async () => {
    assert.equal((await answered(INITIALIZE + framed({ method: 'exit' }))).code, 1);
    assert.equal(await codeWhereGone(INITIALIZE), 1);
    assert.equal(await codeWhereGone(''), 1);
  });

  it('ends with 2 for arguments that it does not know', () =>
    inFolder({}, async (folder) => {
      const { code, out, err } = await run(folder, 'lsp', '--tcp');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /--tcp/);
    }));

  it('writes nothing but the protocol to standard output', async () => {
    const all = [
      INITIALIZE,
      framed({ method: 'initialized', params: {} }),
      framed({ id: 2, method: 'nonsense', params: 7 }),
      framed({ id: 3, method: 'shutdown' }),
    ];
    const { out } = await answered(all.join(''), { exitAfter: 3 });
    let rest = out;
    const ids: unknown[] = [];
    while (rest !== '') {
      const [head = '', length = ''] = /^Content-Length: (\d+)\r\n\r\n/.exec(rest) ?? [];
      assert.notEqual(head, '', rest);
      const body: unknown = JSON.parse(rest.slice(head.length, head.length + Number(length)));
      ids.push(Object(body).id);
      rest = rest.slice(head.length + Number(length));
    }
    assert.deepEqual(ids, [1, 2, 3]);
  });

  it('wants to be initialized first, and once', async () => {
    const ask = framed({ id: 7, method: 'textDocument/hover', params: {} });
    assert.match((await answered(ask, { exitAfter: 7 })).out, /"id":7,"error":\{"code":-32002/);
    const again = INITIALIZE.replace('"id":1', '"id":9');
    assert.match(
      (await answered(INITIALIZE + again, { exitAfter: 9 })).out,
      /"id":9,"error":\{"code":-32600/,
    );
  });

  it('refuses what it does not know, and serves on', () =>
    withOpen(async ({ connection }) => {
      await assert.rejects(connection.sendRequest('textDocument/nonsense', {}), { code: -32601 });
      await connection.sendNotification('textDocument/nonsense', {});
    }));

  it('lives through parameters that are none', () =>
    withOpen(async ({ connection, change }, uri) => {
      const position = { line: 1e9, character: 1e9 };
      assert.equal(
        await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }),
        null,
      );
      await assert.rejects(connection.sendRequest('textDocument/hover', {}));
      await assert.rejects(connection.sendRequest('textDocument/codeAction', { textDocument: { uri } }));
      for (const odd of ['untitled:Untitled-1', 'file://host/x.postmortem.md', '', '::'])
        assert.equal(
          await connection.sendRequest('textDocument/hover', { textDocument: { uri: odd }, position }),
          null,
        );
      await change('file:///nowhere.postmortem.md', 2, []);
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: '::', type: 1 }],
      });
    }));

  it('lives through a message that is no JSON, says so, and logs it', async () => {
    const { code, out, log } = await answered(
      framed('{"jsonrpc": nonsense') + INITIALIZE + framed({ id: 2, method: 'shutdown' }),
      { exitAfter: 2 },
    );
    assert.equal(code, 0);
    assert.match(out, /"id":null,"error":\{"code":-32700,/);
    assert.match(out, /"id":1,"result"/);
    assert.match(log, /^A message could not be read, and is passed over: "[^\n]+"\n$/);
  });

  for (const [what, bytes, why] of [
    ['a head without a length', 'Content-Type: x\r\n\r\n{}', /does not say its Content-Length/],
    ['a length that is no number', 'Content-Length: abc\r\n\r\n{}', /Content-Length is "abc"/],
    ['a length below nothing', 'Content-Length: -5\r\n\r\n{}', /Content-Length is "-5"/],
    ['a length without end', 'Content-Length: 99999999999\r\n\r\n{}', /Content-Length is "99999999999"/],
    ['a body longer than its length', 'Content-Length: 2\r\n\r\n{"jsonrpc"', /begins with "j"/],
    ['bytes of another protocol', Buffer.from([0, 255, 254]), /begins with "\\u0000"/],
    ['a head without end', `Content-Type: ${'x'.repeat(5000)}`, /begins with "Content-Type: xxx/],
  ] as const)
    it(`ends with 2 and says why: ${what}`, async () => {
      for (const before of ['', INITIALIZE]) {
        const sent = Buffer.concat([Buffer.from(before), Buffer.from(bytes)]);
        const { code, log } = await answered(sent);
        assert.equal(code, 2);
        assert.match(log, /^This is not the Language Server Protocol: a message [^\n]+\.\n$/);
        assert.match(log, why);
      }
    });

  it('takes messages in whatever pieces they come', async () => {
    const { code, out } = await answered(INITIALIZE + framed({ id: 2, method: 'shutdown' }), {
      exitAfter: 2,
      inPieces: true,
    });
    assert.equal(code, 0);
    assert.match(out, /"id":2,"result":null/);
  });

  it('serves a draft that is in no file', () =>
    withOpen(async (editor) => {
      await editor.open('untitled:Untitled-1', TEXT);
      assert.ok((await editor.pull('untitled:Untitled-1')).length > 0);
    }));

  it('answers what was cancelled with that, and serves on', () =>
    withOpen(async ({ connection }, uri) => {
      const source = new CancellationTokenSource();
      const asked = connection.sendRequest(
        'textDocument/diagnostic',
        { textDocument: { uri } },
        source.token,
      );
      source.cancel();
      await assert.rejects(asked, { code: -32800 });
    }));

  it('has nothing to say of a document that closed, until it opens again', () =>
    withOpen(async (editor, uri) => {
      await editor.close(uri);
      assert.deepEqual(await editor.pull(uri), []);
      await editor.open(uri, TEXT);
    }));
});
