import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { RULES } from '../src/core/language/rules/index.ts';
import { SCHEMA_NAMES } from '../src/core/schema/schema.ts';
import { cliPage } from './generate/cli-page.ts';
import { fieldsPage } from './generate/fields-page.ts';
import type { Json } from './generate/json.ts';
import { manPage } from './generate/man-page.ts';
import { pageStyle } from './generate/page-style.ts';
import { readableSchemas } from './generate/readable.ts';
import { securityPage } from './generate/security-page.ts';
import { tablesPage } from './generate/tables-page.ts';
import { sectionTypes } from './generate/types.ts';
import { validators } from './generate/validators.ts';
import { wordingPage, type Labelled } from './generate/wording-pages.ts';

// Everything that follows from schemas/: the same schemas always give the same files.
const root = new URL('../', import.meta.url);
const schemas: Record<string, Json> = {};
for (const name of SCHEMA_NAMES) {
  schemas[name] = JSON.parse(await readFile(new URL(`schemas/${name}.schema.json`, root), 'utf8')) as Json;
}

const sentences = (await readFile(new URL('test/fixtures/wording/sentences.jsonl', root), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);
const OWN_PAGES = new Set(['blame/vocabulary', 'blame/insinuation']);
const pages: Record<string, string> = {};
for (const rule of RULES.filter(({ code }) => code.startsWith('blame/') && !OWN_PAGES.has(code))) {
  const page = await format(wordingPage(rule, sentences), { parser: 'markdown' });
  pages[`docs/rules/${rule.code.replace('/', '-')}.md`] = page;
}

const files: Readonly<Record<string, string>> = {
  'src/core/schema/generated/types.ts': await sectionTypes(schemas),
  'src/core/schema/generated/schemas.ts': readableSchemas(schemas),
  ...(await validators(schemas)),
  'src/core/render/export/generated/page-style.ts': await format(await pageStyle(root), {
    ...(await resolveConfig(fileURLToPath(new URL('package.json', root)))),
    parser: 'typescript',
  }),
  'docs/cli.md': await format(cliPage(), { parser: 'markdown' }),
  'docs/postmortem.1': manPage(),
  'docs/security.md': await format(securityPage(), { parser: 'markdown' }),
  'docs/tables.md': await format(tablesPage(root), { parser: 'markdown' }),
  'docs/fields.md': await format(fieldsPage(schemas), { parser: 'markdown' }),
  ...pages,
};

for (const [path, text] of Object.entries(files)) {
  const file = new URL(path, root);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
  console.log(`${fileURLToPath(file)}: ${text.length} characters`);
}
