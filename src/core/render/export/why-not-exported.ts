import type { Postmortem } from '../../document/postmortem.ts';
import { whyRestricted } from '../../document/restricted.ts';
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
  return whyRestricted(postmortem, 'nothing of it is exported');
}
