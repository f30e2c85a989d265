import type { Level, Note } from '../../core/document/finding.ts';
import type { Position } from '../../core/document/lines.ts';
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

interface ToldFinding {
  readonly code: string;
  readonly level: Exclude<Level, 'off'>;
  readonly message: string;
  readonly note?: Note;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
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

export const toldFindings = ({ lines, findings }: Checked): readonly ToldFinding[] =>
  findings.map(({ code, level, message, note, span }) => ({
    code,
    level,
    message,
    ...(note && { note }),
    span,
    start: lines.positionAt(span.start),
    end: lines.positionAt(span.end),
  }));

const NOWHERE: Position = { line: 0, character: 0 };

export function checkedFrom(file: string, { findings, leftOut }: Told): Checked {
  const positionAt = (offset: number): Position =>
    findings.find(({ span }) => span.start === offset)?.start ??
    findings.find(({ span }) => span.end === offset)?.end ??
    NOWHERE;
  return { file, lines: { positionAt }, findings, leftOut };
}
