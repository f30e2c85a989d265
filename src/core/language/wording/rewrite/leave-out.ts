import type { Rewrite, Said } from './rewrite.ts';

/** Leaves a word out, with the blank behind it. Between commas or before a full stop it takes a writer. */
export function leaveOut({ before, after }: Said): Rewrite | undefined {
  const next = /^[ \n]([\p{L}\p{N}@])/u.exec(after);
  if (!next || /(?:\b(?:quite|very|so|too|more|most|as|rather|not|put)|,)\s*$/i.test(before))
    return undefined;
  const [over, first = ''] = next;
  return { text: first, over: over.length, title: 'Leave it out' };
}
