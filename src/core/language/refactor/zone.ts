import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Timeline } from '../../document/postmortem.ts';
import { touches, type Span } from '../../document/span.ts';
import { isZone } from '../../document/zone.ts';
import { behindLine } from '../../timeline/write-items.ts';
import { keepInstants } from './keep-instants.ts';
import type { Offer, Refactoring } from './offer.ts';

/** What can be done about a timeline's zone: say it, say it clearly, or change it and keep the instants. */
export const zone: Refactoring = (postmortem, span, context) => {
  const { timeline } = postmortem;
  if (!timeline || timeline.section.yaml.errors.length > 0) return [];
  if (timeline.zone === undefined)
    return isAtHead(postmortem, timeline, span) ? addZone(postmortem, timeline, context.zone) : [];
  const place = locate(timeline.section, ['zone']);
  if (!place?.value || !isOnLine(postmortem, place.value, span)) return [];
  if (!isZone(timeline.zone)) return clearer(timeline.zone, place.value);
  return [
    ...kept(postmortem, timeline.zone, context.savedZone),
    ...changes(postmortem, timeline, context.zone),
  ];
};

const isOnLine = ({ lines }: Postmortem, value: Span, { start }: Span): boolean =>
  touches(lines.span(lines.positionAt(value.start).line), start);

/** From the fence to the first line of the log. */
const isAtHead = ({ lines }: Postmortem, { section, log }: Timeline, { start }: Span): boolean =>
  touches(
    {
      start: lines.span(lines.positionAt(section.nameSpan.start).line).start,
      end: log?.span.start ?? section.content.end,
    },
    start,
  );

function addZone({ text }: Postmortem, { section }: Timeline, preferred: string): readonly Offer[] {
  const date = locate(section, ['date']);
  const empty = locate(section, ['zone'])?.key;
  const start = date
    ? behindLine(text, (date.value ?? date.key ?? section.nameSpan).end)
    : section.content.start;
  return zones(preferred).map((name) => ({
    title: `Add the Zone ${name}`,
    kind: 'quickfix',
    mends: 'schema/required',
    edits: [
      empty
        ? filled(text, empty, name)
        : { span: { start, end: start }, newText: `zone: ${name}${lineEndOf(text)}` },
    ],
  }));
}

function filled(text: string, key: Span, name: string): TextEdit {
  const colon = text.indexOf(':', key.end) + 1;
  return { span: { start: colon, end: colon }, newText: ` ${name}` };
}

const zones = (preferred: string): readonly string[] => [
  ...new Set([isZone(preferred) ? preferred : 'UTC', 'UTC']),
];

/** What an abbreviation may stand for: an offset says which it was that day, an area both halves of the year. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  GMT: ['UTC', 'Europe/London'],
  UTC0: ['UTC'],
  BST: ['+01:00', 'Europe/London'],
  WET: ['UTC', 'Europe/Lisbon'],
  WEST: ['+01:00', 'Europe/Lisbon'],
  CET: ['+01:00', 'Europe/Berlin'],
  CEST: ['+02:00', 'Europe/Berlin'],
  EET: ['+02:00', 'Europe/Helsinki'],
  EEST: ['+03:00', 'Europe/Helsinki'],
  EST: ['-05:00', 'America/New_York'],
  EDT: ['-04:00', 'America/New_York'],
  CST: ['-06:00', 'America/Chicago', 'Asia/Shanghai'],
  CDT: ['-05:00', 'America/Chicago'],
  MST: ['-07:00', 'America/Denver'],
  MDT: ['-06:00', 'America/Denver'],
  PST: ['-08:00', 'America/Los_Angeles'],
  PDT: ['-07:00', 'America/Los_Angeles'],
  IST: ['+05:30', 'Asia/Kolkata', 'Europe/Dublin'],
  JST: ['+09:00', 'Asia/Tokyo'],
  AEST: ['+10:00', 'Australia/Sydney'],
  AEDT: ['+11:00', 'Australia/Sydney'],
};

function clearer(written: string, span: Span): readonly Offer[] {
  const meant = MEANT[written.toUpperCase()] ?? ['UTC'];
  return meant.map((name) => ({
    title: `Change ${written} to ${name}`,
    kind: 'quickfix',
    mends: 'timeline/zone',
    edits: [{ span, newText: name }],
  }));
}

/** The zone was changed by hand since the document was saved: the times can follow. */
function kept(postmortem: Postmortem, now: string, saved: string | undefined): readonly Offer[] {
  if (saved === undefined || saved === now) return [];
  const edits = keepInstants(postmortem, saved, now);
  return edits ? [{ title: `Keep the Instants: Times Were in ${saved}`, kind: 'quickfix', edits }] : [];
}

function changes(postmortem: Postmortem, { zone: now = '' }: Timeline, preferred: string): readonly Offer[] {
  const offers = zones(preferred).filter((name) => name !== now);
  const known = offers.flatMap((name): readonly Offer[] => {
    const edits = keepInstants(postmortem, now, name);
    return edits
      ? [{ title: `Change to ${name}, Keeping the Instants`, kind: 'refactor.rewrite', edits }]
      : [];
  });
  const other: Offer = {
    title: 'Change the Zone, Keeping the Instants…',
    kind: 'refactor.rewrite',
    edits: [],
    asks: { what: 'zone', from: now },
  };
  return postmortem.timeline?.log ? [...known, other] : [];
}
