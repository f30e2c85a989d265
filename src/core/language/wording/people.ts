import { keptOn } from '../../document/kept-on.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { readParts } from '../by-part.ts';
import { people } from '../names/people.ts';
import type { People } from './phrases/unit.ts';
import { classesOf } from './words.ts';

const WORDS = ['ROLEWORD', 'TEAMWORD', 'DEPTWORD', 'VENDORWORD', 'SYSTEM', 'DET', 'PREP'];

/** The people a document names, in lower case: owner, responders, reviewers, those who acted. */
export function peopleOf(postmortem: Postmortem): People {
  const before = known.get(postmortem);
  if (before) return before;
  const parts = readParts(postmortem);
  const named = parts.length === 0 ? peopleIn(postmortem) : new Set<string>();
  for (const { alone } of parts) for (const one of peopleOf(alone)) named.add(one);
  known.set(postmortem, named);
  return named;
}

const known = keptOn<Postmortem, People>();

const peopleIn = (postmortem: Postmortem): Set<string> =>
  namesAmong(people(postmortem).map(({ handle }) => handle));

/** The handles that name a person, in lower case: others are words for roles and teams. */
export const namesAmong = (handles: readonly string[]): Set<string> =>
  new Set(handles.map((handle) => handle.toLowerCase()).filter(isName));

function isName(handle: string): boolean {
  const classes = classesOf(handle);
  return handle !== '' && !WORDS.some((one) => classes.has(one));
}
