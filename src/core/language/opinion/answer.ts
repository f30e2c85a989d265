import type { Asked } from './asked.ts';

/** What a model says of one sentence. */
export interface Opinion {
  readonly code: string;
  /** The sentence it is about, on one line. */
  readonly text: string;
  readonly verdict: 'keep' | 'fine';
  readonly why: string | undefined;
  readonly rewrite: string | undefined;
}

const LONGEST_WHY = 300;
const LONGEST_REWRITE = 1000;

/**
 * Reads a model's answer. It is as untrusted as any captured text: only verdicts on what was asked count, texts become
 * one line each, and what can't be read is left out. Total.
 */
export function readOpinions(answer: string, asked: readonly Asked[]): readonly Opinion[] {
  return listIn(answer).flatMap((item) => {
    const question = asked.find(({ number }) => number === item['number']);
    const verdict = item['verdict'];
    if (!question || (verdict !== 'keep' && verdict !== 'fine')) return [];
    const rewrite = lineOf(item['rewrite'], LONGEST_REWRITE);
    return [
      {
        code: question.code,
        text: question.text,
        verdict,
        why: lineOf(item['why'], LONGEST_WHY),
        rewrite: verdict === 'keep' && rewrite !== question.text ? rewrite : undefined,
      },
    ];
  });
}

/** The first JSON array in the answer, with or without words and a fence around it. */
function listIn(answer: string): readonly Readonly<Record<string, unknown>>[] {
  const [start, end] = [answer.indexOf('['), answer.lastIndexOf(']')];
  if (start < 0 || end < start) return [];
  try {
    const list: unknown = JSON.parse(answer.slice(start, end + 1));
    return Array.isArray(list) ? list.filter(isRecord) : [];
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function lineOf(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line === '' || line.length > longest ? undefined : line;
}
