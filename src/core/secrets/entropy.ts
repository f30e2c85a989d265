import { isMadeUp } from './made-up.ts';
import { isRandom } from './random.ts';
import type { Secret } from './secret.ts';

const SHORTEST = 24;
const LONGEST = 200;

/** A word of at least this length that isn't one: letters, digits and the signs of base 64. */
const PIECE = /[A-Za-z0-9+/_-]{24,}={0,2}/g;

/**
 * What looks random though nobody gave it a shape. Hashes, ids, digests and public keys are meant to be shown; what
 * stands in an address names a page, unless a name before it says otherwise.
 */
export function randomSecrets(word: string, at: number): readonly Secret[] {
  if (word.length < SHORTEST || isShown(word)) return [];
  return [...word.matchAll(PIECE)].flatMap((match) => {
    const [piece] = match;
    if (piece.length < SHORTEST || piece.length > LONGEST || !looksSecret(piece)) return [];
    const start = at + match.index;
    return [{ kind: 'entropy', what: 'a key or password', start, end: start + piece.length }];
  });
}

/** Addresses, data, digests with the name of their hash, and public keys. */
const isShown = (word: string): boolean =>
  /:\/\/|\b(?:sha|md|blake)\d{0,3}[a-z]?[-:_=]|^www\.|\bAAAA[BCE][1-3]?N|\.(?:com|io|org|net|dev|app)\\?\//i.test(
    word,
  );

function looksSecret(piece: string): boolean {
  if (!/[A-Z]/.test(piece) || !/[a-z]/.test(piece) || !/\d/.test(piece)) return false;
  return !isMadeUp(piece) && !isPath(piece) && isRandom(piece) && !isReadable(piece);
}

/** Parts between slashes or hyphens of which most are words, figures, times or ids in capitals. */
function isPath(piece: string): boolean {
  const parts = piece.split(/[/_+-]/).filter((part) => part !== '');
  const signs = parts.filter((part) => PLAIN.test(part)).reduce((sum, part) => sum + part.length, 0);
  return parts.length > 2 && signs >= piece.length * 0.5;
}

const PLAIN = /^(?:[a-z]+\d{0,3}|[a-z]*(?:[A-Z][a-z]{2,})+\d{0,4}|[A-Z\d]+|v\d+|[\da-f]{4,})$/;

/** Base 64 of plain text: what it says can be read by whoever likes. */
function isReadable(piece: string): boolean {
  const bare = piece.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  if (/[^A-Za-z0-9+/]/.test(bare) || bare.length % 4 === 1) return false;
  const text = atob(bare);
  return /^[\t\n\r -~]+$/.test(text);
}
