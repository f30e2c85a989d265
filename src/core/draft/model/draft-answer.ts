import { oneLine } from '../../timeline/one-line.ts';
import type { AskedEvent } from './asked-events.ts';

/** A sentence with the events that it rests on. */
export interface Cited {
  readonly text: string;
  readonly cites: readonly AskedEvent[];
}

export interface FactorCandidate extends Cited {
  readonly category: Category;
}

export const CATEGORIES = ['technical', 'procedural', 'human', 'organizational', 'external'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What of a model's answer may be used. */
export interface DraftAnswer {
  readonly summary: readonly Cited[];
  readonly factors: readonly FactorCandidate[];
  /** Sentences that name no event, or one that was not sent. */
  readonly uncited: number;
  /** Sentences with a figure that no event they name has. */
  readonly unfounded: number;
}

const MOST_SENTENCES = 6;
const MOST_FACTORS = 6;
const LONGEST = 400;

/**
 * Reads a model's answer. It is as untrusted as any captured text: a sentence counts only where all that it cites was
 * sent and holds its figures; what can't be read is left out. Total.
 */
export function readDraftAnswer(answer: string, asked: readonly AskedEvent[]): DraftAnswer {
  const { summary, factors } = objectIn(answer);
  const sentences = itemsOf(summary, MOST_SENTENCES).map((item) => judged(item, 'sentence', asked));
  const candidates = itemsOf(factors, MOST_FACTORS).map((item) => ({
    ...judged(item, 'factor', asked),
    category: CATEGORIES.find((name) => name === item['category']) ?? 'technical',
  }));
  const all = [...sentences, ...candidates];
  return {
    summary: sentences.filter(({ fault }) => fault === undefined).map(({ text, cites }) => ({ text, cites })),
    factors: candidates
      .filter(({ fault }) => fault === undefined)
      .map(({ text, cites, category }) => ({ text, cites, category })),
    uncited: all.filter(({ fault }) => fault === 'uncited').length,
    unfounded: all.filter(({ fault }) => fault === 'unfounded').length,
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The outermost JSON object in the answer, with or without words and a fence around it. */
function objectIn(answer: string): Fields {
  const [start, end] = [answer.indexOf('{'), answer.lastIndexOf('}')];
  if (start < 0 || end < start) return {};
  try {
    const value: unknown = JSON.parse(answer.slice(start, end + 1));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const itemsOf = (list: unknown, most: number): readonly Fields[] =>
  Array.isArray(list) ? list.filter(isRecord).slice(0, most) : [];

interface Judged extends Cited {
  readonly fault: 'empty' | 'uncited' | 'unfounded' | undefined;
}

function judged(item: Fields, key: string, asked: readonly AskedEvent[]): Judged {
  const said = item[key];
  const text = typeof said === 'string' ? plain(said) : '';
  if (text === '' || text.length > LONGEST) return { text, cites: [], fault: 'empty' };
  const named: readonly unknown[] = Array.isArray(item['cites']) ? item['cites'] : [];
  const cites = [...new Set(named)].flatMap((id) => asked.find((event) => event.id === id) ?? []);
  const resolves = cites.length > 0 && cites.length === new Set(named).size;
  if (!resolves) return { text, cites, fault: 'uncited' };
  return { text, cites, fault: isFounded(text, cites) ? undefined : 'unfounded' };
}

/** One line in which nothing is a sign of Markdown, of HTML or of a comment. */
const plain = (said: string): string =>
  oneLine(said)
    .replace(/[<>`[\]{}]/g, '')
    .replace(/--+/g, '–')
    .replace(/^[#>*+\s-]+/, '')
    .trim();

const FIGURE = /\d+(?:[.,:]\d+)*/g;

/** Every figure of the text stands in an event that it cites, as it is or as the time of it. */
function isFounded(text: string, cites: readonly AskedEvent[]): boolean {
  const known = new Set(
    cites.flatMap(({ clock, text: said }) => [clock, clock.slice(0, 5), ...figuresIn(said)]),
  );
  return figuresIn(text).every((figure) => known.has(figure));
}

const figuresIn = (text: string): readonly string[] => text.match(FIGURE) ?? [];
