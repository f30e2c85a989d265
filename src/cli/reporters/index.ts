import type { Checked } from '../check-file.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Writes findings in one format. */
export type Reporter = (checked: readonly Checked[]) => string;

export const REPORTERS: Readonly<Record<string, Reporter>> = { text, json, sarif, github, junit };
