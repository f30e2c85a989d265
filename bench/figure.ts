/** One figure: ours beside a peer's, or beside a budget where there is no peer. Milliseconds, medians, where no other unit is named. */
export interface Figure {
  readonly bench: string;
  readonly ours_ms: number;
  readonly peer: string;
  readonly peer_ms: number;
  readonly unit?: 'MB' | 'KB';
  /** The ratio to stay within; 1 where unset. */
  readonly goal?: number;
}
