import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import type { Diagnostic, Range } from 'vscode-languageserver-protocol/node';
import { readLines } from '../../../src/core/document/lines.ts';
import { eventually } from '../../support/eventually.ts';
import { inFolder } from '../run.ts';
import { publishedOnce, uriIn, withEditor, OLDEST, type Edit } from './support/client.ts';

const HEAD = `---
postmortem: 1
id: PM-2026-031
status: in_review
severity: SEV-2
owner: dana
services: [checkout-api]
---

# Checkout returned errors

## Summary

`;

const LOG = `
\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: 🔥 Pods refuse connections ^T1
  14:03 detected: Page: checkout-api 5xx
  14:43 mitigated: Error rate is low @tomas
\`\`\`
`;

const NAME = 'checkout.postmortem.md';

const said = (text: string, { start, end }: Range): string => {
  const lines = readLines(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
};

const rangeOf = (text: string, start: number, end: number): Range => {
  const lines = readLines(text);
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
};

const codesOf = (found: readonly Diagnostic[]): readonly unknown[] => found.map(({ code }) => code);

/** Texts that begin, end, move or break what stands around them. */
const TYPED = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '🔥',
  '\ud83d',
  'e\u0301',
  'The operator should have known.',
  '\n```\n',
  '\n```yaml action-items\n- id: A1\n  action: Think\n```\n',
  '---\n',
  '  14:10 Something ^T1\n',
  ': ',
  '@tomas',
  '',
];

interface Step {
  readonly from: number;
  readonly length: number;
  readonly typed: string;
}

const steps = fc.array(
  fc.array(
    fc.record<Step>({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 12 }),
      typed: fc.constantFrom(...TYPED),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 8 },
);

/** A change as an editor tells it: an offset within a line end stands at its beginning. */
function stepIn(
  text: string,
  { from, length, typed }: Step,
): { readonly edit: Edit; readonly after: string } {
  const lines = readLines(text);
  const start = Math.floor(from * text.length);
  const range = rangeOf(text, start, Math.min(text.length, start + length));
  const [begin, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return { edit: { range, text: typed }, after: text.slice(0, begin) + typed + text.slice(end) };
}

describe('changes to a document that is served', function () {
  this.timeout(120_000);

  it('leave the problems that the final text has, whatever they were', () =>
    inFolder({}, (folder) =>
      withEditor([folder], async (editor) => {
        const uri = uriIn(folder, NAME);
        const check = async (all: readonly (readonly Step[])[], lineEnd: string): Promise<void> => {
          let text = `${HEAD}The operator should have known better.\n${LOG}`.replaceAll('\n', lineEnd);
          await editor.open(uri, text);
          for (const [index, batch] of all.entries()) {
            const edits: Edit[] = [];
            for (const step of batch) {
              const { edit, after } = stepIn(text, step);
              edits.push(edit);
              text = after;
            }
            await editor.change(uri, index + 2, edits);
            if (index % 2 === 0) await editor.pull(uri);
          }
          await editor.save(uri);
          const kept = await editor.pull(uri);
          await editor.close(uri);
          await editor.open(uri, text);
          const fresh = await editor.pull(uri);
          await editor.close(uri);
          assert.deepEqual(kept, fresh);
        };
        const property = fc.asyncProperty(steps, fc.constantFrom('\n', '\r\n'), check);
        await fc.assert(property, { numRuns: Number(process.env['POSTMORTEM_CASES'] ?? 60) });
        assert.equal(await editor.leave(), 0);
      }),
    ));

  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const)
    it(`count UTF-16 units behind emoji, with ${name}`, () =>
      inFolder({}, (folder) =>
        withEditor([folder], async (editor) => {
          const uri = uriIn(folder, NAME);
          const text = `${HEAD}🔥🔥 The operator should have known better.\n${LOG}`.replaceAll('\n', lineEnd);
          await editor.open(uri, text);
          const [blame] = (await editor.pull(uri)).filter(({ code }) => code === 'blame/counterfactual');
          assert.ok(blame);
          assert.equal(blame.range.start.line, HEAD.split('\n').length - 1);
          assert.match(said(text, blame.range), /should have known$/);
          const at = text.indexOf('operator');
          await editor.change(uri, 2, [{ range: rangeOf(text, at, at), text: '👩‍🚒 ' }]);
          await editor.save(uri);
          const [moved] = (await editor.pull(uri)).filter(({ code }) => code === 'blame/counterfactual');
          assert.ok(moved);
          const behind = text.replace('operator', '👩‍🚒 operator');
          assert.match(said(behind, moved.range), /should have known$/);
          assert.equal(moved.range.end.character, blame.range.end.character + '👩‍🚒 '.length);
        }),
      ));

  it('keep what is said of a sentence until nobody writes in it: elsewhere, saved, or at rest', () =>
    inFolder({}, (folder) =>
      withEditor([folder], async (editor) => {
        const uri = uriIn(folder, NAME);
        const text = `${HEAD}\n${LOG}`;
        const blame = async (): Promise<boolean> =>
          codesOf(await editor.pull(uri)).includes('blame/counterfactual');
        const at = HEAD.length;
        const write = async (): Promise<void> => {
          await editor.open(uri, text);
          await editor.change(uri, 2, [
            { range: rangeOf(text, at, at), text: 'The operator should have known better' },
          ]);
          assert.equal(await blame(), false);
        };
        await write();
        await editor.save(uri);
        assert.equal(await blame(), true);
        await editor.close(uri);

        await write();
        const title = HEAD.indexOf('# Checkout') + 2;
        await editor.change(uri, 3, [{ range: rangeOf(HEAD, title, title), text: 'Our ' }]);
        assert.equal(await blame(), true);
        await editor.close(uri);

        await write();
        const before = editor.refreshes();
        await eventually(async () => assert.ok(editor.refreshes() > before));
        assert.equal(await blame(), true);
      }),
    ));

  it('are sent at rest to an editor that can not ask', () =>
    inFolder({}, (folder) =>
      withEditor(
        [folder],
        async (editor) => {
          const uri = uriIn(folder, NAME);
          await editor.open(uri, `${HEAD}\n${LOG}`);
          const at = HEAD.length;
          await editor.change(uri, 2, [
            { range: rangeOf(HEAD, at, at), text: 'The operator should have known better' },
          ]);
          const isTold = (found: readonly Diagnostic[]): boolean =>
            codesOf(found).includes('blame/counterfactual');
          await publishedOnce(editor, uri, ({ diagnostics }) => isTold(diagnostics));
          // On a busy machine nobody saw what came before; it came all the same.
          const [typed] = editor.published(uri).filter(({ version }) => version === 2);
          assert.ok(typed && !isTold(typed.diagnostics), JSON.stringify(typed));
        },
        { capabilities: OLDEST },
      ),
    ));
});

