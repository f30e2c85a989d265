import { ROLE, roleNamed } from './role-words.ts';

/** A role that a message gives somebody. */
export interface StatedRole {
  /** As the message names the person; undefined: whoever wrote it. */
  readonly name: string | undefined;
  /** The name is a person's without doubt: it has an @, or stands behind the label of a role. */
  readonly sure: boolean;
  readonly role: string;
  /** The words that say it. */
  readonly said: string;
}

/** The roles that a message states, in its order. What it asks or denies states nothing. */
export const statedRoles = (text: string): readonly StatedRole[] =>
  clausesOf(text.slice(0, LONGEST)).flatMap((clause) => ownRole(clause) ?? givenRole(clause) ?? []);

/** In UTF-16 units: who announces a role does it early. */
const LONGEST = 1000;

const clausesOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:[^.;!?,\n]|\.(?=\w))+[.;!?,]?/g)]
    .map(([clause]) => clause.trim())
    .filter((clause) => !clause.endsWith('?'))
    .map((clause) => clause.replace(/^(?:and|while|with) /, '').replace(/[.;!,]$/, ''));

/** Nothing that makes another word of the role: "I have comms cables". */
const END = '(?=$|\\s*[(–—-]| (?:for|now|today|here|from|until|and|on)\\b)';
const OWN = [
  `^(?:(?:ok(?:ay)?|hi|hello|hey|right|so) )?(?:I['’]?m|I am|I['’]?ll be|I will be|I['’]?ll take|I take|I['’]?ve got|I have|I['’]?m taking) (?:now )?(?:in |on |as )?(?:the |your )?${ROLE}${END}`,
  `^(?:taking|assuming|took) (?:over )?(?:as )?(?:the )?${ROLE}${END}`,
  `^${ROLE} (?:is )?here$`,
  `^responder added: ${ROLE}$`,
].map((pattern) => new RegExp(pattern, 'i'));

function ownRole(clause: string): StatedRole | undefined {
  const found = OWN.map((pattern) => pattern.exec(clause)).find((match) => match !== null);
  return found && { name: undefined, sure: true, role: roleNamed(found[1] ?? ''), said: found[0] };
}

const NAME = "(@?[\\p{L}][\\p{L}\\p{N}_.'’-]{0,60}(?: [\\p{L}'’-]{1,40}){0,2}?)";
const LABELLED = new RegExp(`^${ROLE}(?:\\s*[:=]\\s*| is (?:now )?)${NAME}${END}`, 'iu');
const GIVEN = new RegExp(
  `^${NAME} (?:is|has|takes|will be|takes over as|joins as) (?:now )?(?:on )?(?:the |our )?${ROLE}${END}`,
  'iu',
);

/** `Incident commander: Dana Reyes`, `@sam has communications` */
function givenRole(clause: string): StatedRole | undefined {
  const labelled = LABELLED.exec(clause);
  if (labelled) return named(labelled[2], { role: labelled[1], said: labelled[0], sure: true });
  const given = GIVEN.exec(clause);
  return given ? named(given[1], { role: given[2], said: given[0], sure: false }) : undefined;
}

/** A handle, or words that all begin with a capital. */
const PERSON = /^(?:@.+|\p{Lu}\S*(?: \p{Lu}\S*)*)$/u;
const NOBODY = /^@?(?:tbd|none|nobody|unassigned|open|who|unknown|not|i|it|this|that|he|she|they|we|you)$/i;

function named(
  name = '',
  {
    role = '',
    said,
    sure,
  }: { readonly role: string | undefined; readonly said: string; readonly sure: boolean },
): StatedRole | undefined {
  if (NOBODY.test(name) || !PERSON.test(name)) return undefined;
  return { name: name.replace(/^@/, ''), sure: sure || name.startsWith('@'), role: roleNamed(role), said };
}
