import type { TimelineEvent } from '../timeline/event.ts';
import { shownText } from './plain-text.ts';

/** The words of events in lower case, in stretches: long texts are searched far faster than many short ones. */
export interface SearchIndex {
  readonly count: number;
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  /** The place of its first event. */
  readonly first: number;
  readonly text: string;
  /** Where each event's words end in the text. */
  readonly ends: Uint32Array;
}

/** What was searched, and a bit a place: the lowest bit of the first byte is place 0. */
export interface Found {
  readonly search: string;
  readonly bits: Uint8Array;
  readonly count: number;
}

const STRETCH = 1000;
/** Between words that don't belong together, and in no text: white space was made one space. */
const APART = '\n';

export function* buildSearch(events: readonly TimelineEvent[]): Generator<void, SearchIndex> {
  const stretches: Stretch[] = [];
  for (let first = 0; first < events.length; first += STRETCH) {
    stretches.push(stretchOf(first, events.slice(first, first + STRETCH)));
    yield;
  }
  return { count: events.length, stretches };
}

function stretchOf(first: number, events: readonly TimelineEvent[]): Stretch {
  const texts = events.map((event) =>
    [shownText(event), event.actor ?? '', event.place ?? '', ''].join(APART).toLowerCase(),
  );
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [index, text] of texts.entries()) ends[index] = end += text.length;
  return { first, text: texts.join(''), ends };
}

/** The events whose words hold what is searched, in any case. What narrows an earlier search looks at its hits alone. */
export function search(index: SearchIndex, wanted: string, earlier?: Found): Found {
  const needle = wanted.toLowerCase();
  const narrows = earlier !== undefined && needle.includes(earlier.search.toLowerCase());
  const bits = new Uint8Array(Math.ceil(index.count / 8));
  let count = 0;
  const hit = (place: number): void => {
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
    count += 1;
  };
  // To look at many events one by one takes longer than to look at all of them.
  if (narrows && earlier.count * 8 < index.count) among(index, needle, earlier.bits, hit);
  else for (const stretch of index.stretches) within(stretch, needle, hit);
  return { search: wanted, bits, count };
}

function within({ first, text, ends }: Stretch, needle: string, hit: (place: number) => void): void {
  let index = 0;
  for (let at = text.indexOf(needle); at >= 0 && index < ends.length;) {
    while ((ends[index] ?? Infinity) <= at) index += 1;
    hit(first + index);
    at = text.indexOf(needle, ends[index]);
    index += 1;
  }
}

function among(
  { stretches }: SearchIndex,
  needle: string,
  bits: Uint8Array,
  hit: (place: number) => void,
): void {
  for (const place of placesIn(bits)) {
    const stretch = stretches[Math.floor(place / STRETCH)];
    const index = place % STRETCH;
    const words = stretch?.text.slice(index === 0 ? 0 : stretch.ends[index - 1], stretch.ends[index]);
    if (words?.includes(needle) === true) hit(place);
  }
}

/** The bits as a byte a place: 1 for a hit. */
export function unpacked(bits: Uint8Array, count: number): Uint8Array {
  const at = new Uint8Array(count);
  for (let place = 0; place < count; place += 1) at[place] = ((bits[place >> 3] ?? 0) >> (place & 7)) & 1;
  return at;
}

/** The places whose bit is set, in order. */
export function* placesIn(bits: Uint8Array): Generator<number> {
  for (const [index, byte] of bits.entries()) {
    for (let rest = byte, place = index * 8; rest !== 0; rest >>= 1, place += 1) if (rest & 1) yield place;
  }
}
