const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A length of time as it is said in a sentence: `12 s`, `40 min`, `1 h`. */
export function spokenLength(ms: number): string {
  const size = Math.abs(ms);
  if (size < 2 * MINUTE) return `${Math.round(size / SECOND)} s`;
  const minutes = Math.round(size / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
