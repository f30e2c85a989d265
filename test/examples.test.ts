import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/core/config/config.ts';
import { parsePostmortem } from '../src/core/document/parse.ts';
import type { Postmortem } from '../src/core/document/postmortem.ts';
import { problems, problemsAt, type Problem } from '../src/core/language/problems.ts';
import { SCHEMAS } from '../src/core/schema/generated/schemas.ts';

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));
const read = (path: string): string => readFileSync(path, 'utf8');
const { config, findings } = readConfig(read(join(EXAMPLES, '.postmortem.yaml')));
const context = { now: Date.parse('2026-11-30T09:40:00Z'), config };

const documents = readdirSync(join(EXAMPLES, 'postmortems')).map((file) => ({
  file,
  postmortem: parsePostmortem(read(join(EXAMPLES, 'postmortems', file))),
}));
const finished = documents.filter(({ file }) => !file.includes('checkout-pool'));
const retold = finished.filter(({ file }) => file.includes('-public-'));

const said = (postmortem: Postmortem, found: readonly Problem[]): readonly string[] =>
  found.map(({ code, span, message }) => {
    const { line } = postmortem.lines.positionAt(span.start);
    return `line ${line + 1}: ${code}: ${message}`;
  });

describe('the examples', () => {
  it('are configured without a finding', () => assert.deepEqual(findings, []));

  for (const { file, postmortem } of finished) {
    it(`check clean, wording too: ${basename(file, '.postmortem.md')}`, () => {
      assert.deepEqual(said(postmortem, problems(postmortem, context)), []);
      assert.deepEqual(said(postmortem, problemsAt(postmortem, context, 'in_review')), []);
    });
  }

  it('tell three public incidents, each with every section and its source', () => {
    assert.equal(retold.length, 3);
    for (const { file, postmortem } of retold) {
      assert.deepEqual(
        postmortem.sections.map(({ name }) => name).toSorted(),
        ['action-items', 'contributing-factors', 'impact', 'learnings', 'timeline'],
        file,
      );
      assert.match(postmortem.text, /Retold in our own words from\s+\[[^\]]+\]\(https:/, file);
    }
    assert.deepEqual([...new Set(retold.map(({ postmortem }) => postmortem.timeline?.form))].toSorted(), [
      'entries',
      'log',
    ]);
  });

  it('show every field of the sections that a person writes', () => {
    const names = ['impact', 'contributing-factors', 'learnings', 'action-items'] as const;
    for (const name of names) {
      const used = new Set(
        documents.flatMap(({ postmortem }) =>
          postmortem.sections
            .filter((section) => section.name === name)
            .flatMap(({ value }) => keysOf(value)),
        ),
      );
      const known = Object.keys((SCHEMAS[name].items ?? SCHEMAS[name]).properties ?? {});
      assert.deepEqual(
        known.filter((key) => !used.has(key)),
        [],
        name,
      );
    }
  });
});

describe('docs/format.md', () => {
  const page = read(fileURLToPath(new URL('../docs/format.md', import.meta.url)));

  it('shows a whole document that checks clean in review', () => {
    const [, text = ''] = /^````markdown\n([\s\S]*?)^````$/m.exec(page) ?? [];
    const whole = parsePostmortem(text);
    assert.equal(whole.sections.length, 5);
    assert.deepEqual(said(whole, problems(whole, context)), []);
  });

  it('reads each line of its table as it says', () => {
    const rows = [...page.matchAll(/^\| (`.*?) +\| (.*?) +\|$/gm)].flatMap(([, lines = '', meaning = '']) =>
      [...lines.matchAll(/`([^`]+)`/g)].map(([, line = '']) => ({ line, meaning })),
    );
    assert.ok(rows.length > 15, 'the table was found');
    for (const { line, meaning } of rows) {
      const timed = /^(?:~?\d|2026-)/.test(line) ? line : `14:03 ${line}`;
      const { timeline, problems: found } = parsePostmortem(
        `---\npostmortem: 1\n---\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  ${timed}\n\`\`\`\n`,
      );
      const entry = timeline?.entries[0];
      const codes = found.map(({ code, level }) => `${code} ${level}`);
      if (meaning.startsWith('not a time')) assert.deepEqual(codes, ['timeline/time error'], line);
      if (meaning.startsWith('all text') || meaning === 'text') {
        assert.deepEqual([codes, entry?.actor, entry?.sources], [[], undefined, []], line);
      }
      if (meaning.startsWith('done by lin')) assert.equal(entry?.actor?.name, 'lin');
      if (meaning === 'two sources') assert.equal(entry?.sources.length, 2);
      if (meaning.startsWith('the comma')) {
        assert.equal(entry?.sources.length, 1);
        assert.deepEqual(codes, ['timeline/tail warning']);
      }
      if (meaning.startsWith('text, with a hint')) assert.deepEqual(codes, ['timeline/mark hint'], line);
      if (meaning.startsWith('text, with a warning'))
        assert.deepEqual([codes, entry?.marks], [['timeline/mark warning'], []], line);
      if (meaning.startsWith('text: no mark')) assert.deepEqual([codes, entry?.marks], [[], []]);
      if (meaning.startsWith('detected holds')) {
        assert.deepEqual(codes, ['timeline/mark error']);
        assert.equal(entry?.marks.length, 1);
      }
    }
  });
});

/** The keys of a map, or of the maps in a list. */
const keysOf = (value: unknown): readonly string[] =>
  [value].flat().flatMap((one) => (typeof one === 'object' && one !== null ? Object.keys(one) : []));
