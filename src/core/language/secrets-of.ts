import { findSecrets, type Secret } from '../secrets/find-secrets.ts';

interface Known {
  readonly text: string;
  readonly secrets: readonly Secret[];
}

const recent: Known[] = [];
const KEPT = 4;

/**
 * The secrets in a text. A keystroke changes a line, and but for keys over many lines a secret stands in one: the other
 * lines are taken over from the text before.
 */
export function secretsOf(text: string): readonly Secret[] {
  const at = recent.findIndex((known) => isVersionOf(known.text, text));
  const [before] = at < 0 ? [] : recent.splice(at, 1);
  const secrets = before ? rescan(before, text) : findSecrets(text);
  recent.unshift({ text, secrets });
  recent.length = Math.min(recent.length, KEPT);
  return secrets;
}

const HEAD = 120;
const NEAR = 20_000;
const isVersionOf = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) < NEAR &&
  (a.startsWith(b.slice(0, HEAD)) || a.endsWith(b.slice(Math.max(0, b.length - HEAD))));

const ARMOUR = '-----BEGIN ';

function rescan(before: Known, text: string): readonly Secret[] {
  if (before.text === text) return before.secrets;
  if (text.includes(ARMOUR) || before.text.includes(ARMOUR)) return findSecrets(text);
  const shortest = Math.min(text.length, before.text.length);
  const same = longest(shortest, (count) => text.startsWith(before.text.slice(0, count)));
  const sameEnd = longest(shortest - same, (count) =>
    text.endsWith(before.text.slice(before.text.length - count)),
  );
  const start = lineStart(text, same);
  const end = lineEnd(text, text.length - sameEnd);
  const by = text.length - before.text.length;
  return [
    ...before.secrets.filter((one) => one.end <= start),
    ...findSecrets(text.slice(start, end)).map((one) => moved(one, start)),
    ...before.secrets.filter((one) => one.start >= end - by).map((one) => moved(one, by)),
  ];
}

const moved = (secret: Secret, by: number): Secret => ({
  ...secret,
  start: secret.start + by,
  end: secret.end + by,
});

/** The highest count up to `most` that still fits: where one fits, all lower ones do. */
function longest(most: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1), -1) + 1;
}

function lineEnd(text: string, at: number): number {
  const ends = [text.indexOf('\n', at), text.indexOf('\r', at)].filter((end) => end >= 0);
  return Math.min(text.length, ...ends);
}
