import type { Setting } from '../page.ts';

/** What an export needs to know besides the document. */
export interface ExportSetting extends Setting {
  /** Pictures that the host has read, as `data:` addresses by the target that the document names (see `localTargets`). */
  readonly images?: ReadonlyMap<string, string>;
  /** Address of the list that this page stands in. */
  readonly index?: string;
}
