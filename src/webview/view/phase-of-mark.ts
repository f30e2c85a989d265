import type { Mark } from '../../core/document/mark.ts';

/** The phase that a mark opens, as a class name: its colour. `resolved` opens none. */
export function phaseOfMark(mark: Mark): string {
  const phases: Readonly<Partial<Record<Mark, string>>> = {
    impact_start: 'detect',
    detected: 'acknowledge',
    alerted: 'acknowledge',
    acknowledged: 'mitigate',
    declared: 'mitigate',
    response_started: 'mitigate',
    mitigated: 'resolve',
    impact_end: 'resolve',
  };
  return phases[mark] ?? '';
}
