import type { Postmortem } from '../../document/postmortem.ts';
import { entryChoices, type Choice } from './complete-references.ts';
import type { Completion } from './completion.ts';
import { people } from '../names/people.ts';

/** Behind a sign in prose: people (`@`) and timeline entries (`^`), as renaming and navigation know them there. */
export function proseCompletions(postmortem: Postmortem, offset: number): readonly Completion[] {
  const { text, prose } = postmortem;
  if (!prose.some(({ span }) => span.start <= offset && offset <= span.end)) return [];
  const [typed, sign] =
    /(?<![\w.@^/`])([@^])[\w.-]*$/.exec(text.slice(Math.max(0, offset - LONGEST), offset)) ?? [];
  if (typed === undefined) return [];
  const span = { start: offset - typed.length, end: offset };
  return choices(postmortem, sign === '@').map(({ newText, ...choice }) => ({
    ...choice,
    // The sign is typed already, so it has to be matched too.
    filter: `${sign}${choice.filter ?? choice.label}`,
    edit: { span, newText: `${sign}${newText ?? choice.label}` },
  }));
}

const LONGEST = 100;

const choices = (postmortem: Postmortem, ofPeople: boolean): readonly Choice[] =>
  ofPeople
    ? people(postmortem).map(({ handle, role }) => ({
        label: handle,
        kind: 'person',
        ...(role && { detail: role }),
      }))
    : entryChoices(postmortem);
