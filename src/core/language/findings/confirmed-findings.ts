import type { Finding, Fix } from '../../document/finding.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { confirmationHolds, confirmedOf } from '../../timeline/confirm/confirmed.ts';
import { behindLine, startOfLine } from '../../timeline/write-items.ts';

/** Somebody confirmed entries, and these are others now. */
export function confirmedFindings({ text, timeline }: Postmortem): readonly Finding[] {
  const confirmed = timeline && confirmedOf(timeline);
  if (!confirmed || confirmationHolds(timeline) === true) return [];
  const { key, value } = locate(timeline.section, ['confirmed']) ?? {};
  if (!key || !value) return [];
  return [
    {
      code: 'timeline/confirmed',
      span: key,
      level: 'information',
      message: `The entries have changed since @${confirmed.by} confirmed them. Look at what is new, then use Confirm Timeline again.`,
      fixes: [takenOut(text, key, value)],
    },
  ];
}

const takenOut = (text: string, key: Span, value: Span): Fix => ({
  title: 'Take the confirmation out',
  edits: [
    { span: { start: startOfLine(text, key.start), end: behindLine(text, value.end - 1) }, newText: '' },
  ],
});
