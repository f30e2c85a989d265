import type { Finding, Level } from '../document/finding.ts';

type Marked = Finding & { readonly level: Level };

/** Which codes somebody gave a level, and which are shown to tools alone. */
export interface Asked {
  readonly isConfigured: (code: string) => boolean;
  readonly isOptIn: (code: string) => boolean;
}

/**
 * Words that several wording rules mark are marked once: by what tells most of them, as loud as the loudest. What only
 * tools see that filter it stands beside.
 */
export function markedOnce<One extends Marked>(problems: readonly One[], asked: Asked): readonly One[] {
  const wording = problems.filter((one) => isWording(one) && one.level !== 'off' && !isAside(one, asked));
  const meeting = clusters(wording);
  if (meeting.length === 0) return problems;
  const levels = new Map(
    meeting.flatMap((cluster) => [...levelsOf(cluster.toSorted(byWorth(asked)), asked)]),
  );
  const doubtful = new Set(meeting.flat());
  return problems.flatMap((one) => {
    const level = levels.get(one);
    if (level === undefined) return doubtful.has(one) ? [] : [one];
    return level === one.level ? [one] : [{ ...one, level }];
  });
}

const isWording = ({ code }: Marked): boolean => code.startsWith('blame/') || OF_ACTIONS.includes(code);

/** Of actions, the rules for actions tell more than those for sentences. */
const OF_ACTIONS: readonly string[] = ['action/people', 'action/unspecific'];

const isAside = ({ code }: Marked, { isConfigured, isOptIn }: Asked): boolean =>
  isOptIn(code) && !isConfigured(code);

/** Marks that overlap, directly or through others; nearly all stand alone. */
function clusters<One extends Marked>(marks: readonly One[]): readonly (readonly One[])[] {
  const found: One[][] = [];
  let end = 0;
  for (const one of marks.toSorted((a, b) => a.span.start - b.span.start)) {
    if (one.span.start < end) found.at(-1)?.push(one);
    else found.push([one]);
    end = Math.max(end, one.span.end);
  }
  return found.filter((cluster) => cluster.length > 1);
}

/** Of those in this order that overlap no earlier one, how loud they are with all that they stand for. */
function levelsOf<One extends Marked>(ordered: readonly One[], { isConfigured }: Asked): Map<One, Level> {
  // Each character: a hostile text makes one cluster of thousands of marks, each of them short.
  const taken = new Map<number, One>();
  const levels = new Map<One, Level>();
  for (const one of ordered) {
    const offsets = Array.from(
      { length: one.span.end - one.span.start },
      (_, index) => one.span.start + index,
    );
    const others = new Set(offsets.flatMap((at) => taken.get(at) ?? []));
    for (const other of others)
      if (!isConfigured(other.code) && loudness(one.level) > loudness(levels.get(other) ?? 'error'))
        levels.set(other, one.level);
    if (others.size > 0) continue;
    levels.set(one, one.level);
    for (const at of offsets) taken.set(at, one);
  }
  return levels;
}

const LEVELS: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error'];
const loudness = (level: Level): number => LEVELS.indexOf(level);

const byWorth =
  ({ isConfigured }: Asked) =>
  (a: Marked, b: Marked): number => {
    const isQuieted = ({ code, level }: Marked): number =>
      Number(isConfigured(code) && loudness(level) < loudness('warning'));
    return (
      isQuieted(a) - isQuieted(b) ||
      MOST_TELLING.indexOf(a.code) - MOST_TELLING.indexOf(b.code) ||
      loudness(b.level) - loudness(a.level) ||
      a.span.start - b.span.start
    );
  };

/** A category that is known by a form of its own first; one that any sentence about people may fall in last. */
const CATEGORIES: readonly string[] = [
  'punitive',
  'interrogation',
  'self-blame',
  'human-error',
  'sarcasm',
  'vendor-blame',
  'mind-reading',
  'team-blame',
  'absolute',
  'hindsight',
  'counterfactual',
  'omission',
  'agent',
  'judgement',
  'vocabulary',
  'single-cause',
  'minimizer',
  'insinuation',
].map((category) => `blame/${category}`);

const MOST_TELLING: readonly string[] = [...OF_ACTIONS, ...CATEGORIES];
