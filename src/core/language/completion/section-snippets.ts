import { openQuestion } from '../../document/open-question.ts';
import type { SectionName } from '../../document/sections.ts';

/** A place for an answer that holds its question until somebody writes over it: left as it is, it counts as open. */
export const asked = (stop: number, question: string): string => `\${${stop}:${openQuestion(question)}}`;

/** A section with places to fill in, as VS Code's snippets write them; `day` is what a timeline begins with. */
export const SECTION_SNIPPETS: Readonly<Record<SectionName, (day: string) => string>> = {
  timeline: (day) =>
    fence('timeline', [
      `date: \${1:${day}}`,
      'zone: ${2:UTC}',
      'log: |',
      `  \${3:14:03} \${4:impact_start}: ${asked(0, 'What happened?')}`,
    ]),
  impact: () =>
    fence('impact', [
      `functionality: ${asked(1, 'What could people not do?')}`,
      `customers: ${asked(2, 'How many, such as ~18400 or 31 %?')}`,
      'support_cases: ${3:unknown}',
      'revenue: ${4:unknown}',
      'data_loss: ${5:none}$0',
    ]),
  'contributing-factors': () =>
    fence('contributing-factors', [
      '- id: F1',
      `  factor: ${asked(1, 'What made it possible?')}`,
      '  category: ${2|technical,procedural,human,organizational,external|}',
      '  evidence: [${3}]$0',
    ]),
  learnings: () =>
    fence('learnings', ['went_well:', '  - ${1}', 'could_improve:', '  - ${2}', 'got_lucky:', '  - ${3}$0']),
  'action-items': () =>
    fence('action-items', [
      '- id: A1',
      `  action: ${asked(1, 'What will be done, beginning with a verb?')}`,
      '  type: ${2|prevent,detect,mitigate,repair,investigate,process|}',
      '  priority: ${3|P1,P0,P2,P3,P4|}',
      '  owner: ${4}',
      '  due: ${5:5bd}',
      `  done_when: ${asked(6, 'How can anyone check that it is done?')}`,
      '  addresses: [${7}]$0',
    ]),
};

const fence = (name: SectionName, lines: readonly string[]): string =>
  ['```yaml ' + name, ...lines, '```', ''].join('\n');
