import type { Config } from '../config/config.ts';
import { relatedTo } from '../timeline/related.ts';
import type { IncidentRef } from '../timeline/source.ts';

/** An incident that needs a postmortem and has none. */
export interface IncidentWithout {
  readonly ref: IncidentRef;
  /** The records of other tools that are surely of it, too. */
  readonly others: readonly IncidentRef[];
  /** What of the policy asks for one: `SEV-1`, `longer than 60m`. */
  readonly because: string;
}

/**
 * The incidents that the policy asks a postmortem for and that no document is about, of the last 30 days, the newest first. A record
 * that surely belongs to one that has a postmortem has it, too.
 */
export function incidentsWithout(
  refs: readonly IncidentRef[],
  covered: ReadonlySet<string>,
  { policy, severities, now }: Pick<Config, 'policy' | 'severities'> & { readonly now: number },
): readonly IncidentWithout[] {
  const left = new Set(
    refs.filter(
      (ref) =>
        (ref.endedAt ?? ref.startedAt) > now - RECENT && !covered.has(ref.uri) && !isTold(ref, refs, covered),
    ),
  );
  const found: IncidentWithout[] = [];
  for (const ref of refs.toSorted((a, b) => rankOf(a, severities) - rankOf(b, severities))) {
    if (!left.delete(ref)) continue;
    const others = relatedTo(ref, [...left]).flatMap((one) => (one.likely ? [one.ref] : []));
    for (const other of others) left.delete(other);
    const because = [ref, ...others].map((one) => whyNeeded(one, policy, severities, now)).find(Boolean);
    if (because === undefined) continue;
    found.push({ ref, others, because });
  }
  return found.toSorted((a, b) => b.ref.startedAt - a.ref.startedAt);
}

/** Where the policy asks for all of them. */
export const ANY = 'any incident';

/** What was before is history: nobody begins to write about it any more. */
const RECENT = 30 * 86_400_000;

/** Whether the policy says anything about which incidents need one. */
export const asksForAny = ({
  required_for: { severities, longer_than, kinds } = {},
}: Config['policy']): boolean =>
  (severities?.length ?? 0) > 0 || longer_than !== undefined || (kinds?.length ?? 0) > 0;

const isTold = (ref: IncidentRef, all: readonly IncidentRef[], covered: ReadonlySet<string>): boolean =>
  relatedTo(
    ref,
    all.filter(({ uri }) => covered.has(uri)),
  ).some(({ likely }) => likely);

const rankOf = ({ severity }: IncidentRef, scale: readonly string[]): number => {
  const rank = scale.findIndex((one) => isSameSeverity(one, severity));
  return rank < 0 ? scale.length : rank;
};

/** What the repository calls a severity that a source gives; undefined where its scale has none like it. */
export const severityOf = ({ severity }: IncidentRef, scale: readonly string[]): string | undefined =>
  scale.find((one) => isSameSeverity(one, severity));

/** `SEV-1`, `sev1` and `Sev 1` are one. */
const isSameSeverity = (a: string, b: string | undefined): boolean =>
  b !== undefined && plain(a) === plain(b);
const plain = (severity: string): string => severity.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What a source lists is an incident: of kinds, that is all that is known of it. */
function whyNeeded(
  ref: IncidentRef,
  { required_for: asked = {} }: Config['policy'],
  scale: readonly string[],
  now: number,
): string | undefined {
  const severity = asked.severities?.find((one) => isSameSeverity(one, ref.severity));
  if (severity !== undefined) return severity;
  const least = lengthOf(asked.longer_than);
  if (least !== undefined && (ref.endedAt ?? now) - ref.startedAt > least)
    return `longer than ${asked.longer_than ?? ''}`;
  if (!asked.kinds?.includes('incident')) return undefined;
  return severityOf(ref, scale) ?? ANY;
}

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: HOUR, d: 24 * HOUR };

function lengthOf(written: string | undefined): number | undefined {
  const [, digits, unit = ''] = /^(\d{1,5})(m|h|d)$/.exec(written ?? '') ?? [];
  const length = UNITS[unit];
  return digits === undefined || length === undefined ? undefined : Number(digits) * length;
}
