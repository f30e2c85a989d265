import { uriPart } from '../uri-part.ts';

/** Milliseconds since the epoch of a message's `ts`, which itself stays text: as a number it loses its identity. */
export function instantOfTs(ts: string): number | undefined {
  const [, seconds, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,9}))?$/.exec(ts) ?? [];
  if (seconds === undefined) return undefined;
  return Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** The `ts` that stands for an instant, for the edges of a window. */
export const tsOfInstant = (at: number): string =>
  `${Math.floor(at / 1000)}.${String(at % 1000).padStart(3, '0')}000`;

/** `slack:C0INC2041/p1795014600000900`, as in the message's own link. */
export const slackUri = (channel: string, ts?: string): string =>
  `slack:${uriPart(channel)}${ts === undefined ? '' : `/p${uriPart(ts).replace('.', '')}`}`;
