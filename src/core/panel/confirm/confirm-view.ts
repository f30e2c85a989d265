import type { Mark } from '../../document/mark.ts';
import { MOST_ENTRIES, type EntryReason } from '../../draft/suggest/entries.ts';
import type { ImpactField } from '../../draft/suggest/impact-facts.ts';
import type { Stated } from '../../draft/suggest/stated.ts';
import type { Suggestion } from '../../draft/suggest/suggest-draft.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { formatClock, formatShortDay } from '../../timeline/format.ts';
import { shownText } from '../plain-text.ts';
import type { ImportView } from '../snapshot.ts';

/** All that the page shows before a draft is written, as plain data. Texts are captured: shown as text, never as markup. */
export interface ConfirmView {
  readonly title: FieldView;
  readonly severity: FieldView;
  /** What there is to choose from, worst first, with what is proposed. */
  readonly severities: readonly string[];
  readonly services: FieldView;
  readonly detectedBy: FieldView;
  /** Where events come from that not everybody may read. */
  readonly restricted: string | undefined;
  readonly marks: readonly MarkView[];
  readonly people: readonly PersonView[];
  readonly impact: readonly FactView[];
  readonly entries: readonly EntryView[];
  /** Every event that is named here, by its uri. */
  readonly lines: Readonly<Record<string, LineView>>;
  /** The most entries a draft begins with. */
  readonly most: number;
  /** How many events were captured. */
  readonly total: number;
  readonly zone: string;
  readonly sources: readonly ImportView[];
  readonly templates: readonly { readonly name: string; readonly label: string }[];
  /** The one that is chosen at first. */
  readonly template: string;
  /** Whether a language model may be asked behind it. */
  readonly mayAskModel: boolean;
}

/** A value that is proposed, empty where nothing states it, and where it comes from. */
export interface FieldView {
  readonly value: string;
  readonly reason: string;
}

export interface MarkView {
  readonly mark: Mark;
  readonly label: string;
  /** The uri of the event that is proposed; empty for none. */
  readonly proposed: string;
  /** All events that say it, each with the reason. */
  readonly options: readonly { readonly uri: string; readonly reason: string }[];
  readonly reason: string;
}

export interface PersonView {
  readonly handle: string;
  readonly name: string;
  readonly role: string;
  readonly reason: string;
  readonly picked: boolean;
}

export interface FactView {
  readonly field: ImpactField;
  readonly label: string;
  readonly value: string;
  readonly reason: string;
  readonly uri: string;
}

export interface EntryView {
  readonly uri: string;
  readonly why: EntryReason;
  readonly reason: string;
  readonly picked: boolean;
}

/** An event in one line. */
export interface LineView {
  readonly uri: string;
  readonly at: number;
  /** `14:03:12`, with the day where it isn't the first. */
  readonly clock: string;
  readonly icon: string;
  readonly source: string;
  readonly who: string;
  readonly text: string;
}

/** What the host knows beside the suggestion. */
export interface ConfirmInput {
  readonly zone: string;
  readonly severities: readonly string[];
  readonly sources: readonly ImportView[];
  readonly templates: ConfirmView['templates'];
  readonly template: string;
  readonly mayAskModel: boolean;
}

export function confirmView(
  events: readonly TimelineEvent[],
  suggestion: Suggestion,
  { severities, ...input }: ConfirmInput,
): ConfirmView {
  const severity = field(suggestion.severity);
  const lineOf = lineOfEach(events, input);
  const marks = suggestion.marks.map(({ mark, proposed, options }) => ({
    mark,
    label: mark.replace('_', ' '),
    proposed: proposed?.value ?? '',
    reason: proposed?.reason ?? '',
    options: options.slice(0, MOST_OPTIONS).map(({ value, reason }) => ({ uri: value, reason })),
  }));
  const impact = suggestion.impact.map((fact) => ({ ...fact, label: fact.field.replace('_', ' ') }));
  const named = new Set([
    ...marks.flatMap(({ proposed, options }) => [proposed, ...options.map(({ uri }) => uri)]),
    ...suggestion.entries.map(({ uri }) => uri),
    ...impact.map(({ uri }) => uri),
  ]);
  return {
    ...input,
    title: field(suggestion.title),
    severity,
    severities: [...new Set([...(severity.value === '' ? [] : [severity.value]), ...severities])],
    services: {
      value: suggestion.services.map(({ value }) => value).join(', '),
      reason: suggestion.services[0]?.reason ?? '',
    },
    detectedBy: field(suggestion.detectedBy),
    restricted: suggestion.restricted?.value,
    marks,
    people: suggestion.people.map(({ role, ...person }) => ({ ...person, role: role ?? '' })),
    impact,
    entries: suggestion.entries,
    lines: Object.fromEntries(
      events.filter(({ uri }) => named.has(uri)).map((event) => [event.uri, lineOf(event)]),
    ),
    most: MOST_ENTRIES,
    total: events.length,
  };
}

/** More that say the same are found by searching. */
const MOST_OPTIONS = 20;

const field = (stated: Stated | undefined): FieldView => ({
  value: stated?.value ?? '',
  reason: stated?.reason ?? '',
});

function lineOfEach(
  events: readonly TimelineEvent[],
  { zone, sources }: Pick<ConfirmInput, 'zone' | 'sources'>,
): (event: TimelineEvent) => LineView {
  const first = events[0] ? formatShortDay(events[0].at, zone) : '';
  const known = new Map(sources.map((source) => [source.source, source]));
  return ({ uri, at, source, actor = '', text }) => {
    const day = formatShortDay(at, zone);
    const clock = formatClock(at, zone, { seconds: true });
    const { label = source, icon = 'circle-small' } = known.get(source) ?? {};
    return {
      uri,
      at,
      clock: day === first ? clock : `${day} ${clock}`,
      icon,
      source: label,
      who: actor,
      text: shownText({ source, text }),
    };
  };
}

const MOST_FOUND = 40;

/** The events that hold all the words, or begin at the time, that somebody looks for. */
export function findLines(
  events: readonly TimelineEvent[],
  text: string,
  input: Pick<ConfirmInput, 'zone' | 'sources'>,
): readonly LineView[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const lineOf = lineOfEach(events, input);
  const found: LineView[] = [];
  for (const event of events) {
    if (found.length === MOST_FOUND) break;
    const line = lineOf(event);
    const whole = `${line.clock} ${line.who} ${line.text}`.toLowerCase();
    if (words.every((word) => whole.includes(word))) found.push(line);
  }
  return found;
}
