import type { Fix, Level, Note, Related } from '../../core/document/finding.ts';
import type { Lines, Position } from '../../core/document/lines.ts';
import type { Span } from '../../core/document/span.ts';
import type { AsksOthers } from '../../core/language/action/open-elsewhere.ts';
import type { OpenAction } from '../../core/language/lookup.ts';
import type { Checked } from '../check-file.ts';

/** What was found in a text, as data that threads hand on and disks keep: without the text. */
export interface Told {
  readonly findings: readonly ToldFinding[];
  readonly leftOut: readonly string[];
  readonly asks: AsksOthers;
  /** What the others answered, as `answersTo` gives it. */
  readonly answers: string;
  /** It holds from one instant up to another. */
  readonly from: number;
  readonly until: number;
}

/** Where a span is, without the text to count lines in. */
interface Placed {
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
}

interface ToldFinding extends Placed {
  readonly code: string;
  readonly level: Exclude<Level, 'off'>;
  readonly message: string;
  readonly note?: Note;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Where those are. */
  readonly places?: readonly Placed[];
}

/** What a thread says of a file. */
export interface Outcome {
  /** Of its bytes; '' where they could not be read. */
  readonly hash: string;
  /** In words why it was not checked. */
  readonly told: Told | string;
  /** What it has to be done, for the others. */
  readonly open: readonly OpenAction[];
  /** What it says stays in memory: only few may read it, or it may hold a secret. */
  readonly isPrivate: boolean;
}

/** Fixes only where somebody wants them: they are as long as all the rest. */
export const toldFindings = ({ lines, findings }: Checked, withFixes: boolean): readonly ToldFinding[] =>
  findings.map(({ code, level, message, note, span, fixes = [], related = [] }) => ({
    code,
    level,
    message,
    ...(note && { note }),
    ...placed(lines, span),
    ...(withFixes && {
      fixes,
      related,
      places: [...fixes.flatMap(({ edits }) => edits), ...related].map((one) => placed(lines, one.span)),
    }),
  }));

const placed = (lines: Pick<Lines, 'positionAt'>, span: Span): Placed => ({
  span,
  start: lines.positionAt(span.start),
  end: lines.positionAt(span.end),
});

const NOWHERE: Position = { line: 0, character: 0 };

export function checkedFrom(file: string, { findings, leftOut }: Told): Checked {
  const all = findings.flatMap((one): readonly Placed[] => (one.places ? [one, ...one.places] : [one]));
  const known = positionsIn(all);
  return { file, lines: { positionAt: (offset) => known.get(offset) ?? NOWHERE }, findings, leftOut };
}

/** Where something starts counts before where something ends. */
const positionsIn = (all: readonly Placed[]): ReadonlyMap<number, Position> =>
  new Map([
    ...all.map(({ span, end }) => [span.end, end] as const),
    ...all.map(({ span, start }) => [span.start, start] as const),
  ]);
