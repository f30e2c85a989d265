import assert from 'node:assert/strict';
import { pattern } from '../../src/core/language/wording/pattern.ts';
import { searchFor, type Search } from '../../src/core/language/wording/search.ts';
import { wordingRules, type WordingRule } from '../../src/core/language/wording/wording-rule.ts';
import { WORDING } from '../core/language/wording/support.ts';
import { countLooks } from '../core/language/wording/count-looks.ts';

const MEGABYTE = 1_000_000;

/** A word that has the class. */
const SAID: Readonly<Record<string, string>> = {
  PERSON: 'the engineer',
  THIRD: 'Ana',
  GROUP: 'the storage team',
  PEOPLE: 'engineers',
  PROPER: 'Zyx',
  WE: 'we',
  THEY: 'they',
  NOBODY: 'nobody',
  VENDOR: 'the vendor',
  WHOSE: 'their',
  HARM: 'broke',
  UNDO: 'deleted',
  ACT: 'pushed',
  OMIT: 'forgot',
  HEED: 'check',
  ADV: 'really',
  BE: 'was',
  NOT: 'not',
  QMARK: '?',
};

/** A pattern as it can be said, roughly: the first way of each step. */
const spoken = (source: string): string =>
  source
    .replace(/[()[\]^$@]|~+\d+|(?<=\s|^)(?:<-|<|-{1,3})\S+/g, ' ')
    .trim()
    .split(/\s+/)
    .map((step) => (step.split('|')[0] ?? '').split('+')[0] ?? '')
    .map((step) => SAID[step.split('.')[0] ?? ''] ?? step.replace(/[?*]$/, '').toLowerCase())
    .join(' ');

/** Every pattern said, and said but for its last word, with brackets and quotes that nothing closes: no sentence ends. */
function hostileTo({ looks }: WordingRule): string {
  const said = looks.flatMap(({ like }) => like).map(spoken);
  const nearly = said.map((one) => `(${one.split(' ').slice(0, -1).join(' ')} “`);
  return [...said, ...nearly, 'x'.repeat(500), 'инженер 技術者 e\u0301\u0301 '].join(' ');
}

const searchOf = ({ code, looks }: WordingRule): Search =>
  searchFor(looks.flatMap((look) => look.like.map((like) => ({ ...look, code, pattern: pattern(like) }))));

function looksAt(search: Search, part: string, length: number): number {
  const masked = part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const passage = { place: 'prose', span: { start: 0, end: length }, masked, pasted: false } as const;
  return countLooks(() => assert.ok(search(passage, new Set())));
}

describe('Every pattern of every rule, over a megabyte of what it looks for', () => {
  assert.ok(WORDING.length > 0);
  for (const rule of wordingRules()) {
    it(`${rule.code} looks four times as often as over a quarter`, () => {
      const [search, part] = [searchOf(rule), hostileTo(rule)];
      const [less, more] = [looksAt(search, part, MEGABYTE / 4), looksAt(search, part, MEGABYTE)];
      assert.ok(more > MEGABYTE, `${more} looks: too few to have tried them`);
      assert.ok(more <= 4.5 * less, `${less} looks, then ${more}`);
    }).timeout(300_000);
  }
});
