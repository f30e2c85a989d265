import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG, readConfig } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import type { Completion } from '../../../src/core/language/completion/completion.ts';
import { completions } from '../../../src/core/language/completion/completions.ts';

const NOW = Date.parse('2026-11-20T09:05:30Z');

/** The completions where the fixture has `|`. */
function at(
  fixture: string,
  config = DEFAULT_CONFIG,
): { readonly text: string; readonly found: readonly Completion[] } {
  const caret = fixture.indexOf('|>');
  const text = fixture.replace('|>', '');
  return { text, found: completions(parsePostmortem(text), caret, { now: NOW, config }) };
}
const labels = (fixture: string, config = DEFAULT_CONFIG): readonly string[] =>
  at(fixture, config).found.map(({ label }) => label);

/** The document after a completion is taken, with its places to fill in as they are. */
function take(fixture: string, label: string): string {
  const { text, found } = at(fixture);
  const one = found.find((completion) => completion.label === label);
  assert.ok(one, `${label} is not among ${found.map((each) => each.label).join(', ')}`);
  return applyEdits(text, [one.edit]);
}

const HEAD = `---
postmortem: 1
id: PM-2026-031
status: draft
owner: dana
responders: { tomas: checkout on-call }
incidents: [pagerduty:Q2X7]
---
`;

describe('completions of keys', () => {
  it('offers what a map does not have yet, required first', () => {
    const found = labels('---\npostmortem: 1\nid: a\n|>\n---\n');
    assert.deepEqual(found.slice(0, 4), ['status', 'severity', 'owner', 'services']);
    assert.ok(!found.includes('id'));
  });

  it('replaces what is typed, and keeps a colon that is there', () => {
    assert.equal(
      take('---\npostmortem: 1\nsev|>\n---\n', 'severity'),
      '---\npostmortem: 1\nseverity: $0\n---\n',
    );
    assert.equal(
      take('---\npostmortem: 1\nsev|>: SEV-1\n---\n', 'severity'),
      '---\npostmortem: 1\nseverity: SEV-1\n---\n',
    );
  });

  it('knows where it is in a list of maps', () => {
    const found = labels('```yaml action-items\n- id: A1\n  action: Limit\n  |>\n```\n');
    assert.ok(found.includes('done_when') && !found.includes('action'));
    assert.deepEqual(labels('```yaml impact\nmetrics:\n  - name: orders\n    |>\n```\n'), [
      'value',
      'source',
      'public',
    ]);
    assert.deepEqual(labels('```yaml impact\nmetrics:\n- name: orders\n  |>\n```\n'), [
      'value',
      'source',
      'public',
    ]);
    assert.deepEqual(labels('```yaml timeline\nzone: UTC\nconfirmed:\n  |>\n```\n'), ['by', 'at', 'hash']);
  });

  it('offers the next item of a list', () => {
    assert.equal(
      take('```yaml contributing-factors\n- id: F1\n  factor: A\n|>\n```\n', '- id: F2'),
      '```yaml contributing-factors\n- id: F1\n  factor: A\n- id: F2\n  factor: ${1}\n  category: ${2}\n  evidence: [${3}]\n```\n',
    );
  });

  it('begins a log as a block', () => {
    assert.equal(
      take('```yaml timeline\nzone: UTC\nlo|>\n```\n', 'log'),
      '```yaml timeline\nzone: UTC\nlog: |\n  $0\n```\n',
    );
  });

  it('offers the fields of the repository', () => {
    const { config } = readConfig('fields: { front-matter: { region: { enum: [eu, us] } } }');
    assert.ok(labels('---\nreg|>\n---\n', config).includes('region'));
    assert.deepEqual(labels('---\nregion: |>\n---\n', config), ['eu', 'us']);
  });
});

describe('completions of values', () => {
  it('offers every value in the place of one that is none, however unlike they are', () => {
    const item = (priority: string): string =>
      `${HEAD}\n\`\`\`yaml action-items\n- id: A1\n  priority: ${priority}|>\n\`\`\`\n`;
    const { found, text } = at(item('high'));
    assert.deepEqual(
      found.map(({ label, filter }) => [label, filter]),
      ['P0', 'P1', 'P2', 'P3', 'P4'].map((label) => [label, 'high']),
    );
    assert.equal(text.slice(found[0]?.edit.span.start, found[0]?.edit.span.end), 'high');
    assert.ok(at(item('P')).found.every(({ filter }) => filter === undefined));
  });

  it('offers what the schema lists', () => {
    assert.deepEqual(labels('---\nstatus: |>\n---\n'), [
      'draft',
      'in_review',
      'reviewed',
      'published',
      'closed',
      'skipped',
    ]);
    assert.equal(
      take('---\nstatus: dr|>aft # now\n---\n', 'in_review'),
      '---\nstatus: in_review # now\n---\n',
    );
    assert.deepEqual(labels('```yaml contributing-factors\n- id: F1\n  trigger: |>\n```\n'), [
      'true',
      'false',
    ]);
  });

  const both = `${HEAD}
\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:52 Change merged ^T1
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: Two places set the pool size
  evidence: EVIDENCE
\`\`\`

\`\`\`yaml action-items
- id: A1
  addresses: ADDRESSES
  owner: OWNER
\`\`\`
`;

  it('offers ids with what they stand for', () => {
    const { found } = at(both.replace('EVIDENCE', '[|>]'));
    assert.deepEqual(
      found.map(({ label, detail }) => [label, detail]),
      [['T1', '13:52 Change merged']],
    );
    assert.ok(take(both.replace('ADDRESSES', '|>'), 'F1').includes('addresses: [F1]'));
    assert.ok(take(both.replace('ADDRESSES', '[F9, |>]'), 'F1').includes('addresses: [F9, F1]'));
    assert.deepEqual(labels(both.replace('ADDRESSES', '[F1, |>]')), [], 'once is enough');
    assert.ok(take(both.replace('ADDRESSES', '\n  - |>'), 'F1').includes('addresses: \n  - F1'));
  });

  it('offers people', () => {
    assert.deepEqual(labels(both.replace('OWNER', '|>')), ['tomas', 'dana']);
  });

  it('offers the scale of the repository', () => {
    assert.deepEqual(labels('---\nseverity: |>\n---\n'), DEFAULT_CONFIG.severities);
  });
});

