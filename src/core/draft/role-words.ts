/** Roles as people write them, each with the words that this document uses for it. */
const ROLES: readonly (readonly [string, string])[] = [
  ['incident commander', 'incident (?:commander|lead|manager)|(?:incident )?command|IC'],
  ['communications', '(?:customer )?comm(?:unication)?s(?: lead| manager)?|communications? (?:lead|manager)'],
  ['scribe', 'scribe|note[ -]?taker'],
  ['operations lead', 'op(?:eration)?s lead'],
  ['technical lead', 'tech(?:nical)? lead'],
];

const KNOWN = ROLES.map(([, written]) => written).join('|');

/** `deputy IC`, `comms lead`, `database on-call`: one group that holds the whole of it. */
export const ROLE = `((?:deputy )?(?:${KNOWN})|(?:[a-z][\\w-]{1,30} ){0,2}[a-z][\\w-]{1,30} on[ -]?call)(?![\\w-])`;

/** The role as a document calls it: "incident commander" for `IC`. */
export function roleNamed(written: string): string {
  const said = written.toLowerCase().replace(/\s+/g, ' ');
  const deputy = said.startsWith('deputy ');
  const bare = deputy ? said.slice('deputy '.length) : said;
  const known = ROLES.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(bare))?.[0];
  const role = known ?? bare.replace(/on[ -]?call$/, 'on-call');
  return deputy ? `deputy ${role}` : role;
}
