import type { TimelineEvent } from '../timeline/event.ts';
import { handleOf } from '../timeline/log-line.ts';
import { oneLine } from '../timeline/one-line.ts';
import { isFromTool, isToolName } from './is-tool.ts';
import { statedRoles, type StatedRole } from './stated-roles.ts';

/** Somebody who took part, as the events tell it. */
export interface Responder {
  /** As the log writes it behind `@`. */
  readonly handle: string;
  /** As the tool shows it: "Dana Reyes". */
  readonly name: string;
  /** Only where the events state one. */
  readonly role: string | undefined;
  /** Why they are proposed, in words for a person. */
  readonly reason: string;
}

/** The people that speak or have a role, in the order of their first word; tools are none. */
export function respondersIn(events: readonly TimelineEvent[]): readonly Responder[] {
  const people = speakersIn(events);
  for (const event of events) for (const stated of statedRoles(event.text)) take(people, event, stated);
  return [...people.values()].map(({ handle, name, count, stated }) => ({
    handle,
    name,
    role: stated?.role,
    reason: [...(count === 0 ? [] : [counted(count)]), ...(stated ? [`“${stated.said}”`] : [])].join(', '),
  }));
}

interface Person {
  readonly handle: string;
  readonly name: string;
  count: number;
  stated: StatedRole | undefined;
}

const counted = (count: number): string => (count === 1 ? '1 event' : `${count} events`);

function speakersIn(events: readonly TimelineEvent[]): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const event of events) {
    const handle = speakerOf(event);
    const known = handle === undefined ? undefined : people.get(handle);
    if (known) known.count += 1;
    else if (handle !== undefined) people.set(handle, personOf(handle, event.actor ?? handle, 1));
  }
  return people;
}

/** The handle of the person that an event comes from; undefined for a tool, and where it names nobody. */
export const speakerOf = (event: TimelineEvent): string | undefined =>
  event.actor === undefined || isFromTool(event) ? undefined : handleOf(event.actor);

const personOf = (handle: string, name: string, count: number): Person => ({
  handle,
  name: oneLine(name).replace(/^@/, ''),
  count,
  stated: undefined,
});

function take(people: Map<string, Person>, event: TimelineEvent, stated: StatedRole): void {
  const person =
    stated.name === undefined
      ? people.get(speakerOf(event) ?? '')
      : (personNamed(people, stated.name) ?? newcomer(people, stated));
  // A tool's "IC here" says nothing of it, and who announced a role first keeps it.
  if (person && person.stated === undefined) person.stated = stated;
}

/** By handle or name, else by a first name that only one of them has. */
function personNamed(people: ReadonlyMap<string, Person>, name: string): Person | undefined {
  const exact = people.get(handleOf(name) ?? '');
  if (exact) return exact;
  const wanted = name.toLowerCase();
  const parts = [...people.values()].filter((person) =>
    person.name
      .toLowerCase()
      .split(/[\s,.]+/)
      .includes(wanted),
  );
  return parts.length === 1 ? parts[0] : undefined;
}

/** Somebody who has a role and says nothing. */
function newcomer(people: Map<string, Person>, { name = '', sure }: StatedRole): Person | undefined {
  const handle = !sure || isToolName(name) ? undefined : handleOf(name);
  if (handle === undefined) return undefined;
  const person = personOf(handle, name, 0);
  people.set(handle, person);
  return person;
}
