import type { Level } from '../../core/document/finding.ts';

/** SARIF knows three loudnesses, and none. */
export const SARIF_LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note' | 'none'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};
