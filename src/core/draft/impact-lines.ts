import { oneLine } from '../timeline/one-line.ts';
import type { ImpactFact } from './suggest/impact-facts.ts';
import { yamlLine } from './yaml-text.ts';

/** What a template shows where nothing was looked at. */
const HINTS = [
  '# Take the # away from a line and put your own answer. "unknown" is an answer.',
  '# functionality: Paying by card was refused in the web shop and the app.',
  '# customers: ~18400 (31 %)',
  '# support_cases: 212',
  '# revenue: unknown',
  '# data_loss: none',
];

/** Words can't be unknown: they are asked for. */
const ASKED = [
  '# What could people not do, in their words?',
  '# functionality: Paying by card was refused in the web shop and the app.',
];

/** The lines of `yaml impact`: what the facts state, each with its source, and "unknown" for any other figure. */
export function impactLines(facts: readonly ImpactFact[] | undefined): readonly string[] {
  if (facts === undefined) return HINTS;
  const fact = (field: ImpactFact['field']): ImpactFact | undefined =>
    facts.find((one) => one.field === field);
  const [told, customers, cases] = [fact('functionality'), fact('customers'), fact('support_cases')];
  return [
    ...(told ? [line('functionality', quoted(told))] : ASKED),
    line('customers', customers ? { count: customers.value, source: customers.uri } : 'unknown'),
    line('support_cases', cases ? `${cases.value} (${cases.uri})` : 'unknown'),
    line('revenue', 'unknown'),
    line('data_loss', 'unknown'),
  ];
}

/** As it was said; a quote within it doesn't end the quote. */
const quoted = ({ value, uri }: ImpactFact): string =>
  `“${oneLine(value).replaceAll(/[“”]/g, '"')}” (${oneLine(uri)})`;

const line = (key: string, value: unknown): string => yamlLine(key, value).trimEnd();
