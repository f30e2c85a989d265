import type { Checked } from '../check-file.ts';
import type { Painted } from '../terminal/styled.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Writes findings in one format: for programs, or for people. */
export type Reporter = (checked: readonly Checked[]) => string | Painted;

export const REPORTERS = { text, json, sarif, github, junit } satisfies Readonly<Record<string, Reporter>>;
