import { segment } from '../../http/segment.ts';

const PREFIX = 'zoom:';
const NUMBER = /^\d{9,12}$/;
const UUID = /^[A-Za-z0-9+/]{22}==$/;
const LINK = /^https:\/\/(?:[\w-]+\.)*zoom(?:gov)?\.(?:us|com)\/(?:j|s|w|my|wc)\/(\d{9,12})\b/;

/** `zoom:81234567890` for a number or link, `zoom:…` for the UUID of one call of it; undefined for anything else. */
export function meetingReference(typed: string): string | undefined {
  const word = typed.trim().replace(/^zoom:/i, '');
  const bare = LINK.exec(word)?.[1] ?? (/^[\d\s-]+$/.test(word) ? word.replace(/[\s-]/g, '') : decoded(word));
  return NUMBER.test(bare) || UUID.test(bare) ? meetingUri(bare) : undefined;
}

export const meetingUri = (id: string): string => `${PREFIX}${segment(id)}`;

export const meetingIn = (uri: string): string => decoded(uri.slice(PREFIX.length).split('/')[0] ?? '');

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** As Zoom wants it in a path: a UUID that begins with a slash or holds two is encoded twice. Source: its API reference. */
export function meetingPath(id: string): string {
  const once = segment(id);
  return id.startsWith('/') || id.includes('//') ? encodeURIComponent(once) : once;
}
