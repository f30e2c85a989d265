import type { Postmortem } from '../../document/postmortem.ts';
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
export function whyNotExported({ frontMatter }: Pick<Postmortem, 'frontMatter'>): string | undefined {
  if (isFuture({ frontMatter })) return whyUnread(versionIn(frontMatter));
  if (/\brestricted\b/i.test(audienceOf({ frontMatter })))
    return 'This postmortem is restricted: nothing of it is exported.';
  if ((frontMatter?.yaml.errors.length ?? 0) > 0)
    return 'Its lines between the two --- at the top are not YAML yet, so it may be restricted: nothing of it is exported.';
  return undefined;
}
