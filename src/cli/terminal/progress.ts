/** How far something is, for who waits for it. */
export interface Progress {
  readonly step: (done: number, of: number) => void;
  /** Takes away what was shown. */
  readonly end: () => void;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Milliseconds. What is done sooner needs none; what is shown changes so often and no more. */
const BEGIN = 400;
const OFTEN = 100;

/** On one line of a terminal, and nowhere else. */
export function progressOn(
  stream: Stream,
  what: string,
  { TERM: terminal }: Readonly<Record<string, string | undefined>>,
  now: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true || terminal === 'dumb') return { step: () => undefined, end: () => undefined };
  let next = now() + BEGIN;
  let isShown = false;
  return {
    step: (done, of) => {
      // What is done is told by what follows.
      if (done === of || now() < next) return;
      next = now() + OFTEN;
      isShown = true;
      stream.write(`\r\u001b[2K${what} ${done.toLocaleString('en')} of ${of.toLocaleString('en')} files`);
    },
    end: () => {
      if (isShown) stream.write('\r\u001b[2K');
      isShown = false;
      next = Infinity;
    },
  };
}