describe('completions in the log', () => {
  const log = (line: string): string =>
    `${HEAD}\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: +01:00\nlog: |\n  13:52 impact_start: Errors ^T1\n  ${line}\n\`\`\`\n`;

  it('offers a time: a minute later, now in the zone, the next day', () => {
    assert.deepEqual(labels(log('|>')), ['13:53', '10:05', '2026-11-19']);
    assert.ok(take(log('13|>'), '13:53').includes('\n  13:53 \n'));
  });

  it('offers marks behind a time, those in use last', () => {
    const found = labels(log('14:03 |>'));
    assert.equal(found[0], 'detected');
    assert.equal(found.at(-1), 'impact_start');
    assert.ok(take(log('14:03 detected, al|>'), 'alerted').includes('14:03 detected, alerted: \n'));
  });

  it('offers who, ids, sources and public at the end', () => {
    assert.deepEqual(labels(log('14:03 Page @|>')), ['@tomas', '@dana']);
    assert.deepEqual(labels(log('14:03 Page ^|>')), ['^T2']);
    assert.deepEqual(labels(log('14:03 Page +|>')), ['+public']);
    assert.deepEqual(labels(log('14:03 Page <|>')), ['<pagerduty:Q2X7>']);
    assert.deepEqual(labels(log('14:03 Page went out to |>')), []);
  });
});

describe('completions between sections', () => {
  it('offers sections that are missing', () => {
    const found = labels(`${HEAD}\n\`\`\`yaml impact\n\`\`\`\n\n|>\n`);
    assert.ok(found.includes('```yaml timeline') && !found.includes('```yaml impact'));
    assert.ok(found.includes('## Summary') && !found.includes('---'));
    assert.deepEqual(labels(`${HEAD}\nSome prose that goes |>\n`), []);
  });

  it('offers them behind backticks, those that the editor closes too', () => {
    for (const typed of ['`|>', '`|>`', '```|>`', '```|>```', '```yaml ti|>', '~~~|>'])
      assert.ok(labels(`${HEAD}\n${typed}\n`).includes('```yaml timeline'), typed);
    const taken = take(`${HEAD}\n\`\`\`|>\`\n`, '```yaml timeline');
    assert.match(taken, /---\n\n```yaml timeline\n[^`]*```\n\n$/);
    assert.deepEqual(labels(`${HEAD}\n\`|>a\``), []);
  });

  it('offers them above other sections, which the fence that is typed takes in', () => {
    const below = '\n```yaml impact\nrevenue: unknown\n```\n\n## Summary\n\n```yaml learnings\n```\n';
    for (const typed of ['`|>', '```|>', '```|>`', '```|>```', '```ya|>', '```yaml ti|>', '~~~|>']) {
      const found = labels(`${HEAD}\n${typed}\n${below}`);
      assert.ok(found.includes('```yaml timeline'), typed);
      assert.ok(!found.includes('```yaml impact') && !found.includes('```yaml learnings'), typed);
      assert.ok(!found.includes('## Summary'), typed);
    }
    assert.equal(
      take(`${HEAD}\n\`\`\`yaml ti|>\n${below}`, '```yaml timeline').split('```').length,
      `${HEAD}${below}`.split('```').length + 2,
    );
  });

  it('offers the front matter to an empty file', () => {
    assert.equal(labels('|>')[0], '---');
  });

  it('offers nothing in other code', () => {
    assert.deepEqual(labels(`${HEAD}\n\`\`\`sh\n|>\n\`\`\`\n`), []);
  });

  it('takes any text at any place', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '---\n',
        '```yaml timeline\n',
        '```yaml action-items\n',
        '```\n',
        'log: |\n',
        '  14:03 ',
        '- id: A1\n',
        '  addresses: [',
        '- - ',
        '\r\n',
        '\r',
        '\t',
        '\uFEFF',
        'a: ',
        '>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(), (pieces, where) => {
        const text = pieces.join('');
        const offset = where % (text.length + 1);
        for (const { edit } of completions(parsePostmortem(text), offset, {
          now: NOW,
          config: DEFAULT_CONFIG,
        })) {
          assert.ok(edit.span.start <= offset && offset <= edit.span.end && edit.span.end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
