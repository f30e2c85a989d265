import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG, readConfig } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { problems } from '../../../src/core/language/problems.ts';
import { schemaAt } from '../../../src/core/schema/schema-at.ts';
import { cases } from '../../support/cases.ts';

const shown = (text: string): readonly string[] =>
  readConfig(text).findings.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);

describe('readConfig', () => {
  it('has the defaults that its schema tells', () => {
    assert.deepEqual(schemaAt('config', ['severities'])?.default, DEFAULT_CONFIG.severities);
    assert.equal(schemaAt('config', ['policy', 'due_within'])?.default, DEFAULT_CONFIG.policy.due_within);
    const empty = parsePostmortem('---\npostmortem: 1\nid: PM-1\nstatus: in_review\n---\n\n# T\n');
    const asked = problems(empty, { now: 0, config: DEFAULT_CONFIG }).flatMap(
      ({ message }) => /^There is no heading "(.*)" yet/.exec(message)?.[1] ?? [],
    );
    assert.deepEqual(schemaAt('config', ['templates', 'any', 'headings'])?.default, asked);
  });

  it('has defaults for a repository that says nothing', () => {
    assert.deepEqual(readConfig(''), { config: DEFAULT_CONFIG, findings: [] });
    assert.deepEqual(readConfig('# nothing yet\n').config, DEFAULT_CONFIG);
  });

  it('reads what a repository says', () => {
    const { config, findings } = readConfig(`
severities: [S1, S2]
policy:
  required_for: { severities: [S1], longer_than: 30m }
  approvals: { S1: 2 }
wording: { add: [fat-fingered] }
levels: { blame/hindsight: information, 'action/*': off }
ignore:
  - { files: 2024/**, code: blame/*, reason: Written before we agreed on this. }
trackers:
  jira: { project: CHK, labels: [postmortem] }
  github: { repository: acme/checkout-api }
`);
    assert.deepEqual(findings, []);
    assert.deepEqual(config.severities, ['S1', 'S2']);
    assert.deepEqual(config.policy, {
      due_within: '72h',
      required_for: { severities: ['S1'], longer_than: '30m' },
      approvals: { S1: 2 },
    });
    assert.deepEqual(config.wording, { add: ['fat-fingered'], ignore: [] });
    assert.equal(config.levels['action/*'], 'off');
    assert.deepEqual(Object.keys(config.trackers), ['jira', 'github']);
    assert.deepEqual(config.trackers['jira'], { project: 'CHK', labels: ['postmortem'] });
  });

  it('reads the options of each tracker, numbers and booleans where they are meant as such', () => {
    const { config, findings } = readConfig(`
trackers:
  jira: { project: CHK, users: { dana: 5b10ac8d }, fields: { components: [{ name: Checkout }] } }
  asana: { project: 1204017342912345, priority_field: 12, priorities: { P0: 13 }, users: { dana: dana@example.com } }
  github: { repository: acme/checkout-api, type: Task, types: { prevent: prevention }, fields: { milestone: 4 } }
  gitlab: { project: acme/shop/checkout-api, fields: { confidential: true, weight: 3 }, priorities: { P0: "priority::1" } }
  linear: { team: CHK, priorities: { P0: urgent }, fields: { estimate: 2 } }
  redmine: { project: checkout, marker_field: 4, type: Task, fields: { 7: Reliability } }
`);
    assert.deepEqual(findings, []);
    assert.deepEqual(Object.keys(config.trackers), [
      'jira',
      'asana',
      'github',
      'gitlab',
      'linear',
      'redmine',
    ]);
    assert.deepEqual(config.trackers['gitlab']?.['fields'], { confidential: true, weight: 3 });
    assert.deepEqual(config.trackers['linear']?.['fields'], { estimate: 2 });
    assert.deepEqual(config.trackers['redmine']?.['fields'], { 7: 'Reliability' });
    assert.equal(config.trackers['asana']?.['project'], '1204017342912345');
  });

  it('marks what no tracker has, at its place', () => {
    assert.deepEqual(
      shown(
        'trackers:\n  linear: { teams: CHK }\n  gitlab: { project: shop, priorities: { P9: x } }\n',
      ).toSorted(),
      ['schema/format shop', 'schema/unknown-key P9', 'schema/unknown-key teams'],
    );
  });

  it('keeps what is right where a part is not', () => {
    const text = 'severities: SEV-1\nlevels:\n  a/b: loud\n  c/d: hint\nholiday: [2026-12-25]\n';
    assert.deepEqual(shown(text).toSorted(), [
      'schema/enum loud',
      'schema/type SEV-1',
      'schema/unknown-key holiday',
    ]);
    const { config } = readConfig(text);
    assert.deepEqual(config.severities, DEFAULT_CONFIG.severities);
    assert.deepEqual(config.levels, { 'c/d': 'hint' });
  });

  it('refuses secrets and addresses, and does not use them', () => {
    const text =
      'trackers:\n  jira: { project: CHK, apiToken: abc, baseUrl: "https://jira.example.net" }\ntoken: x\n';
    assert.deepEqual(shown(text), [
      'config/secret apiToken',
      'config/address baseUrl',
      'config/secret token',
    ]);
    assert.deepEqual(readConfig(text).config.trackers['jira'], { project: 'CHK' });
  });

  it('reads fields of its own as schemas', () => {
    const { config, findings } = readConfig(`
fields:
  front-matter:
    region: { type: string, enum: [eu, us], description: Where. }
    seats: { type: integer, minimum: 1, pattern: "[a-z" }
`);
    assert.deepEqual(config.fields['front-matter'], {
      region: { type: ['string'], enum: ['eu', 'us'], description: 'Where.' },
      seats: { type: ['integer'], minimum: 1 },
    });
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['config/field'],
    );
  });

  it('takes any text', () => {
    const yaml = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          'severities: ',
          'fields:\n  timeline:\n    a: ',
          '[',
          '{',
          ' ',
          '\n',
          '\t',
          '\r',
          '&a ',
          '*a ',
          '|',
          '- ',
          'levels: ',
        ),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(yaml, (parts) => {
        const text = parts.join('');
        for (const { span } of readConfig(text).findings)
          assert.ok(span.start <= span.end && span.end <= text.length);
      }),
      { numRuns: cases(300) },
    );
  });
});
