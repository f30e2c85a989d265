import { text } from '../http/json.ts';

const LONGEST = 200;

/** A foreign id as a part of a uri: nothing in it can end the uri where it stands in a document. */
export const uriPart = (id: unknown): string =>
  (text(id) ?? '').replaceAll(/[^\w.~@%+=:/-]/gu, '_').slice(0, LONGEST);
