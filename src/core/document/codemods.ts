import type { TextEdit } from './edit.ts';
import type { Postmortem } from './postmortem.ts';

/** Brings a document from one version of the format to the next. */
export interface Codemod {
  readonly from: number;
  /** What changes, as one reads it in a list of actions. */
  readonly title: string;
  /** All but the version itself. Touches what it names and leaves every other byte alone. */
  edits(postmortem: Postmortem): readonly TextEdit[];
}

/** One a version. Format 1 is the first: there is nothing older to bring up yet. */
export const CODEMODS: readonly Codemod[] = [];
