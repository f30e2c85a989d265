import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../../src/core/document/parse.ts';
import { marksOf } from '../../../../../src/core/publish/public/marks.ts';

const EXAMPLES = fileURLToPath(new URL('../../../../../examples', import.meta.url));

export const { config } = readConfig(readFileSync(join(EXAMPLES, '.postmortem.yaml'), 'utf8'));

export interface Example {
  readonly name: string;
  readonly text: string;
}

export const examples: readonly Example[] = readdirSync(join(EXAMPLES, 'postmortems')).map((file) => ({
  name: file.replace('.postmortem.md', ''),
  text: readFileSync(join(EXAMPLES, 'postmortems', file), 'utf8'),
}));

/** The document with everything marked that can be, or with no mark left: one edit after the other, as a person does it. */
export function allMarked(text: string, way: 'mark' | 'unmark'): string {
  for (let now = text; ;) {
    const postmortem = parsePostmortem(now);
    const next = marksOf(postmortem).find((one) => one.isPublic !== (way === 'mark') && one[way]);
    const edit = next?.[way];
    if (!edit) return now;
    now = applyEdits(now, [edit]);
  }
}
