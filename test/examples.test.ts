import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/core/config/config.ts';
import { parsePostmortem } from '../src/core/document/parse.ts';
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

describe('the examples', () => {
  it('are configured without a finding', () => assert.deepEqual(findings, []));

  for (const { file, postmortem } of finished) {
    it(`check clean, wording too: ${basename(file, '.postmortem.md')}`, () => {
      const said = (found: readonly Problem[]): readonly string[] =>
        found.map(({ code, span, message }) => {
          const { line } = postmortem.lines.positionAt(span.start);
          return `line ${line + 1}: ${code}: ${message}`;
        });
      assert.deepEqual(said(problems(postmortem, context)), []);
      assert.deepEqual(said(problemsAt(postmortem, context, 'in_review')), []);
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

/** The keys of a map, or of the maps in a list. */
const keysOf = (value: unknown): readonly string[] =>
  [value].flat().flatMap((one) => (typeof one === 'object' && one !== null ? Object.keys(one) : []));
