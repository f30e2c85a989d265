import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { readConfig } from '../../../src/core/config/config.ts';
import { ignoredIn } from '../../../src/core/config/ignored-in.ts';
import { openActionsOf } from '../../../src/core/corpus/open-actions.ts';
import { readDocument } from '../../../src/core/corpus/read-document.ts';
import { readLines } from '../../../src/core/document/lines.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { configProblems } from '../../../src/core/language/config/config-problems.ts';
import type { Lookup, PostmortemSummary } from '../../../src/core/language/lookup.ts';
import { problems, type Problem } from '../../../src/core/language/problems.ts';
import { madeFixtures } from '../../core/language/problems/made.ts';
import { withoutDrawing } from '../../core/language/support/drawn.ts';
import { fixtureFiles, type Fixture } from '../../core/language/support/fixtures.ts';
import { inFolder } from '../run.ts';
import { uriIn, withEditor, type Editor } from './support/client.ts';

/** The other postmortem of the workspace, as the fixtures know it. */
const BESIDE = `---
postmortem: 1
id: PM-2026-012
status: published
severity: SEV-3
owner: lin
services: [search]
---

# Search was slow

\`\`\`yaml action-items
- id: A4
  action: Alert on the age of the oldest message of the billing queue
  owner: lin
  type: detect
  ticket: SRCH-12
\`\`\`
`;

const LEAN = 'templates: { lean: { sections: [], headings: [] } }';

/** What a fixture sets, as a file. */
function configOf({ config, words }: Fixture): string {
  if (!words.includes('lean')) return config;
  return config === '' ? LEAN : config.replace(/\}\s*$/, `, ${LEAN} }`);
}

const NAME = 'one.postmortem.md';

/** What the core finds where it knows what the server does. */
function expected(fixture: Fixture, text: string): readonly Problem[] {
  if (fixture.words.includes('config-file')) return configProblems(text);
  const { config } = readConfig(configOf(fixture));
  const known = [BESIDE, text].map(readDocument);
  const lookup: Lookup = {
    postmortems: () =>
      known.flatMap((one): PostmortemSummary[] => (one.id === undefined ? [] : [{ ...one, id: one.id }])),
    openActions: () => known.slice(0, 1).flatMap(openActionsOf),
    sameId: (id) => (known[0]?.id === id ? ['beside.postmortem.md'] : []),
  };
  return problems(parsePostmortem(text), {
    now: Date.now(),
    config,
    ignored: ignoredIn(NAME, config.ignore),
    lookup,
  });
}

const SEVERITIES = { error: 1, warning: 2, information: 3, hint: 4 } as const;

const ofCore = (text: string, found: readonly Problem[]): readonly object[] => {
  const lines = readLines(text);
  return found.map(({ code, level, message, span }) => ({
    code,
    severity: SEVERITIES[level],
    message,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  }));
};

const ofServer = (found: readonly Diagnostic[]): readonly object[] =>
  found.map(({ code, severity, message, range }) => ({ code, severity, message, range }));

describe('the fixtures of the language service, through the server', function () {
  this.timeout(120_000);
  const fixtures = [...fixtureFiles(), ...madeFixtures()].flatMap(([code, all]) =>
    all
      // A list of what is missing is no list of problems.
      .filter(({ words }) => !words.includes('missing'))
      .map((fixture, index) => ({ code, index, fixture })),
  );

  it('are found as the core finds them', () =>
    inFolder({ 'beside.postmortem.md': BESIDE }, async (root) => {
      for (const [number, { fixture }] of fixtures.entries()) {
        await mkdir(`${root}/${number}`);
        const config = configOf(fixture);
        if (config !== '') await writeFile(`${root}/${number}/.postmortem.yaml`, config);
      }
      await withEditor([root], async (editor) => {
        await knowTheWorkspace(editor, uriIn(root, 'beside.postmortem.md'));
        const hit = new Set<string>();
        for (const [number, { code, index, fixture }] of fixtures.entries()) {
          const text = withoutDrawing(fixture.text);
          const name = fixture.words.includes('config-file') ? '.postmortem.yaml' : NAME;
          const uri = uriIn(root, `${number}/${name}`);
          await editor.open(uri, text);
          const found = await editor.pull(uri);
          await editor.close(uri);
          assert.deepEqual(ofServer(found), ofCore(text, expected(fixture, text)), `${code} ${index + 1}`);
          for (const one of found) hit.add(String(one.code));
        }
        assert.equal(await editor.leave(), 0);
        assert.ok(fixtures.length > 200 && hit.size > 60, `${fixtures.length} fixtures, ${hit.size} codes`);
      });
    }));
});

/** Names are looked for in all files, so after that the files are known. */
async function knowTheWorkspace({ connection, open, close }: Editor, uri: string): Promise<void> {
  await open(uri, BESIDE);
  const position = { line: 2, character: 6 };
  const found = await connection.sendRequest<unknown[]>('textDocument/references', {
    textDocument: { uri },
    position,
    context: { includeDeclaration: true },
  });
  assert.equal(found.length, 1);
  await close(uri);
}
