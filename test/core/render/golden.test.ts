import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { readConfig } from '../../../src/core/config/config.ts';
import { exportHtml } from '../../../src/core/render/export/export-html.ts';
import { exportJson } from '../../../src/core/render/export/export-json.ts';
import { exportMarkdown } from '../../../src/core/render/export/export-markdown.ts';
import { PAGE_STYLE } from '../../../src/core/render/export/generated/page-style.ts';

// `POSTMORTEM_GOLDEN=keep npx mocha test/core/render/golden.test.ts` keeps what is made now: look at the difference.
const EXAMPLES = 'examples/postmortems';
const GOLDEN = 'test/fixtures/exported';
const { config } = readConfig(readFileSync('examples/.postmortem.yaml', 'utf8'));
const SETTING = { now: Date.UTC(2026, 10, 30, 9, 40), holidays: config.holidays };

/** Without the styles, which stand in files of their own. */
const FORMS = {
  html: (text: string) => exportHtml(text, SETTING).replace(PAGE_STYLE, () => '/* … */'),
  md: (text: string) => exportMarkdown(text, SETTING),
  json: (text: string) => exportJson(text, SETTING),
};

function assertKept(path: string, made: string): void {
  if (env['POSTMORTEM_GOLDEN'] === 'keep') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made);
  }
  assert.ok(existsSync(path), `${path} is not kept yet.`);
  assert.ok(
    made === readFileSync(path, 'utf8'),
    `${path} is another now. Keep it, look at its difference in Git.`,
  );
}

describe('an exported example', () => {
  for (const file of readdirSync(EXAMPLES))
    for (const [ending, make] of Object.entries(FORMS))
      it(`${file.replace('.postmortem.md', `.${ending}`)} is as it is kept`, () => {
        const path = join(GOLDEN, file.replace('.postmortem.md', `.${ending}`));
        assertKept(path, make(readFileSync(join(EXAMPLES, file), 'utf8')));
      });
});
