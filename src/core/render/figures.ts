import type { Postmortem } from '../document/postmortem.ts';
import { formatDuration } from '../timeline/format.ts';
import { metrics } from '../timeline/metrics.ts';
import { readPage, type Setting } from './page.ts';

/** The derived durations that are known, in words: "Time to mitigate", "47m". */
export function figures(
  postmortem: Postmortem,
  setting: Setting,
): readonly { readonly name: string; readonly value: string }[] {
  const { entries, zone } = readPage(postmortem, setting);
  return metrics(entries, zone).flatMap(({ label, ms, negative }) =>
    ms === undefined || negative ? [] : [{ name: label, value: formatDuration(ms) }],
  );
}
