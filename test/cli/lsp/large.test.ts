import assert from 'node:assert/strict';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { inFolder } from '../run.ts';
import { uriIn, withEditor } from './support/client.ts';

const ENTRIES = 1440;
const at = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** 5,000 lines: prose, a timeline of a whole day, factors and action items. */
const HEAD = `---
postmortem: 1
id: PM-1
status: in_review
severity: SEV-2
owner: dana
services: [a]
---

# A day of five thousand lines

`;
const LARGE = [
  HEAD,
  'The pool of connections ran dry, and requests waited for it.\n\n'.repeat(900),
  '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n',
  ...Array.from(
    { length: ENTRIES },
    (_, minute) => `  ${at(minute)} Step ${minute} of the rollout ^T${minute}\n`,
  ),
  '```\n\n```yaml action-items\n',
  ...Array.from(
    { length: 440 },
    (_, n) => `- id: A${n + 1}\n  action: Limit the pool of service ${n}\n  owner: dana\n  status: open\n`,
  ),
  '```\n',
].join('');

describe('a document of 5,000 lines', function () {
  this.timeout(120_000);

  it('is typed into without waiting: each key is answered or cancelled, and the last has the truth', () =>
    inFolder({}, async (folder) => {
      const uri = uriIn(folder, 'large.postmortem.md');
      const lines = LARGE.split('\n').length;
      assert.ok(lines >= 5000, `${lines}`);
      const typed = 'Human error broke it, and the pool was dry. '.repeat(2);
      const line = HEAD.split('\n').length - 1;
      let final: readonly Diagnostic[] = [];
      await withEditor([folder], async (editor) => {
        await editor.open(uri, LARGE);
        await editor.pull(uri);
        let last = new CancellationTokenSource();
        const asked: Promise<string>[] = [];
        for (const [index, key] of [...typed].entries()) {
          const position = { line, character: index };
          await editor.change(uri, index + 2, [{ range: { start: position, end: position }, text: key }]);
          // As editors do: what was asked for the text before is no longer wanted.
          last.cancel();
          last = new CancellationTokenSource();
          const request = editor.connection.sendRequest(
            'textDocument/diagnostic',
            { textDocument: { uri } },
            last.token,
          );
          asked.push(
            request.then(
              () => 'answered',
              ({ code }: { readonly code: number }) =>
                code === -32800 ? 'cancelled' : `failed with ${code}`,
            ),
          );
        }
        const came = await Promise.all(asked);
        assert.deepEqual(new Set([...came, 'cancelled']), new Set(['answered', 'cancelled']));
        assert.equal(came.at(-1), 'answered');
        await editor.save(uri);
        final = await editor.pull(uri);
        assert.equal(await editor.leave(), 0);
      });
      const whole = `${LARGE.slice(0, HEAD.length)}${typed}${LARGE.slice(HEAD.length)}`;
      await withEditor([folder], async (editor) => {
        await editor.open(uri, whole);
        assert.deepEqual(final, await editor.pull(uri));
        assert.ok(final.some(({ code }) => code === 'blame/human-error'));
      });
    }));
});
