import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CODES } from '../../../src/core/language/codes.ts';
import { RULES } from '../../../src/core/language/rules/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const core = join(root, 'src/core');
const CODE =
  /code: '([a-z]+\/[a-z]+(?:-[a-z]+)*)'|'([a-z]+\/[a-z]+(?:-[a-z]+)*)' as const|'((?:schema|secret)\/[a-z-]+)'/g;
const MISSING = /missing\('(\w+)'|missing\(\s*'(\w+)'/g;

/** Every code that the sources write out. */
function written(): readonly string[] {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/(?:loudness|codes)\.ts$/.test(file),
  );
  const found = files.flatMap((file) => {
    const text = readFileSync(join(core, file), 'utf8');
    return [
      ...[...text.matchAll(CODE)].map(([, a, b, c]) => a ?? b ?? c ?? ''),
      ...(file.endsWith('completeness.ts')
        ? [...text.matchAll(MISSING)].map(([, a, b]) => `missing/${a ?? b ?? ''}`)
        : []),
    ];
  });
  return [...new Set(found)].toSorted();
}

describe('docs/rules', () => {
  const pages = readdirSync(join(root, 'docs/rules'));
  const pageOf = (code: string): string => `${code.replace('/', '-')}.md`;

  it('lists every code that is written, and no other', () => {
    assert.ok(written().length > 50);
    const ofRules = RULES.map(({ code }): string => code);
    assert.deepEqual([...new Set([...written(), ...ofRules])].toSorted(), CODES);
  });

  it('has a page for every code, headed by it, and no other page', () => {
    assert.deepEqual(
      CODES.filter((code) => !pages.includes(pageOf(code))),
      [],
    );
    assert.deepEqual(
      pages.filter((page) => !CODES.map(pageOf).includes(page)),
      [],
    );
    for (const code of CODES) {
      const text = readFileSync(join(root, 'docs/rules', pageOf(code)), 'utf8');
      assert.ok(text.startsWith(`# ${code}: `), code);
    }
  });
});
