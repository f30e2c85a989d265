import type { Config } from '../../config/config.ts';
import type { TextEdit } from '../../document/edit.ts';
import type { Lookup } from '../lookup.ts';

/** Something that could be written at the caret. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'reference' | 'person' | 'mark' | 'time' | 'section' | 'heading';
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly edit: TextEdit;
  /** What else it changes: the id that an entry gets when something first refers to it. */
  readonly also?: readonly TextEdit[];
  /** What typing is matched with, where that isn't the label. */
  readonly filter?: string;
  /** `edit.newText` has places to fill in, as VS Code's snippets write them: `${1:text}`. */
  readonly snippet?: boolean;
  /** Once it is taken, there is more to choose. */
  readonly again?: boolean;
}

export interface CompletionContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly config: Config;
  /** The postmortems beside this one, where the host knows them. */
  readonly lookup?: Lookup;
}
