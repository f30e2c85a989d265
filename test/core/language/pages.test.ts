import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const core = join(root, 'src/core');
const CODE =
  /'((?:yaml|schema|reference|document|missing|timeline|ignore|config|action|secret)\/[a-z]+(?:-[a-z]+)*)'/g;

/** Every code that the sources write out. */
function codes(): readonly string[] {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = files
    .filter((file) => !file.endsWith('loudness.ts'))
    .flatMap((file) =>
      [...readFileSync(join(core, file), 'utf8').matchAll(CODE)].map((match) => match[1] ?? ''),
    );
  return [...new Set(found)].toSorted();
}

describe('docs/rules', () => {
  const pages = readdirSync(join(root, 'docs/rules'));

  it('has a page for every code', () => {
    assert.ok(codes().length > 30);
    assert.deepEqual(
      codes().filter((code) => !pages.includes(`${code.replace('/', '-')}.md`)),
      [],
    );
  });
});
