import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_CONFIG } from '../src/core/config/config.ts';
import { parsePostmortem } from '../src/core/document/parse.ts';
import { SECTION_NAMES } from '../src/core/document/sections.ts';
import { problems, type Problem } from '../src/core/language/problems.ts';
import { SECTION_SNIPPETS } from '../src/core/language/completion/section-snippets.ts';
import { fenced, FRONT_MATTER_SKELETON } from '../src/core/language/findings/skeletons.ts';
import { expandSnippet } from './support/expand-snippet.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const SNIPPETS = JSON.parse(
  readFileSync(new URL('../snippets/postmortem.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Snippet>>;

const DAY = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '18' };
const HEAD = `${FRONT_MATTER_SKELETON.replace('id: ', 'id: PM-2026-031')}\n# Checkout returned errors\n\n`;

const expanded = (name: string): string =>
  expandSnippet(SNIPPETS[name]?.body.join('\n') ?? assert.fail(`there is a snippet ${name}`), DAY);
const indented = (text: string): string => text.replace(/^/gm, '  ');

/** Each snippet in the place that it is for. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  Postmortem: (text) => text,
  'Front Matter': (text) => `${text}\n# Checkout returned errors\n`,
  Timeline: (text) => HEAD + text,
  Impact: (text) => HEAD + text,
  'Contributing Factors': (text) => HEAD + text,
  Learnings: (text) => HEAD + text,
  'Action Items': (text) => HEAD + text,
  'Log Line': (text) =>
    `${HEAD}\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n${indented(text)}\n\`\`\`\n`,
  Factor: (text) =>
    `${HEAD}\`\`\`yaml contributing-factors\n- id: F1\n  factor: One more place sets the size\n${text}\n\`\`\`\n`,
  'Action Item': (text) =>
    `${HEAD}\`\`\`yaml action-items\n- id: A1\n  action: Limit the pools\n${text}\n\`\`\`\n`,
};

const problemsOf = (text: string): readonly Problem[] =>
  problems(parsePostmortem(text), { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG });

function expectQuiet(text: string): void {
  const found = problemsOf(text);
  assert.deepEqual(
    found.map(({ message }) => message),
    [],
    text,
  );
}

describe('snippets', () => {
  it('have a place each', () => {
    assert.deepEqual(Object.keys(SNIPPETS).toSorted(), Object.keys(PLACES).toSorted());
  });

  for (const [name, { body }] of Object.entries(SNIPPETS))
    it(`leave nothing that looks like an answer: ${name}`, () => {
      const prompts = [...body.join('\n').matchAll(/\$\{\d+:([^}]* [^}]*)\}/g)].map(([, text = '']) => text);
      const text = (PLACES[name] ?? String)(expanded(name)).replace('status: draft', 'status: reviewed');
      const open = problemsOf(text).filter(({ code }) => code === 'missing/answer');
      assert.deepEqual(
        open.map(({ span }) => text.slice(span.start, span.end)),
        prompts,
      );
    });

  for (const [name, { body, prefix, description }] of Object.entries(SNIPPETS))
    it(`expand to what a draft may hold: ${name}`, () => {
      expectQuiet((PLACES[name] ?? String)(expanded(name)));
      assert.ok(prefix.length > 0 && description.length > 10);
      const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
      const numbers = [...new Set(stops)].filter((stop) => stop > 0);
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
        'stops go in order',
      );
    });

  for (const name of SECTION_NAMES) {
    it(`of completion and fix hold the same for ${name}`, () => {
      const snippet = expandSnippet(SECTION_SNIPPETS[name]('2026-11-18'), {});
      expectQuiet(HEAD + snippet);
      expectQuiet(HEAD + fenced(name));
      const titled = name.replace(
        /(^|-)([a-z])/g,
        (_, dash: string, letter: string) => `${dash === '' ? '' : ' '}${letter.toUpperCase()}`,
      );
      assert.equal(snippet.trimEnd(), expanded(titled).trimEnd());
    });
  }
});
