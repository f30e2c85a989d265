import { UNTITLED } from '../document/untitled.ts';
import { oneLine } from '../timeline/one-line.ts';
import { yamlLine } from './yaml-text.ts';

/** An incident that gets no postmortem, and why. */
export interface Skipped {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly owner: string;
  readonly severity?: string;
  readonly services: readonly string[];
  readonly incidents: readonly string[];
}

/** The whole document of one that is skipped: its front matter and its title, so that the decision is known to everybody. */
export function skippedDocument({ title, ...said }: Skipped): string {
  const fields = {
    id: said.id,
    status: 'skipped',
    severity: said.severity ?? '',
    owner: said.owner,
    services: said.services,
    incidents: said.incidents,
    reason: said.reason,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value.length === 0
      ? []
      : [yamlLine(key, typeof value === 'string' ? oneLine(value) : value.map(oneLine))],
  );
  return `---\npostmortem: 1\n${lines.join('')}---\n\n# ${oneLine(title) || UNTITLED}\n`;
}
