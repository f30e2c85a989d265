import type { Mark } from '../../document/mark.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { cut } from '../../timeline/one-line.ts';
import { respondersIn, type Responder } from '../responders.ts';
import { isAlert, suggestEntries, type EntryChoice } from './entries.ts';
import { distinctServices } from './distinct-services.ts';
import { impactFacts, type ImpactFact } from './impact-facts.ts';
import { suggestMarks, type MarkChoice } from './marks.ts';
import { suggestSeverity } from './severity.ts';
import type { Stated } from './stated.ts';

/** What the incident's records say of it, before any event is looked at. */
export interface Recorded {
  readonly title?: string;
  readonly severity?: string;
  readonly services?: readonly string[];
}

export interface PersonChoice extends Responder {
  readonly picked: boolean;
}

/** A first draft as the events suggest it, every part with its reason, to be confirmed by a person. */
export interface Suggestion {
  readonly title: Stated | undefined;
  readonly severity: Stated | undefined;
  readonly services: readonly Stated[];
  readonly detectedBy: Stated | undefined;
  /** Where it comes from, if not everybody may read it: "#inc-2041". */
  readonly restricted: Stated | undefined;
  readonly marks: readonly MarkChoice[];
  readonly entries: readonly EntryChoice[];
  readonly people: readonly PersonChoice[];
  readonly impact: readonly ImpactFact[];
}

/** Invents nothing: what no event and no record states is left open. Events must be in order of time. */
export function suggestDraft(
  events: readonly TimelineEvent[],
  { scale, recorded = {} }: { readonly scale: readonly string[]; readonly recorded?: Recorded },
): Suggestion {
  const marks = suggestMarks(events);
  const entries = suggestEntries(events, milestonesOf(marks));
  const detected = eventOf(events, marks, 'detected');
  return {
    title: titleOf(recorded, [detected, eventOf(events, marks, 'declared')]),
    severity: suggestSeverity(events, scale, recorded.severity),
    services: servicesOf(events, recorded),
    detectedBy:
      detected && isAlert(detected)
        ? { value: 'alert', reason: 'what detected it is an alert', uri: detected.uri }
        : undefined,
    restricted: restrictedOf(events),
    marks,
    entries,
    people: peopleOf(events, entries),
    impact: impactFacts(events),
  };
}

/** The marks that each event is proposed for. */
function milestonesOf(marks: readonly MarkChoice[]): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, readonly Mark[]>();
  for (const { mark, proposed } of marks)
    if (proposed) found.set(proposed.value, [...(found.get(proposed.value) ?? []), mark]);
  return found;
}

function eventOf(
  events: readonly TimelineEvent[],
  marks: readonly MarkChoice[],
  wanted: Mark,
): TimelineEvent | undefined {
  const uri = marks.find(({ mark }) => mark === wanted)?.proposed?.value;
  return events.find((event) => event.uri === uri);
}

function titleOf(
  { title }: Recorded,
  beginnings: readonly (TimelineEvent | undefined)[],
): Stated | undefined {
  if (title !== undefined) return { value: title, reason: 'the title of the record' };
  const told = beginnings.flatMap((event) => {
    const value = headlineOf(event?.text ?? '');
    return event && value !== '' ? [{ value, reason: 'how it began', uri: event.uri }] : [];
  });
  return told[0];
}

/** What a tool puts in front of the title, and who declares an incident in front of what it is. */
const LABEL =
  /^(?:(?:detected|declared|opened|started|reported at)(?:: |$)|(?:(?:i am|i'm|we are|we're) )?declar(?:ing|ed|e) [^:.]{0,40}: )/i;

/** The first sentence that is long enough to say something. */
const SENTENCE = /^.{20,}?[^\s.](?=\.(?:\s|$))/;

function headlineOf(text: string): string {
  const told = text.replace(LABEL, '');
  const sentence = SENTENCE.exec(told)?.[0] ?? told;
  const headline = told === text ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return cut(headline, 120);
}

/** Those the record names, else those that its alerts came from. */
function servicesOf(events: readonly TimelineEvent[], { services = [] }: Recorded): readonly Stated[] {
  if (services.length > 0)
    return distinctServices(services).map((value) => ({ value, reason: 'a service of the record' }));
  const found = new Map<string, Stated>();
  for (const { kind, place, source, uri } of events)
    if (kind === 'alert' && source === 'pagerduty' && place !== undefined && !found.has(place))
      found.set(place, { value: place, reason: 'an alert came from it', uri });
  return [...found.values()];
}

function restrictedOf(events: readonly TimelineEvent[]): Stated | undefined {
  const secret = events.filter(({ restricted }) => restricted === true);
  const [first] = secret;
  if (!first) return undefined;
  const places = [...new Set(secret.map(({ place, source }) => place ?? source))];
  return { value: places.join(', '), reason: 'a private channel or incident', uri: first.uri };
}

/** Who has a role, acts in what is chosen, or speaks more than once. */
function peopleOf(
  events: readonly TimelineEvent[],
  entries: readonly EntryChoice[],
): readonly PersonChoice[] {
  const chosen = new Set(entries.filter(({ picked }) => picked).map(({ uri }) => uri));
  const acting = new Set(
    respondersIn(events.filter(({ uri }) => chosen.has(uri))).flatMap(({ handle, also }) => [
      handle,
      ...also,
    ]),
  );
  return respondersIn(events).map((person) => ({
    ...person,
    picked:
      person.role !== undefined ||
      person.count > 1 ||
      [person.handle, ...person.also].some((handle) => acting.has(handle)),
  }));
}
