import { Transform } from 'node:stream';

/** Bytes that one message may have: far more than any editor sends, and less than would be waited for without end. */
const LONGEST = 128 * 1024 * 1024;
const LONGEST_HEAD = 4096;

/**
 * What comes in, byte for byte, as long as it is in the frames of the protocol. Behind what is none nothing can be
 * found again, so `broken` is told why, once, and no more comes through.
 */
export function framedInput(broken: (why: string) => void): Transform {
  let head = '';
  /** Of the body that is under way. */
  let left = 0;
  let isBroken = false;
  /** The bytes of a head are ASCII, and looked at one by one: there are few. */
  const look = (chunk: Buffer): string | undefined => {
    for (let at = 0; at < chunk.length;) {
      if (left > 0) {
        const taken = Math.min(left, chunk.length - at);
        left -= taken;
        at += taken;
        continue;
      }
      head += String.fromCharCode(chunk[at] ?? 0);
      at += 1;
      const why = whyNotHead(head);
      if (why !== undefined) return why;
      if (!head.endsWith('\r\n\r\n')) continue;
      const length = lengthIn(head);
      if (typeof length === 'string') return length;
      left = length;
      head = '';
    }
    return undefined;
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      if (isBroken) return done();
      const why = look(chunk);
      isBroken = why !== undefined;
      if (why !== undefined) broken(why);
      return done(null, isBroken ? undefined : chunk);
    },
  });
}

const BEGIN = 'content-';

function whyNotHead(head: string): string | undefined {
  const isOurs = BEGIN.startsWith(head.slice(0, BEGIN.length).toLowerCase());
  if (isOurs && head.length <= LONGEST_HEAD) return undefined;
  return `a message begins with ${JSON.stringify(head.slice(0, 40))}, and not with Content-Length`;
}

function lengthIn(head: string): number | string {
  const [, said] = /^Content-Length: *([^\r]*?) *\r$/im.exec(head) ?? [];
  if (said === undefined) return 'a message does not say its Content-Length';
  const isRead = /^\d{1,12}$/.test(said) && Number(said) <= LONGEST;
  return isRead ? Number(said) : `a message says that its Content-Length is ${JSON.stringify(said)}`;
}
