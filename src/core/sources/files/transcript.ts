import { oneLine } from '../../http/one-line.ts';

/** What one person said without a break. */
export interface Spoken {
  /** Milliseconds from the beginning of the recording. */
  readonly from: number;
  readonly speaker: string | undefined;
  readonly text: string;
}

export interface Transcript {
  readonly spoken: readonly Spoken[];
  /** Lines of cues whose times can't be read, by their number from 1. */
  readonly unread: readonly number[];
}

const CUE = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3})\s+-->\s+((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3})(?:\s|$)/;
const SPEAKER = /^([^:<>]{1,60}?):\s+(?=\S)/;
const VOICE = /^<v(?:\.[^\s>]*)?\s+([^>]{1,80})>/;
const TAGS = /<[^<>]{0,80}>/g;

export const isTranscript = (text: string): boolean => /^\uFEFF?WEBVTT/.test(text);

/** Longer than this in one piece is cut into more than one: a timeline is read by its times. */
const LONGEST_PIECE = 400;
const LONGEST_PAUSE = 5000;

/** Reads WebVTT as Zoom, Teams and others write it: `Name: text` or `<v Name>text`. Pieces of one speech are joined. */
export function readTranscript(text: string): Transcript {
  const lines = text.split(/\r\n?|\n/);
  const unread: number[] = [];
  const cues: (Spoken & { readonly to: number })[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    const cue = readCue(lines, index);
    if (cue) cues.push(cue);
    else unread.push(index + 1);
  }
  return { spoken: joined(cues), unread };
}

function readCue(lines: readonly string[], index: number): (Spoken & { readonly to: number }) | undefined {
  const [, start, end] = CUE.exec(lines[index] ?? '') ?? [];
  if (start === undefined || end === undefined) return undefined;
  const said: string[] = [];
  for (let at = index + 1; at < lines.length && (lines[at] ?? '').trim() !== ''; at += 1)
    said.push(lines[at] ?? '');
  return { from: millis(start), to: millis(end), ...speech(said.join(' ')) };
}

function speech(said: string): Pick<Spoken, 'speaker' | 'text'> {
  const voice = VOICE.exec(said);
  const bare = oneLine(said.replace(TAGS, ''));
  const named = voice ? null : SPEAKER.exec(bare);
  const speaker = voice?.[1] ?? named?.[1];
  return {
    speaker: speaker === undefined ? undefined : oneLine(speaker),
    text: named ? bare.slice(named[0].length) : bare,
  };
}

function millis(written: string): number {
  const [rest = '', fraction = '0'] = written.split(/[.,]/);
  return rest.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000 + Number(fraction);
}

/** A cue without a name goes on with what the one before said. */
function joined(cues: readonly (Spoken & { readonly to: number })[]): readonly Spoken[] {
  const all: (Spoken & { readonly to: number })[] = [];
  for (const cue of cues.filter(({ text }) => text !== '')) {
    const last = all.at(-1);
    const speaker = cue.speaker ?? last?.speaker;
    const goesOn =
      last !== undefined &&
      speaker === last.speaker &&
      cue.from - last.to <= LONGEST_PAUSE &&
      last.text.length + cue.text.length < LONGEST_PIECE;
    if (goesOn) all[all.length - 1] = { ...last, to: cue.to, text: `${last.text} ${cue.text}` };
    else all.push({ ...cue, speaker });
  }
  return all.map(({ from, speaker, text }) => ({ from, speaker, text }));
}

/** When a recording began, as Zoom writes it into the names of its files: `GMT20261118-140312_Recording.transcript.vtt`. */
export function startInName(name: string): number | undefined {
  const [, y, mo, d, h, mi, s] = /GMT(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})/.exec(name) ?? [];
  const at = y === undefined ? Number.NaN : Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  return Number.isNaN(at) ? undefined : at;
}
