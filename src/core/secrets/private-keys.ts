import type { Secret } from './secret.ts';

/** A stretch of the text between a line that begins a key or certificate and the one that ends it. */
export interface Armour {
  readonly start: number;
  readonly end: number;
  readonly isPrivate: boolean;
}

const EDGE = /-----(BEGIN|END) ([A-Z0-9 ]{1,60})-----/g;

/** Keys, certificates and signatures as PEM and PGP write them (RFC 7468). One that nothing ends is its first line. */
export function armours(text: string): readonly Armour[] {
  if (!text.includes('-----BEGIN ')) return [];
  const found: Armour[] = [];
  let open: { readonly label: string; readonly start: number; readonly end: number } | undefined;
  const close = (end: number): void => {
    if (open) found.push({ start: open.start, end, isPrivate: /\bPRIVATE KEY\b/.test(open.label) });
    open = undefined;
  };
  for (const match of text.matchAll(EDGE)) {
    const [whole, edge, label = ''] = match;
    const end = match.index + whole.length;
    if (edge === 'END' && open?.label === label) close(end);
    else if (edge === 'BEGIN') {
      if (open) close(open.end);
      open = { label, start: match.index, end };
    }
  }
  if (open) close(open.end);
  return found;
}

/** Private keys: a row of base 64 follows. A sentence about such files has none, nor has one that leaves it out. */
export function privateKeys(text: string, found: readonly Armour[]): readonly Secret[] {
  return found
    .filter(({ isPrivate, start, end }) => isPrivate && hasKey(bodyOf(text, start, end)))
    .map(({ start, end }) => ({ kind: 'private-key', what: 'a private key', start, end }));
}

/** What stands in it, or behind its first line up to where something else begins. */
function bodyOf(text: string, start: number, end: number): string {
  const body = text.slice(start + '-----BEGIN '.length, Math.max(end, start + 250));
  return body.split('-----BEGIN ', 1)[0] ?? '';
}

const hasKey = (text: string): boolean => /[A-Za-z0-9+/]{30}/.test(text);
