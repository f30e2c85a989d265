import type { TimelineEvent } from '../timeline/event.ts';
import { handleOf } from '../timeline/log-line.ts';
import { isToolName } from './is-tool.ts';
import { nameOf, speakerOf, speakersIn, type Speaker } from './speakers.ts';
import { statedRoles, type StatedRole } from './stated-roles.ts';

/** Somebody who took part, as the events tell it. */
export interface Responder {
  /** As the log writes it behind `@`. */
  readonly handle: string;
  /** As the tool shows it: "Dana Reyes". */
  readonly name: string;
  /** Handles that another tool would give them. */
  readonly also: readonly string[];
  /** Only where the events state one. */
  readonly role: string | undefined;
  /** How many events come from them. */
  readonly count: number;
  /** Why they are proposed, in words for a person. */
  readonly reason: string;
}

/** The people that speak or have a role, in the order of their first word; tools are none. */
export function respondersIn(events: readonly TimelineEvent[]): readonly Responder[] {
  const people = new Map<string, Speaker>(speakersIn(events));
  const roles = new Map<string, StatedRole>();
  for (const event of events)
    for (const stated of statedRoles(event.text)) {
      const person = personOf(people, event, stated);
      // Who announced a role first keeps it.
      if (person && !roles.has(person.handle)) roles.set(person.handle, stated);
    }
  return [...new Set(people.values())].map((person) => responder(person, roles.get(person.handle)));
}

const responder = ({ handle, name, also, count }: Speaker, stated: StatedRole | undefined): Responder => ({
  handle,
  name,
  also,
  count,
  role: stated?.role,
  reason: [
    ...(count === 0 ? [] : [count === 1 ? '1 event' : `${count} events`]),
    ...also.map((other) => `also ${other}`),
    ...(stated ? [`“${stated.said}”`] : []),
  ].join(', '),
});

/** Whom a stated role belongs to. A tool's "IC here" says nothing of it. */
function personOf(
  people: Map<string, Speaker>,
  event: TimelineEvent,
  stated: StatedRole,
): Speaker | undefined {
  if (stated.name === undefined) return people.get(speakerOf(event) ?? '');
  return personNamed(people, stated.name) ?? silent(people, stated.name, stated.sure);
}

/** By handle or name, else by a first name that only one of them has. */
function personNamed(people: ReadonlyMap<string, Speaker>, name: string): Speaker | undefined {
  const exact = people.get(handleOf(name) ?? '');
  if (exact) return exact;
  const wanted = name.toLowerCase();
  const [found, another] = [...new Set(people.values())].filter((person) =>
    person.name
      .toLowerCase()
      .split(/[\s,.]+/)
      .includes(wanted),
  );
  return another ? undefined : found;
}

/** Somebody who has a role and says nothing. */
function silent(people: Map<string, Speaker>, name: string, sure: boolean): Speaker | undefined {
  const handle = !sure || isToolName(name) ? undefined : handleOf(name);
  if (handle === undefined) return undefined;
  const person = { handle, name: nameOf(name), also: [], sources: [], count: 0 };
  people.set(handle, person);
  return person;
}
