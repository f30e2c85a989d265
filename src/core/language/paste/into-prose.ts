import type { Postmortem } from '../../document/postmortem.ts';
import { overlaps, slice, type Span } from '../../document/span.ts';
import type { PasteOffer } from './offer.ts';
import { isLink } from './read-link.ts';

/** A link pasted over words becomes their link. */
export function intoProse(postmortem: Postmortem, span: Span, text: string): readonly PasteOffer[] {
  const words = slice(postmortem.text, span);
  const inFence = postmortem.fences.some((fence) => overlaps(fence.span, span));
  if (inFence || !isLink(text) || isLink(words) || !/^\S(?:[^[\]\r\n]*\S)?$/.test(words)) return [];
  const url = text.trim().replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return [{ title: 'Insert as a Link', kind: 'link', newText: `[${words}](${url})` }];
}
