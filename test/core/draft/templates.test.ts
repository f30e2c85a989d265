import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, readConfig } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { draft, type Draft, type DraftInput } from '../../../src/core/draft/draft.ts';
import { PLACEHOLDERS, unknownPlaceholders } from '../../../src/core/draft/placeholders.ts';
import { resolveTemplate } from '../../../src/core/draft/resolve-template.ts';
import {
  allTemplates,
  impliedBy,
  templateChoices,
  type TemplateChoice,
} from '../../../src/core/draft/template-choices.ts';
import { SHIPPED } from '../../../src/core/draft/templates/index.ts';
import { problems, problemsAt, type ProblemsContext } from '../../../src/core/language/problems.ts';
import { whatIsMissing } from '../../../src/core/language/status/missing.ts';

const CONTEXT: ProblemsContext = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };
const INPUT: DraftInput = {
  id: 'PM-2026-031',
  title: 'Checkout returned errors',
  zone: 'UTC',
  today: '2026-11-18',
  events: [],
};

type Files = Readonly<Record<string, string>>;

async function resolve(name: string, files: Files = {}, config = ''): Promise<string> {
  const all = choices(files, config);
  const choice = all.find((one) => one.name === name) ?? assert.fail(`${name} is a template`);
  const read = async (path: string): Promise<string | undefined> => files[path];
  const found = await resolveTemplate(choice, all, read);
  return 'text' in found ? found.text : found.trouble.message;
}

const choices = (files: Files, config = ''): readonly TemplateChoice[] =>
  allTemplates(
    readConfig(config).config,
    Object.keys(files).filter((path) => path.startsWith('.postmortem/templates/')),
  );

const begin = async (name: string, files?: Files, more: Partial<DraftInput> = {}): Promise<Draft> =>
  draft({ ...INPUT, ...more }, await resolve(name, files));

const headings = (text: string): readonly string[] => parsePostmortem(text).headings.map((one) => one.text);

