import type { Postmortem } from '../../src/core/document/postmortem.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';

/** What a first look at a document consists of, each asked alone of documents that nobody has read. */
type Core = typeof import('./core.ts');

export function shares(
  core: Core,
  bench: string,
  texts: readonly string[],
  whole: number,
): readonly Figure[] {
  const context = { now: Date.parse('2026-11-25T12:00:00Z'), config: core.DEFAULT_CONFIG };
  const inParts = (postmortem: Postmortem, look: (alone: Postmortem) => unknown): void =>
    postmortem.parts.forEach(({ alone }) => look(alone));
  const wording = core.RULES.filter(({ code }) => code.startsWith('blame/'));
  const looks = {
    schemas: (one: Postmortem) => inParts(one, (alone) => core.sectionFindings(alone, core.DEFAULT_CONFIG)),
    wording: (one: Postmortem) => inParts(one, (alone) => core.ruleFindings(alone, context, wording)),
    contradictions: (one: Postmortem) => core.durationFindings(one),
    secrets: (one: Postmortem) => inParts(one, (alone) => core.secretFindings(alone.text, false)),
  };
  const times = new Map<string, number[]>();
  const timed = <T>(what: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    times.set(what, [...(times.get(what) ?? []), performance.now() - start]);
    return result;
  };
  for (const text of texts) {
    const postmortem = timed('reading', () => core.parsePostmortem(text));
    for (const [what, look] of Object.entries(looks)) timed(what, () => look(postmortem));
  }
  return [...times].map(([what, all]) => ({
    bench: `${bench}, of which ${what}`,
    ours_ms: median(all),
    peer: 'all of it',
    peer_ms: whole,
  }));
}
