import type { Postmortem } from '../../document/postmortem.ts';
import { isZone, wallClock } from '../../document/zone.ts';
import { MARKS } from '../../document/mark.ts';
import { schemaAt } from '../../schema/schema-at.ts';
import type { Choice } from './complete-references.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { nextId } from '../names/next-id.ts';
import { people } from '../names/people.ts';
import { frontMatterList } from '../status/status.ts';

/** What could be written in a line of the log: a time, then marks, then who, an id, `+public` and a source. */
export function logCompletions(
  postmortem: Postmortem,
  offset: number,
  context: CompletionContext,
): readonly Completion[] {
  const { start } = postmortem.lines.span(postmortem.lines.positionAt(offset).line);
  const before = postmortem.text.slice(start, offset).trimStart();
  const { typed, choices } = choicesAt(before, postmortem, offset, context);
  const span = { start: offset - typed.length, end: offset };
  return choices.map(({ newText, ...choice }) => ({
    ...choice,
    edit: { span, newText: newText ?? choice.label },
  }));
}

const TIME = /^(?:\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?|\d{4}-\d{2}-\d{2}T\S+)\s+/;

function choicesAt(
  before: string,
  postmortem: Postmortem,
  offset: number,
  context: CompletionContext,
): { readonly typed: string; readonly choices: readonly Choice[] } {
  const time = TIME.exec(before)?.[0];
  if (time === undefined) return { typed: before, choices: times(postmortem, offset, context) };
  const rest = before.slice(time.length);
  const word = /\S*$/.exec(rest)?.[0] ?? '';
  const tail = tailChoices(word.charAt(0), postmortem);
  if (tail) return { typed: word, choices: tail };
  if (/^(?:[a-z_]+\s*,\s*)*[a-z_]*$/.test(rest))
    return { typed: /[a-z_]*$/.exec(rest)?.[0] ?? '', choices: marks(postmortem) };
  return { typed: word, choices: [] };
}

function tailChoices(sign: string, postmortem: Postmortem): readonly Choice[] | undefined {
  if (sign === '@') {
    return people(postmortem).map(({ handle, role }) => ({
      label: `@${handle}`,
      kind: 'person',
      ...(role && { detail: role }),
    }));
  }
  if (sign === '^')
    return [
      {
        label: `^${nextId(postmortem, 'entry')}`,
        kind: 'reference',
        detail: 'the next free id, for evidence to refer to',
      },
    ];
  if (sign === '+') return [{ label: '+public', kind: 'value', detail: 'may be shown outside' }];
  return sign === '<' ? sources(postmortem) : undefined;
}

const sources = (postmortem: Postmortem): readonly Choice[] =>
  frontMatterList(postmortem, 'incidents').map((uri) => ({
    label: `<${uri}>`,
    kind: 'reference',
    detail: 'a record of this incident',
  }));

/** Marks that the timeline lacks come first; those that may repeat stay. */
function marks({ timeline }: Postmortem): readonly Choice[] {
  const used = (timeline?.entries ?? []).flatMap((entry) => entry.marks.map(({ mark }): string => mark));
  const schema = schemaAt('timeline', ['entries', 0, 'marks', 0]);
  return MARKS.map((mark, index) => ({
    mark,
    means: schema?.enumDescriptions?.[index] ?? '',
    used: used.includes(mark),
  }))
    .toSorted((a, b) => Number(a.used) - Number(b.used))
    .map(({ mark, means, used: again }) => ({
      label: mark,
      kind: 'mark',
      detail: again ? 'already in the timeline' : means,
      documentation: means,
      newText: `${mark}: `,
    }));
}

/** A minute after the entry above, and now: both as clocks in the timeline's zone show them. */
function times({ timeline }: Postmortem, offset: number, { now }: CompletionContext): readonly Choice[] {
  const zone = timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';
  const above = timeline?.entries.findLast(({ span, at }) => span.end < offset && at !== undefined);
  const next =
    above?.at === undefined ? [] : [timeChoice(above.at + 60_000, zone, 'a minute after the entry above')];
  return [...next, timeChoice(now, zone, 'now'), dayChoice(above?.day, now, zone)];
}

const timeChoice = (at: number, zone: string, detail: string): Choice => {
  const time = wallClock(at, zone).time.slice(0, 5);
  return { label: time, kind: 'time', detail, newText: `${time} `, again: true };
};

function dayChoice(day: string | undefined, now: number, zone: string): Choice {
  const from = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  const next = Number.isNaN(from)
    ? wallClock(now, zone).day
    : new Date(from + 86_400_000).toISOString().slice(0, 10);
  return { label: next, kind: 'time', detail: 'the day of the lines below' };
}
