import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { problems } from '../../../src/core/language/problems.ts';
import { convertExport } from '../../../src/core/layouts/exports/convert-export.ts';
import { readExport } from '../../../src/core/layouts/exports/read-export.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const FIXTURES = 'test/fixtures/exports';

function convert(text: string) {
  const read = readExport(text);
  assert.ok(typeof read !== 'string', String(read));
  const made = read.incidents.map((one) =>
    convertExport(one, { now: NOW, config: DEFAULT_CONFIG, idFor: (year) => `PM-${year}-001` }),
  );
  return { made, unread: [...made.flatMap(({ report }) => report.unread ?? []), ...read.beside] };
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The texts of a file, but for times, whose words are in no draft and told of by no report. */
function lost(json: unknown, said: ReadonlySet<string>, path = ''): readonly string[] {
  if (typeof json === 'string') {
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(json) || SHAPE.test(path)) return [];
    return words(json)
      .filter((word) => !said.has(word))
      .map((word) => `${path}: ${word}`);
  }
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => lost(value, said, `${path}.${key}`));
}

/** What only says what a record is, or which. */
const SHAPE = /\.(?:id|type|incident_id|reference|visibility|status)$|severity.*\.name$/;

function assertWhole(text: string): ReturnType<typeof convert> {
  const all = convert(text);
  const told = [
    ...all.made.map(({ markdown }) => markdown),
    ...all.unread.map(({ path, value }) => `${path} ${value}`),
  ];
  assert.deepEqual(lost(JSON.parse(text), new Set(words(told.join('\n')))), []);
  for (const { markdown } of all.made) {
    const postmortem = parsePostmortem(markdown);
    const errors = problems(postmortem, { now: NOW, config: DEFAULT_CONFIG }).filter(
      ({ level, code }) => level === 'error' && !/^(?:secret|timeline\/(?:negative|order)|metric)/.test(code),
    );
    assert.deepEqual(
      errors.map(({ code, message }) => `${code} ${message}`),
      [],
      markdown,
    );
    const names = postmortem.sections.map(({ name }) => name);
    assert.ok(
      names.every((name) => ['timeline', 'action-items'].includes(name)) &&
        new Set(names).size === names.length,
      markdown,
    );
  }
  return all;
}

describe('an exported incident becomes a draft', () => {
  for (const name of ['rootly', 'incidentio'])
    it(`of ${name}, as it was looked at`, () => {
      const { made, unread } = assertWhole(readFileSync(join(FIXTURES, `${name}.json`), 'utf8'));
      const drawn = [
        ...made.map(({ markdown }) => markdown),
        ...unread.map(({ path, value }) => `${path} = ${value}`),
      ];
      assert.equal(`${drawn.join('\n')}\n`, readFileSync(join(FIXTURES, `${name}.expected.md`), 'utf8'));
    });

  it('says why there is none', () => {
    assert.equal(readExport('{'), 'it is not JSON.');
    for (const text of [
      '[]',
      '{}',
      '1',
      'null',
      '{"incident": {"id": "x"}}',
      '{"data": {"type": "users", "attributes": {}}}',
    ])
      assert.match(String(readExport(text)), /^it holds no incident as Rootly or incident\.io export them/);
  });

  it('keeps each word of any value, in the draft or by its path', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '```',
        '~~~\nx',
        '---',
        '<!-- x',
        '# h',
        'a: b',
        '@dana',
        '{{id}}',
        'SEV-1',
        '2026-02-03T04:05:06Z',
        '- x\n  - y',
      ),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
    );
    const rootly: unknown = JSON.parse(readFileSync(join(FIXTURES, 'rootly.json'), 'utf8'));
    const incidentio: unknown = JSON.parse(readFileSync(join(FIXTURES, 'incidentio.json'), 'utf8'));
    const swapped = (value: unknown, leaves: readonly unknown[], state = { at: 0 }): unknown => {
      if (Array.isArray(value)) return value.map((one: unknown) => swapped(one, leaves, state));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(
          Object.entries(value).map(([key, one]) => [
            key,
            ['type', 'reference'].includes(key) ? one : swapped(one, leaves, state),
          ]),
        );
      state.at += 1;
      return leaves[state.at % (leaves.length * 3)] ?? value;
    };
    fc.assert(
      fc.property(
        fc.constantFrom(rootly, incidentio),
        fc.array(leaf, { minLength: 1, maxLength: 20 }),
        (form, leaves) => {
          const text = JSON.stringify(swapped(form, leaves));
          if (typeof readExport(text) !== 'string') assertWhole(text);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('reads what the vendors document and what was recorded of them', function () {
    const folder = '../shared/apis';
    if (!existsSync(folder)) {
      console.log(`      skipped: ${folder} is not there`);
      return this.skip();
    }
    const csv = readFileSync(join(folder, 'recorded/rootly/devlake-_raw_rootly_incidents.csv'), 'utf8');
    const rows = [...csv.matchAll(/"(\{""id"".*?\})",,/g)].map(([, row = '']): unknown =>
      JSON.parse(row.replaceAll('""', '"')),
    );
    assert.ok(rows.length >= 5);
    assert.equal(assertWhole(JSON.stringify({ data: rows })).made.length, rows.length);
    const spec: {
      readonly paths: Readonly<
        Record<
          string,
          {
            readonly get?: {
              readonly responses: Readonly<
                Record<string, { readonly content: Readonly<Record<string, { readonly example: object }>> }>
              >;
            };
          }
        >
      >;
    } = JSON.parse(
      gunzipSync(readFileSync(join(folder, 'specs/incident-io.public-schema-v3.openapi.json.gz'))).toString(
        'utf8',
      ),
    );
    const example = (path: string): object =>
      spec.paths[path]?.get?.responses['200']?.content['application/json']?.example ?? {};
    const one = {
      ...example('/v2/incidents/{id}'),
      ...example('/v2/incident_updates'),
      ...example('/v2/follow_ups'),
    };
    assert.equal(assertWhole(JSON.stringify(one)).made.length, 1);
    assert.ok(assertWhole(JSON.stringify(example('/v2/incidents'))).made.length > 0);
    return undefined;
  });
});
