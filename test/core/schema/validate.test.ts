import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { SCHEMA_NAMES, type SchemaName } from '../../../src/core/schema/schema.ts';
import { validate } from '../../../src/core/schema/validate.ts';
import { SCHEMAS } from '../../../src/core/schema/generated/schemas.ts';

const read = (yaml: string): unknown => parseDocument(yaml, { schema: 'failsafe' }).toJS();

const said = (name: SchemaName, yaml: string, custom = {}): readonly string[] =>
  validate(name, read(yaml), custom).map(({ kind, path, key, message }) =>
    [`${kind} /${path.join('/')}${kind === 'required' ? `: ${key ?? ''}` : ''}`, message].join(' | '),
  );

const FRONT_MATTER = `
postmortem: 1
id: PM-2026-031
status: draft
severity: SEV-2 -> SEV-1
owner: dana
services: [checkout-api]
`;

describe('validate', () => {
  it('has nothing to say about a document of the format', () => {
    assert.deepEqual(said('front-matter', FRONT_MATTER), []);
    assert.deepEqual(
      said('front-matter', `${FRONT_MATTER}x_cost_centre: 44\nresponders: { dana: ic, lin: { role: dba } }`),
      [],
    );
  });

  it('keeps figures, hashes and ids as the text they are', () => {
    assert.deepEqual(
      said('impact', 'functionality: Paying\ncustomers: 18400\nsupport_cases: 0212\nrevenue: unknown'),
      [],
    );
    assert.deepEqual(
      said(
        'contributing-factors',
        '- {id: F1, factor: A, category: technical, evidence: [1e3], trigger: true}',
      ),
      [],
    );
  });

  const cases: readonly (readonly [string, SchemaName, string, RegExp])[] = [
    [
      'a missing key',
      'front-matter',
      FRONT_MATTER.replace('owner: dana\n', ''),
      /^required \/: owner \| owner is missing\. The one person/,
    ],
    [
      'a key without a value',
      'front-matter',
      FRONT_MATTER.replace('dana', ''),
      /^blank \/owner \| owner has no value yet\./,
    ],
    [
      'a value outside the list',
      'front-matter',
      FRONT_MATTER.replace('draft', 'inreview'),
      /^enum \/status \| "inreview" is not a value of status\. Did you mean "in_review"\?/,
    ],
    [
      'a misspelt key',
      'front-matter',
      `${FRONT_MATTER}detcted_by: alert`,
      /^unknown-key \/detcted_by \| There is no field "detcted_by" here\. Did you mean "detected_by"\?/,
    ],
    ['a key of its own', 'front-matter', `${FRONT_MATTER}weather: rain`, /x_weather/],
    [
      'text for a list',
      'front-matter',
      FRONT_MATTER.replace('[checkout-api]', 'checkout-api'),
      /^type \/services \| services is a list, not "checkout-api"\. For example: \[checkout-api, orders-db\]/,
    ],
    [
      'a list for text',
      'front-matter',
      FRONT_MATTER.replace('dana', '[dana, lin]'),
      /^type \/owner \| owner is text, not a list/,
    ],
    [
      'two owners',
      'front-matter',
      FRONT_MATTER.replace('dana', 'dana, lin'),
      /^format \/owner \| "dana, lin" can't be read here\. A postmortem has exactly one owner/,
    ],
    ['an unknown version', 'front-matter', FRONT_MATTER.replace(': 1', ': 2'), /^enum \/postmortem/],
    [
      'skipped without a reason',
      'front-matter',
      FRONT_MATTER.replace('draft', 'skipped'),
      /^required \/: reason/,
    ],
    [
      'an empty list',
      'learnings',
      'went_well: []\ncould_improve: none found\ngot_lucky: none found',
      /^blank \/went_well \| went_well is empty/,
    ],
    [
      'an empty item',
      'learnings',
      'went_well: ["a", ""]\ncould_improve: none found\ngot_lucky: none found',
      /^blank \/went_well\/1 \| This item of went_well is empty/,
    ],
    ['a timeline without entries', 'timeline', 'zone: UTC', /^required \/: log/],
    ['a timeline with both forms', 'timeline', 'zone: UTC\nlog: 14:03 x\nentries: []', /^format \/entries/],
    [
      'yes for true',
      'contributing-factors',
      '- {id: F1, factor: A, category: technical, evidence: T1, trigger: yes}',
      /^type \/0\/trigger \| trigger is true or false, not "yes"/,
    ],
    [
      'a mark that is none',
      'timeline',
      'zone: UTC\nentries: [{at: "14:03", text: x, marks: [restored]}]',
      /^enum \/entries\/0\/marks\/0/,
    ],
    [
      'wont_do without a reason',
      'action-items',
      '- {id: A1, action: Do, type: prevent, priority: P1, owner: lin, due: 5bd, done_when: it is, status: wont_do}',
      /^required \/0: reason/,
    ],
  ];
  for (const [name, section, yaml, expected] of cases) {
    it(`names ${name}, and only that`, () => {
      const problems = said(section, yaml);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', expected);
    });
  }

  it('asks little of an idea', () => {
    assert.deepEqual(said('action-items', '- {id: A1, action: Try a smaller pool, status: idea}'), []);
    assert.equal(said('action-items', '- {id: A1, action: Try a smaller pool}').length, 5);
  });

  it('reads fields that a repository adds', () => {
    const custom = {
      region: { type: 'string', enum: ['eu', 'us'] },
      seats: { type: 'integer', minimum: 1 },
    } as const;
    assert.deepEqual(said('front-matter', `${FRONT_MATTER}region: eu\nseats: 4`, custom), []);
    assert.match(said('front-matter', `${FRONT_MATTER}region: uk`, custom)[0] ?? '', /^enum \/region/);
    assert.match(
      said('front-matter', `${FRONT_MATTER}seats: 0`, custom)[0] ?? '',
      /^range \/seats \| seats is at least 1/,
    );
    assert.match(
      said('action-items', '- {id: A1, action: Try, status: idea, region: uk}', custom)[0] ?? '',
      /^enum \/0\/region/,
    );
  });

  it('has its own examples right', () => {
    for (const name of SCHEMA_NAMES) {
      for (const [key, field] of Object.entries((SCHEMAS[name].items ?? SCHEMAS[name]).properties ?? {})) {
        for (const example of field.examples ?? []) {
          const value = JSON.parse(JSON.stringify(example), (_, v: unknown) =>
            typeof v === 'object' ? v : `${v as string}`,
          ) as unknown;
          const data = SCHEMAS[name].items ? [{ [key]: value }] : { [key]: value };
          const problems = validate(name, data).filter(
            ({ path }) => path.includes(key) && !(name === 'config' && key === 'fields'),
          );
          assert.deepEqual(problems, [], `${name} ${key}`);
        }
      }
    }
  });

  for (const [services, suggestion] of [
    ['a,b', '[a, b]'],
    ['a, @b', '[a, b]'],
    ['"@a, @b"', '[a, b]'],
    ['a,, b', '[a, b]'],
    ['a, -', undefined],
  ] as const)
    it(`suggests ${suggestion ?? 'nothing'} for the services ${services}`, () => {
      const written = read(FRONT_MATTER.replace('[checkout-api]', services));
      const found = validate('front-matter', written).map((problem) => problem.suggestion);
      assert.deepEqual(found, [suggestion]);
    });

  it('takes any value', () => {
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.constant(undefined),
        fc.array(tie('any')),
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('id', 'owner', 'log', 'entries', 'services', '__proto__')),
          tie('any'),
        ),
      ),
    })).any;
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMA_NAMES), value, (name, data) => {
        for (const problem of validate(name, data)) assert.notEqual(problem.message, '');
      }),
    );
  });
});