describe('a published document that is served', function () {
  this.timeout(60_000);

  it('has its wording checked where it differs from what was committed', () => {
    const text = `${HEAD.replace('in_review', 'published')}The operator should have known better.\n${LOG}`;
    return inFolder({ [NAME]: text }, async (folder) => {
      const git = (...args: readonly string[]): unknown => execFileSync('git', ['-C', folder, ...args]);
      git('init', '--quiet');
      git('add', '.');
      git('-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', 'commit', '--quiet', '-m', 'One');
      await withEditor([folder], async (editor) => {
        const uri = uriIn(folder, NAME);
        await editor.open(uri, text);
        const blamed = async (): Promise<readonly number[]> =>
          (await editor.pull(uri))
            .filter(({ code }) => code === 'blame/counterfactual')
            .map(({ range }) => range.start.line);
        assert.deepEqual(await blamed(), []);
        const at = text.indexOf('The operator');
        await editor.change(uri, 2, [
          { range: rangeOf(text, at, at), text: 'The reviewer should have known better.\n\n' },
        ]);
        await editor.save(uri);
        assert.deepEqual(await blamed(), [readLines(text).positionAt(at).line]);
      });
    });
  });
});

describe('the configuration of what is served', function () {
  this.timeout(60_000);

  const TEXT = `${HEAD}The operator should have known better.\n${LOG}`;
  const QUIET = 'levels:\n  blame/*: off\n';
  const isBlamed = (found: readonly Diagnostic[]): boolean =>
    found.some(({ code }) => String(code).startsWith('blame/'));

  it('is read again when the editor says that its file changed', () =>
    inFolder({}, (folder) =>
      withEditor([folder], async (editor) => {
        const uri = uriIn(folder, NAME);
        await editor.open(uri, TEXT);
        assert.equal(isBlamed(await editor.pull(uri)), true);
        const before = editor.refreshes();
        await writeFile(`${folder}/.postmortem.yaml`, QUIET);
        await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: uriIn(folder, '.postmortem.yaml'), type: 1 }],
        });
        assert.equal(isBlamed(await editor.pull(uri)), false);
        await eventually(async () => assert.ok(editor.refreshes() > before));
      }),
    ));

  it('holds as it is typed, and is checked itself', () =>
    inFolder({}, (folder) =>
      withEditor([folder], async (editor) => {
        const [uri, config] = [uriIn(folder, NAME), uriIn(folder, '.postmortem.yaml')];
        await editor.open(uri, TEXT);
        assert.equal(isBlamed(await editor.pull(uri)), true);
        await editor.open(config, `${QUIET}colour: red\n`, 'yaml');
        assert.deepEqual(codesOf(await editor.pull(config)), ['schema/unknown-key']);
        await eventually(async () => assert.equal(isBlamed(await editor.pull(uri)), false));
        await editor.close(config);
        await eventually(async () => assert.equal(isBlamed(await editor.pull(uri)), true));
      }),
    ));

  it('is read again at each opening where the editor watches nothing', () =>
    inFolder({}, (folder) =>
      withEditor(
        [folder],
        async (editor) => {
          const uri = uriIn(folder, NAME);
          await editor.open(uri, TEXT);
          await publishedOnce(editor, uri, ({ diagnostics }) => isBlamed(diagnostics));
          await writeFile(`${folder}/.postmortem.yaml`, QUIET);
          await editor.save(uri);
          await publishedOnce(editor, uri, ({ diagnostics }) => !isBlamed(diagnostics));
        },
        { capabilities: OLDEST },
      ),
    ));

  it('wins over what the editor sets, and what it does not say the editor may', () =>
    inFolder({ 'a/.postmortem.yaml': 'levels:\n  blame/*: error\n' }, (folder) =>
      withEditor(
        [folder],
        async (editor) => {
          for (const [name, blamed] of [
            ['a/one.postmortem.md', true],
            ['b/one.postmortem.md', false],
          ] as const) {
            await editor.open(uriIn(folder, name), TEXT);
            assert.equal(isBlamed(await editor.pull(uriIn(folder, name))), blamed, name);
          }
          const settings = { postmortem: { levels: { 'blame/*': 'hint', nonsense: 7 } } };
          await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
          assert.equal(isBlamed(await editor.pull(uriIn(folder, 'b/one.postmortem.md'))), true);
        },
        { settings: { levels: { 'blame/*': 'off' } } },
      ),
    ));
});
