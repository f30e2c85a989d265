import type { Gathered, OldFactor } from './gathered.ts';
import { LEARNINGS } from './gathered.ts';
import type { OldAction } from './old-actions.ts';
import type { OldTimeline } from './old-timeline.ts';
import { ours, type How, type Piece } from './pieces.ts';
import { yamlItem } from './yaml-item.ts';
import { yamlLine } from '../draft/yaml-text.ts';

const fenced = (info: string, lines: readonly Piece[]): readonly Piece[] =>
  lines.length === 0 ? [] : [ours(`\`\`\`yaml ${info}`), ...lines, ours('```')];

/** `dated`: the lines that say the same day. */
export const timelinePieces = (
  { date, zone, log }: OldTimeline,
  dated: readonly number[],
): readonly Piece[] =>
  fenced('timeline', [
    // The day that the first entry names stands here.
    { text: `date: ${date}`, from: [...dated, ...(log[0]?.from ?? [])], how: 'timeline' },
    ours(yamlLine('zone', zone).trimEnd()),
    ours('log: |'),
    ...log.map((piece) => ({ ...piece, text: `  ${piece.text}` })),
  ]);

const item = (
  fields: Parameters<typeof yamlItem>[0],
  from: readonly number[],
  how: How,
  indent = '',
): Piece => ({
  text: yamlItem(fields)
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n'),
  from,
  how,
});

export const factorPieces = (factors: readonly OldFactor[]): readonly Piece[] =>
  fenced(
    'contributing-factors',
    factors.map(({ text, from, trigger, more }, index) =>
      item({ id: `F${index + 1}`, factor: text, ...(trigger && { trigger }), ...more }, from, 'factor'),
    ),
  );

export const learningPieces = (learnings: Gathered['learnings']): readonly Piece[] =>
  fenced(
    'learnings',
    LEARNINGS.filter((key) => learnings[key].length > 0).flatMap((key) => [
      ours(`${key}:`),
      ...learnings[key].map(({ text, from }) => item(text, from, 'learning', '  ')),
    ]),
  );

export const actionPieces = (actions: readonly OldAction[]): readonly Piece[] =>
  fenced(
    'action-items',
    actions.map(({ fields, from }, index) => item({ id: `A${index + 1}`, ...fields }, from, 'action')),
  );
