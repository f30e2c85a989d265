import type { Level } from '../core/document/finding.ts';

/** What an editor may set, under the names that the extension has for it. */
export interface Settings {
  /** Levels by code or `family/*`; those of `.postmortem.yaml` win. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly draft: 'quiet' | 'full';
  /** Zone for new timelines. */
  readonly timeZone: string;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

/** Total: what is no setting of ours, or has no value of its kind, is as if it weren't there. */
export function readSettings(value: unknown): Settings {
  const outer = recordOf(value);
  const given = recordOf(outer['postmortem'] ?? outer);
  const { timeZone } = given;
  return {
    levels: Object.fromEntries(Object.entries(recordOf(given['levels'])).filter(isLevelled)),
    draft: given['draft'] === 'full' ? 'full' : 'quiet',
    timeZone: typeof timeZone === 'string' ? timeZone : 'UTC',
    inlayHints: given['inlayHints'] !== false,
    codeLens: given['codeLens'] !== false,
  };
}

const LEVELS: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies Level[];

const isLevelled = (entry: [string, unknown]): entry is [string, Level] => LEVELS.includes(entry[1]);

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
