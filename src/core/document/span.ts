/** A stretch of a document: UTF-16 offsets, `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** True where `offset` lies in the span or right behind its last character, as a caret does. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The span moved by `delta` characters. */
export const shift = (s: Span, delta: number): Span => ({ start: s.start + delta, end: s.end + delta });

export const slice = (text: string, s: Span): string => text.slice(s.start, s.end);
