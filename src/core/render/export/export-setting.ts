import type { Setting } from '../page.ts';

/** What an export needs to know besides the document. */
export interface ExportSetting extends Setting {
  /** Pictures that the host has read, as `data:` addresses by the target that the document names (see `localTargets`). */
  readonly images?: ReadonlyMap<string, string>;
  /** Addresses of other pages that go out with this one, by the target, or the id, that the document names. */
  readonly pages?: ReadonlyMap<string, string>;
}
