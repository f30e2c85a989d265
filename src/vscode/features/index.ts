import type { Feature } from '../app.ts';
import { addVocabulary } from './add-vocabulary.ts';
import { askRefactoring } from './ask-refactoring.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { configFile } from './config-file.ts';
import { diagnostics } from './diagnostics.ts';
import { drop } from './drop.ts';
import { giveEntryId } from './give-id.ts';
import { hover } from './hover.ts';
import { inlay } from './inlay-hints.ts';
import { keepCaptured } from './keep-captured.ts';
import { languageStatus } from './language-status.ts';
import { linkCompletion } from './link-completion.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { outline } from './outline.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { paste } from './paste.ts';
import { timelinePanel } from './timeline-panel.ts';

/** What starts with the first postmortem. A new feature is a file beside these and a line here. */
export const FEATURES: readonly Feature[] = [
  diagnostics,
  completion,
  hover,
  codeActions,
  askRefactoring,
  addVocabulary,
  outline,
  languageStatus,
  names,
  rename,
  links,
  linkCompletion,
  giveEntryId,
  inlay,
  codeLens,
  selectionRanges,
  paste,
  drop,
  timelinePanel,
  keepCaptured,
  configFile,
];
