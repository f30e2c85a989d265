import type { Feature } from '../server.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { diagnostics } from './diagnostics.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { outline } from './outline.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { watching } from './watching.ts';

/** Everything that is served. A new feature is a file beside these and a line here. */
export const FEATURES: readonly Feature[] = [
  diagnostics,
  completion,
  hover,
  codeActions,
  outline,
  selectionRanges,
  names,
  rename,
  links,
  inlayHints,
  codeLens,
  watching,
];
