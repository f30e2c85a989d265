import { cut } from '../../timeline/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { Stated } from './stated.ts';

export type ImpactField = 'functionality' | 'customers' | 'support_cases';

/** What an event states about the impact, word for word. */
export interface ImpactFact extends Stated {
  readonly field: ImpactField;
  readonly uri: string;
}

interface Reader {
  readonly field: ImpactField;
  readonly pattern: RegExp;
  /** Of what is told again and again, a count grows, and the first words to customers stay. */
  readonly takes: 'first' | 'last';
  readonly reason: string;
  readonly from?: (event: TimelineEvent) => boolean;
}

const FIGURE = String.raw`(?:(?:about|around|roughly|some|~)\s?)?\d[\d.,]*(?:\s?%)?(?:\s?[kKmM]\b)?`;

const READERS: readonly Reader[] = [
  {
    field: 'functionality',
    pattern:
      /^(?:status update|investigating|identified|customer impact begins|impact begins)[:.]\s+(?!we(?:'re| are) (?:aware|(?:currently |now )?(?:looking|investigating))[^.]*\.?$)(.{10,400})$/i,
    takes: 'first',
    reason: 'the first words to customers',
    from: ({ kind }) => kind === 'status',
  },
  {
    field: 'customers',
    pattern: new RegExp(
      String.raw`\b(?:customers|users) affected"? (?:is|was|set to|changed to|updated to|:)\s*(${FIGURE})`,
      'i',
    ),
    takes: 'last',
    reason: 'a field of the record',
  },
  {
    field: 'customers',
    pattern: new RegExp(
      String.raw`(${FIGURE})\s(?:of\s)?(?:our\s)?(?:customers|users)\s(?:are|were)\saffected`,
      'i',
    ),
    takes: 'last',
    reason: 'said in a message',
  },
  {
    field: 'support_cases',
    pattern: /^support\b.{0,40}?(\d[\d.,]*) (?:cases|tickets|complaints)\b/i,
    takes: 'last',
    reason: 'the last count that support gave',
  },
];

/** The facts about the impact that events state. Nothing is derived, and each names its event. */
export function impactFacts(events: readonly TimelineEvent[]): readonly ImpactFact[] {
  const facts = new Map<ImpactField, ImpactFact>();
  for (const reader of READERS) {
    const fact = factFor(reader, events);
    if (fact && !facts.has(reader.field)) facts.set(reader.field, fact);
  }
  return [...facts.values()];
}

function factFor({ field, pattern, takes, reason, from }: Reader, events: readonly TimelineEvent[]) {
  const found = events.flatMap((event): readonly ImpactFact[] => {
    const said = from?.(event) === false ? undefined : pattern.exec(event.text)?.[1];
    const value = said?.trim().replace(/[.,]$/, field === 'functionality' ? '$&' : '');
    return value === undefined || value === ''
      ? []
      : [{ field, value: cut(value, 300), reason, uri: event.uri }];
  });
  return takes === 'first' ? found[0] : found.at(-1);
}
