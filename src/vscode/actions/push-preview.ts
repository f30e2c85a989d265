import { pushPage } from '../../core/actions/push/push-page.ts';
import type { PushRow } from '../../core/actions/push/push.ts';
import { showReadOnly } from '../pages/read-only-page.ts';

/** Shows in full what a push will send. The list lies over the first lines, so they are left empty. */
export const showPushPreview = (
  postmortemId: string,
  rows: readonly PushRow[],
  linesInFront: number,
): Promise<{ close(): Promise<void> }> =>
  showReadOnly({
    name: `Push ${postmortemId}.diff`,
    language: 'diff',
    text: `${'\n'.repeat(linesInFront)}${pushPage(rows)}`,
  });
