import type { Finding, Level } from '../document/finding.ts';
import { overlaps } from '../document/span.ts';

type Marked = Finding & { readonly level: Level };

/** Words of the team's own list that another rule marks too are marked once: the louder stays, of equals the other. */
export function markedOnce<One extends Marked>(problems: readonly One[]): readonly One[] {
  const own = problems.filter(isOwn);
  if (own.length === 0) return problems;
  const others = problems.filter((one) => one.code.startsWith('blame/') && !isOwn(one));
  const dropped = new Set(
    own.flatMap((mine) =>
      others
        .filter((other) => overlaps(mine.span, other.span))
        .map((other) => (loudness(mine) > loudness(other) ? other : mine)),
    ),
  );
  return problems.filter((one) => !dropped.has(one));
}

const isOwn = ({ code }: Marked): boolean => code === 'blame/vocabulary';

const LEVELS: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error'];
const loudness = ({ level }: Marked): number => LEVELS.indexOf(level);
