import { listed } from '../timeline/listed.ts';
import { readDay } from '../timeline/paste/day.ts';
import { readingsInText } from '../timeline/paste/day-order.ts';
import type { Gathered } from './gathered.ts';
import { headingLines, note } from './note.ts';
import type { OldAction } from './old-actions.ts';
import type { OldDocument } from './old-document.ts';
import type { Region } from './regions.ts';
import type { Note } from './report.ts';

interface Known {
  readonly old: OldDocument;
  readonly regions: readonly Region[];
  readonly gathered: Gathered;
}

/** What action items say that their fields can't hold. */
export function actionNotes({ old, gathered, regions }: Known): readonly Note[] {
  const own = regions.filter(({ role, within }) => role === 'actions' && !within);
  const [first] = own;
  if (first && gathered.actions.length === 0)
    return [
      note(
        old,
        headingLines(first),
        'Neither a list nor a table of actions was found here: the text stays as it is.',
      ),
    ];
  return gathered.actions.flatMap(({ fields, from }) => reasonsIn(fields).map((why) => note(old, from, why)));
}

function reasonsIn(fields: OldAction['fields']): readonly string[] {
  const kept = Object.keys(fields).filter((key) => key.startsWith('x_') && !ADDED.has(key));
  const days = kept.includes('x_due') ? mayBe(fields['x_due']) : [];
  const others = kept.filter((key) => key !== 'x_owners' && (key !== 'x_due' || days.length < 2));
  return [
    ...(kept.includes('x_owners')
      ? ['An action has one owner, and several are named here: they are kept as x_owners.']
      : []),
    ...(days.length > 1 ? [`The day that is due may be ${days.join(' or ')}: it is kept as x_due.`] : []),
    ...(others.length > 0
      ? [
          `What ${listed(others.map((key) => key.slice(2)))} said here is no value of this format: it is kept as ${listed(others)}.`,
        ]
      : []),
  ];
}

/** Of these, fields of ours hold nothing. */
const ADDED: ReadonlySet<string> = new Set(['x_notes', 'x_group']);

/** The days that a slashed date may be. */
const mayBe = (said: unknown): readonly string[] => {
  const day = typeof said === 'string' ? readDay(said.trim())?.day : undefined;
  return day ? readingsInText(day) : [];
};
