import type { Postmortem } from '../../document/postmortem.ts';
import { restrictionOf, type Restriction } from '../../document/restricted.ts';
import { isFuture, versionIn, whyUnread } from '../../document/version.ts';
import { fields, told } from '../values.ts';

const audienceOf = ({ frontMatter }: Pick<Postmortem, 'frontMatter'>): string =>
  told(fields(frontMatter?.value)['audience']);

/** What to know of a whole export of a postmortem that strangers are told of, too. */
export const wholeRemark = (postmortem: Pick<Postmortem, 'frontMatter'>): string | undefined =>
  audienceOf(postmortem).toLowerCase() === 'public'
    ? 'this is the whole of it, for colleagues: for everybody there is the public version'
    : undefined;

/** Why nothing of a document leaves, in a sentence; undefined where it may. What can't be read may be restricted. */
export function whyNotExported(postmortem: Pick<Postmortem, 'frontMatter' | 'text'>): string | undefined {
  if (isFuture(postmortem)) return whyUnread(versionIn(postmortem.frontMatter));
  const restriction = restrictionOf(postmortem);
  return restriction && WHY[restriction];
}

const WHY: Readonly<Record<Restriction, string>> = {
  restricted: 'This postmortem is restricted: nothing of it is exported.',
  unknown:
    'Its `audience` is none of internal, public and restricted, so it may be restricted: nothing of it is exported.',
  broken:
    'Its lines between the two --- at the top are not YAML yet, so it may be restricted: nothing of it is exported.',
  unread:
    'Its `audience` is not between two lines of --- at the very top, where it would be read, so it may be restricted: nothing of it is exported.',
};
