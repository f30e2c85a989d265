import type { Postmortem } from '../../document/postmortem.ts';
import { people } from '../people.ts';
import type { People } from './phrases.ts';
import { classesOf } from './words.ts';

const WORDS = ['ROLEWORD', 'TEAMWORD', 'DEPTWORD', 'VENDORWORD', 'SYSTEM', 'DET', 'PREP'];

/** The people a document names, in lower case: owner, responders, reviewers, those who acted. */
export function peopleOf(postmortem: Postmortem): People {
  const handles = people(postmortem).map(({ handle }) => handle.replace(/^@/, '').toLowerCase());
  return new Set(handles.filter((name) => !WORDS.some((one) => classesOf(name).has(one))));
}
