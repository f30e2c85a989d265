import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Checked } from '../../src/cli/check-file.ts';
import { sarif } from '../../src/cli/reporters/sarif.ts';
import { applyEdits } from '../../src/core/document/edit.ts';
import { readLines } from '../../src/core/document/lines.ts';
import { fixtureFiles } from '../core/language/support/fixtures.ts';
import { withoutDrawing } from '../core/language/support/drawn.ts';
import { inFolder, run } from './run.ts';

interface Region {
  readonly charOffset: number;
  readonly charLength: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
  readonly region: Region;
}

interface Result {
  readonly ruleId: string;
  readonly locations: readonly { readonly physicalLocation: PhysicalLocation }[];
  readonly relatedLocations?: readonly {
    readonly message: { readonly text: string };
    readonly physicalLocation: PhysicalLocation;
  }[];
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}

/** The published schema, as its own JavaScript package has it; it is of a draft that says `id`, and is read by a newer one. */
const {
  $schema: _,
  id: __,
  ...schema
} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<
  string,
  unknown
>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

function resultsOf(log: string): readonly Result[] {
  const read = JSON.parse(log) as { readonly runs: readonly [{ readonly results: readonly Result[] }] };
  assert.deepEqual(validate(read) ? [] : validate.errors?.slice(0, 5), []);
  return read.runs[0].results;
}

const FRONT =
  '---\npostmortem: 1\nid: PM-1\nstatus: draft\nseverity: SEV-2\nowner: dana\nservices: [a]\n---\n\n# A\n\n';
const TWICE = `${FRONT}\`\`\`yaml contributing-factors
- id: F1
  factor: The pool was too small for the load of that day
- id: F1
  factor: Nobody saw the queue, since its monitor had been switched off
\`\`\`
`;