for (const name of SHIPPED.keys())
  describe(`the template ${name}`, () => {
    it('gives a draft without a single problem', async () => {
      for (const more of [{}, { severity: 'SEV-2', owner: 'dana', services: ['checkout-api'] }]) {
        const { text } = await begin(name, {}, more);
        assert.deepEqual(problems(parsePostmortem(text), CONTEXT), []);
      }
    });

    it('shows everything that is missing at in_review', async () => {
      const { text } = await begin(name);
      const postmortem = parsePostmortem(text.replace('status: draft', 'status: in_review'));
      const shown = problems(postmortem, CONTEXT);
      assert.ok(shown.every(({ level }) => level === 'error'));
      assert.deepEqual(
        shown.map(({ message }) => message.split(/[.:](?: |$)/)[0]),
        EVERYTHING.filter((each) => name !== 'near-miss' || !IMPACT.includes(each)),
      );
    });

    it('says the same in What Is Missing?', async () => {
      const postmortem = parsePostmortem((await begin(name)).text);
      assert.deepEqual(
        whatIsMissing(postmortem, CONTEXT).items.map(({ message }) => message),
        problemsAt(postmortem, CONTEXT, 'in_review').map(({ message }) => message),
      );
    });

    it('stops at what is to be filled in, in order', async () => {
      const { text, stops } = await begin(name);
      const before = stops.map((stop) => text.slice(text.lastIndexOf('\n', stop - 1) + 1, stop));
      assert.deepEqual(before, ['severity: ', 'owner: ', 'services: [', '']);
      assert.match(text.slice(0, stops[3]), /## Summary\n\n<!--[^>]*-->\n\n$/);
    });

    it('holds hints that no rule reads, and no placeholder is left', async () => {
      const { text } = await begin(name);
      assert.doesNotMatch(text, /\{\{/);
      const blaming = text.replaceAll('<!--\n', '<!--\nHuman error: Tomas failed to check.\n');
      assert.notEqual(blaming, text);
      const found = problemsAt(parsePostmortem(blaming), CONTEXT, 'in_review');
      assert.ok(found.every(({ code }) => !code.startsWith('blame/')));
    });
  });

const IMPACT = ['functionality is missing', 'customers is missing'];
const EVERYTHING = [
  'severity has no value yet',
  'owner has no value yet',
  'services is empty',
  'Nothing is written under "Summary" yet',
  'The timeline has no entry yet',
  'Nothing is written under "Detection" yet',
  ...IMPACT,
  'There is no contributing factor yet',
  'went_well is missing',
  'could_improve is missing',
  'got_lucky is missing',
  'There is no action item yet',
];

describe('a template of the repository', () => {
  it('changes what it extends, part by part and key by key', async () => {
    const files = {
      '.postmortem/templates/payments.md': `---
template: Payments
extends: full
without: [Background]
owner: payments-lead
x_region: eu
---

## Summary

<!-- Money first. -->

## What customers were told

<!-- The exact words, with times. -->
`,
    };
    const { text, stops } = await begin('payments', files);
    assert.deepEqual(headings(text).slice(1), [
      'Summary',
      'What customers were told',
      'Timeline',
      'Detection',
      'Response',
      'Impact',
      'Contributing factors',
      'Learnings',
      'Action items',
    ]);
    assert.match(text, /^owner: payments-lead$/m);
    assert.match(text, /^x_region: eu$/m);
    assert.match(text, /^# Checkout returned errors$/m);
    assert.doesNotMatch(text, /^(?:extends|without|template):/m);
    assert.equal(stops.length, 2, 'severity and services');
    assert.deepEqual(problems(parsePostmortem(text), CONTEXT), []);
  });

  it('may be headings only: what no draft can be without comes from us', async () => {
    const files = { '.postmortem/templates/notes.md': '## Notes\r\n\r\nOwner: {{owner}}, in {{year}}\r\n' };
    const { text, stops } = await begin('notes', files, { owner: 'dana' });
    assert.deepEqual(headings(text), ['Checkout returned errors', 'Notes']);
    assert.match(text, /^id: PM-2026-031$/m);
    assert.match(text, /^Owner: dana, in 2026$/m);
    assert.equal(stops.length, 2);
    assert.deepEqual(problems(parsePostmortem(text), CONTEXT), []);
  });

  it('may replace a shipped one by its name, and extend that one', async () => {
    const files = { '.postmortem/templates/full.md': '---\nextends: full\n---\n\n## Communication\n' };
    assert.deepEqual(headings((await begin('full', files)).text).slice(-2), [
      'Action items',
      'Communication',
    ]);
  });

  it('leaves what other tools write between braces, and code', async () => {
    const files = {
      '.postmortem/templates/helm.md':
        '## Values\n\nLook at {{ .Values.pool }}.\n\n```sh\necho {{nothing}} {{id}}\n```\n',
    };
    const { text } = await begin('helm', files);
    assert.match(text, /^Look at \{\{ \.Values\.pool \}\}\.$/m);
    assert.match(text, /^echo \{\{nothing\}\} \{\{id\}\}$/m);
  });

  it('takes a hostile value as text, wherever it stands', async () => {
    const files = {
      '.postmortem/templates/odd.md': `---
id: INC/{{id}}
x_title: {{title}} # as asked
---

# {{id}}: {{title}}

{{title}}

\`\`\`yaml timeline
date: {{date}}
zone: {{zone}}
log: |
  {{log}}
  # {{title}}
\`\`\`
`,
    };
    for (const title of ['```', '- a: [b', '# x', '<script>', '1. a', '---', '"', "it's {{id}}"]) {
      const { text } = await begin('odd', files, { title, id: `a: b #c "${title}` });
      const postmortem = parsePostmortem(text);
      assert.deepEqual(postmortem.problems, [], text);
      assert.deepEqual(
        [postmortem.sections.length, postmortem.headings.length, postmortem.frontMatter?.value],
        [1, 1, { ...Object(postmortem.frontMatter?.value), x_title: title }],
      );
    }
  });

  for (const [what, files, config, message] of [
    [
      'a file that is not there',
      {},
      'templates: { sev1: { file: docs/sev1.md } }',
      'The template "sev1" should be in docs/sev1.md, and there is no such file. Mend the path in .postmortem.yaml, or put the file there.',
    ],
    [
      'a file outside of the repository',
      {},
      'templates: { sev1: { file: ../../secrets.md } }',
      'The template "sev1" should be in ../../secrets.md, which is outside of this repository. Put it below the repository\'s root, and its path from there into .postmortem.yaml.',
    ],
    [
      'a template that is not there',
      { '.postmortem/templates/sev1.md': '---\nextends: ful\n---\n' },
      '',
      'The template "sev1" extends "ful", and there is no template of that name. Did you mean "full"?',
    ],
    [
      'a circle',
      {
        '.postmortem/templates/sev1.md': '---\nextends: base\n---\n',
        '.postmortem/templates/base.md': '---\nextends: common\n---\n',
        '.postmortem/templates/common.md': '---\nextends: base\n---\n',
      },
      '',
      'These templates extend each other in a circle: sev1 → base → common → base. Take "extends" out of one of them.',
    ],
    [
      'a template that extends itself',
      { '.postmortem/templates/sev1.md': '---\nextends: sev1\n---\n' },
      '',
      'These templates extend each other in a circle: sev1 → sev1. Take "extends" out of one of them.',
    ],
    [
      'a placeholder that stands for nothing',
      { '.postmortem/templates/sev1.md': '---\nowner: {{ownr}}\n---\n\n{{qqqqqqqq}}\n' },
      '',
      '{{ownr}} in line 2 of the template "sev1" stands for nothing. Did you mean {{owner}}? 1 more is in the file.',
    ],
  ] as const)
    it(`says what to do about ${what}`, async () => {
      assert.equal(await resolve('sev1', files, config), message);
    });

  it('says so where a file may not be read', async () => {
    const all = choices({ '.postmortem/templates/sev1.md': '' });
    const [choice] = all;
    assert.ok(choice);
    const found = await resolveTemplate(choice, all, () => Promise.reject(new Error('EACCES')));
    assert.match('trouble' in found ? found.trouble.message : '', /could not be read\. Look at the file/);
  });
});

describe('the templates to choose from', () => {
  const names = (config: string, paths: readonly string[] = [], known = {}): readonly string[] =>
    templateChoices(readConfig(config).config, paths, known).map(({ name }) => name);
  const POLICY = `templates:
  outage: { file: t/outage.md, severities: [SEV-1, SEV-2] }
  small: { file: t/small.md, severities: [SEV-3], kinds: [incident] }
  near-miss: { kinds: [near_miss] }
`;

  it('are the shipped ones where a repository has none', () => {
    assert.deepEqual(names(''), ['full', 'short', 'near-miss']);
    assert.deepEqual(names('', [], { kind: 'incident' }), ['full', 'short']);
    assert.deepEqual(names('templates: { any: { headings: [Summary] } }'), ['full', 'short', 'near-miss']);
  });

  it("are the repository's by severity and kind, and the shipped ones that it names", () => {
    assert.deepEqual(names(POLICY), ['outage', 'small', 'near-miss']);
    assert.deepEqual(names(POLICY, [], { severity: 'SEV-1', kind: 'incident' }), ['outage']);
    assert.deepEqual(names(POLICY, [], { severity: 'SEV-3', kind: 'near_miss' }), ['near-miss']);
    assert.deepEqual(names(POLICY, ['.postmortem/templates/drill.md']), [
      'outage',
      'small',
      'near-miss',
      'drill',
    ]);
  });

  it('are never none', () => {
    assert.deepEqual(names(POLICY, [], { severity: 'SEV-4', kind: 'drill' }), ['full']);
  });

  it('say what they are for, where that is one thing', () => {
    const implied = choices({}, POLICY).map((choice) => [choice.name, impliedBy(choice)]);
    assert.deepEqual(Object.fromEntries(implied), {
      outage: {},
      small: { severity: 'SEV-3' },
      'near-miss': { kind: 'near_miss' },
      full: {},
      short: {},
    });
  });
});

describe('placeholders', () => {
  it('are known by their names, each with what it stands for', () => {
    const every = Object.keys(PLACEHOLDERS).map((name) => `{{${name}}} {{ ${name} }}`);
    assert.deepEqual(unknownPlaceholders(every.join('\n')), []);
    assert.ok(Object.values(PLACEHOLDERS).every((said) => said.length > 10));
  });

  it('are all explained in the documentation', async () => {
    const { readFileSync } = await import('node:fs');
    const page = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');
    for (const [name, said] of Object.entries(PLACEHOLDERS))
      assert.ok(page.includes(`| \`{{${name}}}\``) && page.includes(said), name);
  });
});
