import type { Config } from '../config/config.ts';
import type { LayoutId } from './layout.ts';

export interface ConvertOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly config: Config;
  /** The next free id of a year: `PM-2026-032`. */
  readonly idFor: (year: string) => string;
  /** Undefined where its headings say it. */
  readonly layout?: LayoutId;
  /** The zone of times that name none; UTC where it is unset. */
  readonly zone?: string;
  /** `YYYY-MM-DD`: the day of the first entry, where the document leaves it open. */
  readonly date?: string;
  /** What the file is called, for a document without a title. */
  readonly name?: string;
}