describe('SARIF', function () {
  this.timeout(60_000);

  it('refuses what is no SARIF, so that the schema says something', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ results: [] }] }), false);
    assert.equal(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a', homepage: 1 } } }] }),
      false,
    );
  });

  it('is valid for the documents of all findings, and places say the same in lines and in offsets', async () => {
    const files = Object.fromEntries(
      [...fixtureFiles()].flatMap(([code, fixtures]) =>
        fixtures
          .filter(({ kind }) => kind === 'hit')
          .map((one, index) => [
            `${code.replace('/', ' ')}/${index}.postmortem.md`,
            withoutDrawing(one.text).startsWith('---')
              ? withoutDrawing(one.text)
              : FRONT + withoutDrawing(one.text),
          ]),
      ),
    );
    await inFolder(files, async (folder) => {
      const { out } = await run(folder, 'check', '--format', 'sarif', '.');
      const results = resultsOf(out);
      const codes = new Set(results.map(({ ruleId }) => ruleId));
      assert.ok(results.length > 500 && codes.size > 50, `${results.length} results of ${codes.size} codes`);
      const fixes = results.flatMap(({ locations, fixes: own = [] }) =>
        own.map((fix) => ({ uri: locations[0]?.physicalLocation.artifactLocation.uri ?? '', fix })),
      );
      assert.ok(fixes.length > 50, `${fixes.length} fixes`);
      for (const { uri, fix } of fixes) {
        const document = await readFile(join(folder, decodeURIComponent(uri)), 'utf8');
        const lines = readLines(document);
        for (const { deletedRegion: at } of fix.artifactChanges[0]?.replacements ?? []) {
          const start = lines.offsetAt({ line: at.startLine - 1, character: at.startColumn - 1 });
          const end = lines.offsetAt({ line: at.endLine - 1, character: at.endColumn - 1 });
          assert.deepEqual([start, end - start], [at.charOffset, at.charLength]);
        }
      }
    });
  });

  it('names the other place, and what mends it', () =>
    inFolder({ 'a.postmortem.md': TWICE }, async (folder) => {
      const { out } = await run(folder, 'check', '--format', 'sarif', '.');
      const twice = resultsOf(out).find(({ ruleId }) => ruleId === 'reference/twice') ?? assert.fail(out);
      const [other] = twice.relatedLocations ?? [];
      assert.equal(other?.message.text, 'The other F1');
      assert.equal(other.physicalLocation.region.startLine, 13);
      const [fix] = twice.fixes ?? [];
      assert.equal(fix?.description.text, 'Renumber to F2');
      const edits = (fix.artifactChanges[0]?.replacements ?? []).map((one) => ({
        span: {
          start: one.deletedRegion.charOffset,
          end: one.deletedRegion.charOffset + one.deletedRegion.charLength,
        },
        newText: one.insertedContent?.text ?? '',
      }));
      assert.match(applyEdits(TWICE, edits), /- id: F1\n[^]*- id: F2\n/);
    }));

  it('leaves out what was ignored with a reason, and tells of a run without findings', () =>
    inFolder(
      {
        'blaming.postmortem.md': `${FRONT}Human error broke it.\n`,
        'ignored.postmortem.md': `${FRONT}<!-- postmortem-ignore blame/human-error: it is a quotation -->\nHuman error broke it.\n`,
        'none.md': '# Nothing to find\n',
      },
      async (folder) => {
        const { out } = await run(folder, 'check', '--format', 'sarif', '.');
        const blaming = resultsOf(out).filter(({ ruleId }) => ruleId === 'blame/human-error');
        assert.deepEqual(
          blaming.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri),
          ['blaming.postmortem.md'],
        );
        const none = await run(folder, 'check', '--format', 'sarif', 'none.md');
        assert.deepEqual([none.code, resultsOf(none.out)], [0, []]);
      },
    ));

  it('gives addresses that lead back to the file, whatever its name', () => {
    const names = [
      'Störung im März/a b.postmortem.md',
      '100% #1?.postmortem.md',
      "it's [x]; ü+&=.postmortem.md",
      '日本.postmortem.md',
      'a:b.postmortem.md',
    ];
    return inFolder(Object.fromEntries(names.map((name) => [name, TWICE])), async (folder) => {
      const addressesOf = async (...args: readonly string[]) => {
        const { out } = await run(folder, 'check', '--format', 'sarif', ...args);
        return resultsOf(out).map(({ locations }) => locations[0]?.physicalLocation.artifactLocation);
      };
      const relative = await addressesOf('.');
      const base = new URL(`file://${folder}/`);
      const paths = relative.map((one) => fileURLToPath(new URL(one?.uri ?? '', base)));
      assert.deepEqual(new Set(paths), new Set(names.map((name) => join(folder, name))));
      assert.ok(relative.every((one) => one?.uriBaseId === '%SRCROOT%'));
      const absolute = await addressesOf(folder);
      assert.deepEqual(new Set(absolute.map((one) => fileURLToPath(one?.uri ?? ''))), new Set(paths));
      assert.ok(absolute.every((one) => one?.uriBaseId === undefined));
    });
  });

  it('is valid for what comes by the standard input', async () => {
    const child = spawn(process.execPath, [
      resolve('dist/cli.js'),
      'check',
      '-',
      '--format',
      'sarif',
      '--stdin-name',
      'new one.postmortem.md',
    ]);
    child.stdin.end(TWICE);
    const [result] = resultsOf(await text(child.stdout));
    assert.equal(result?.locations[0]?.physicalLocation.artifactLocation.uri, 'new%20one.postmortem.md');
  });

  it('is valid whatever a document, a message or a name says', () => {
    const words = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(words, words, words, fc.nat(40), fc.nat(40), (file, message, body, a, b) => {
        const span = { start: Math.min(a, b, body.length), end: Math.min(Math.max(a, b), body.length) };
        const checked: Checked = {
          file: file.replaceAll(/\p{Surrogate}/gu, '') || 'a',
          lines: readLines(body),
          leftOut: [],
          findings: [
            {
              code: 'reference/twice',
              level: 'error',
              message,
              span,
              fixes: [
                { title: message, edits: [{ span, newText: body }] },
                { title: 'nothing', edits: [] },
              ],
              related: [{ span, message }],
            },
          ],
        };
        assert.equal(resultsOf(sarif([checked])).length, 1);
      }),
    );
  });
});
