import { claimsToBePostmortem } from '../document/claims.ts';
import { LARGEST_DOCUMENT } from '../document/parse.ts';
import type { Postmortem } from '../document/postmortem.ts';
import { isFuture, versionIn, whyUnread } from '../document/version.ts';

/** Why figures over many can't count a document, in a sentence; undefined where they can. */
export function whyNotCounted(postmortem: Postmortem): string | undefined {
  const { text, frontMatter } = postmortem;
  if (text.length > LARGEST_DOCUMENT) return 'it is too large to be read.';
  if (!claimsToBePostmortem(text)) return 'its front matter does not say that it is a postmortem.';
  if (isFuture(postmortem)) return whyUnread(versionIn(frontMatter));
  return frontMatter?.broken === true ? 'the YAML of its front matter has a mistake.' : undefined;
}
