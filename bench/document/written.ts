import type { Entry, Generated } from './generated.ts';

export type Form = 'log' | 'entries';

const FRONT_MATTER = `---
postmortem: 1
id: PM-2026-031
status: in_review
severity: SEV-1
owner: dana
services: [checkout-api, orders-db]
responders: { dana: incident commander, tomas: checkout on-call, lin: database on-call }
---

# Checkout returned errors
`;

/** The document as somebody writes it, its timeline in one of its two forms. */
export function asDocument(data: Generated, form: Form): string {
  const quarter = Math.ceil(data.prose.length / 4);
  const prose = [0, 1, 2, 3].map((part) => proseOf(data.prose.slice(part * quarter, (part + 1) * quarter)));
  const timeline = ['date: 2026-11-18', 'zone: UTC', ...(form === 'log' ? asLog(data) : asEntries(data))];
  return [
    FRONT_MATTER,
    '## Summary\n',
    prose[0],
    fence('timeline', timeline),
    '## Detection\n',
    prose[1],
    fence('contributing-factors', data.factors),
    prose[2],
    fence('action-items', data.actions),
    prose[3],
  ].join('\n');
}

/** The YAML of the document alone, in one file of lists: what a YAML language server can be asked about. */
export const asYaml = (data: Generated): string =>
  [
    'timeline:',
    ...['date: 2026-11-18', 'zone: UTC', ...asEntries(data)].map((line) => `  ${line}`),
    'contributing-factors:',
    ...data.factors.map((line) => `  ${line}`),
    'action-items:',
    ...data.actions.map((line) => `  ${line}`),
    '',
  ].join('\n');

const proseOf = (blocks: readonly (readonly string[])[]): string =>
  blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');

const fence = (name: string, lines: readonly string[]): string =>
  `\`\`\`yaml ${name}\n${lines.join('\n')}\n\`\`\`\n`;

const asLog = ({ entries }: Generated): readonly string[] => ['log: |', ...entries.map(logLine)];

function logLine({ time, marks, text, id, actor, source }: Entry): string {
  const before = marks.length === 0 ? '' : `${marks.join(', ')}: `;
  const tail = [actor && `@${actor}`, id && `^${id}`, source && `<${source}>`].filter((part) => part);
  return `  ${[time, `${before}${text}`, ...tail].join(' ')}`;
}

const asEntries = ({ entries }: Generated): readonly string[] => ['entries:', ...entries.flatMap(entryLines)];

const entryLines = ({ time, marks, text, id, actor, source }: Entry): readonly string[] => [
  `  - at: ${time}`,
  `    text: ${text}`,
  ...(marks.length === 0 ? [] : [`    marks: [${marks.join(', ')}]`]),
  ...(actor === undefined ? [] : [`    actor: ${actor}`]),
  ...(id === undefined ? [] : [`    id: ${id}`]),
  ...(source === undefined ? [] : [`    sources: [${source}]`]),
];
