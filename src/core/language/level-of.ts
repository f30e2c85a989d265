import { codeFits } from '../config/ignored-in.ts';
import type { Config } from '../config/config.ts';
import type { Finding, Level } from '../document/finding.ts';
import type { Ignore } from '../schema/generated/types.ts';
import type { LevelOf } from './by-part.ts';
import { classOf, configuredLevel, isFixed, loudness } from './loudness.ts';
import type { Status } from './status/status.ts';

interface Loudness {
  readonly status: Status;
  readonly levels: Config['levels'];
  /** The `ignore` entries of `.postmortem.yaml` that hold for the file. */
  readonly ignored: readonly Ignore[];
  /** Wording of a text that nobody writes any more is off. */
  readonly isSettled: boolean;
}

/** Tells the level of findings. The same function for the same loudness, so that what it told can be kept. */
export function levelOfAll(loudness: Loudness): LevelOf {
  if (last && isSame(last.loudness, loudness)) return last.levelOf;
  const key = JSON.stringify(loudness);
  const levelOf = known.get(key) ?? withMemory(loudness);
  if (known.size >= MOST) known.clear();
  known.set(key, levelOf);
  last = { loudness, levelOf };
  return levelOf;
}

let last: { readonly loudness: Loudness; readonly levelOf: LevelOf } | undefined;

const isSame = (a: Loudness, b: Loudness): boolean =>
  a.status === b.status && a.levels === b.levels && a.ignored === b.ignored && a.isSettled === b.isSettled;

const known = new Map<string, LevelOf>();
const MOST = 16;

/** There are few codes, and thousands of findings. */
function withMemory(asked: Loudness): LevelOf {
  const told = new Map<string, Map<Level | undefined, Level>>();
  return ({ code, level }) => {
    const levels = told.get(code) ?? new Map<Level | undefined, Level>();
    const before = levels.get(level);
    if (before) return before;
    const found = levelAt(code, level, asked);
    told.set(code, levels.set(level, found));
    return found;
  };
}

function levelAt(
  code: string,
  level: Finding['level'],
  { status, levels, ignored, isSettled }: Loudness,
): Level {
  const own = configuredLevel(code, levels) ?? level ?? 'warning';
  if (isFixed(code)) return loudness(code, own, status);
  const isOff = ignored.some((one) => codeFits(one.code, code)) || (isSettled && classOf(code) === 'wording');
  return isOff ? 'off' : loudness(code, own, status);
}
