import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { wordingPage } from '../../../../scripts/generate/wording-pages.ts';
import { labelled, WORDING } from './support.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe('the pages of the wording rules', () => {
  for (const rule of WORDING) {
    const path = `docs/rules/${rule.code.replace('/', '-')}.md`;
    it(`${path} is what npm run generate writes`, async () => {
      const fresh = await format(wordingPage(rule, labelled('sentences.jsonl')), { parser: 'markdown' });
      assert.equal(readFileSync(`${root}${path}`, 'utf8'), fresh);
    });
  }
});
