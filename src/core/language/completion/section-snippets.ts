import type { SectionName } from '../../document/sections.ts';

/** A section with places to fill in, as VS Code's snippets write them; `day` is what a timeline begins with. */
export const SECTION_SNIPPETS: Readonly<Record<SectionName, (day: string) => string>> = {
  timeline: (day) =>
    fence('timeline', [
      `date: \${1:${day}}`,
      'zone: ${2:UTC}',
      'log: |',
      '  ${3:14:03} ${4:impact_start}: ${0:What happened}',
    ]),
  impact: () =>
    fence('impact', [
      'functionality: ${1:What people could not do}',
      'customers: ${2:~0 (0 %)}',
      'support_cases: ${3:unknown}',
      'revenue: ${4:unknown}',
      'data_loss: ${5:none}$0',
    ]),
  'contributing-factors': () =>
    fence('contributing-factors', [
      '- id: F1',
      '  factor: ${1:What made it possible}',
      '  category: ${2|technical,procedural,human,organizational,external|}',
      '  evidence: [${3}]$0',
    ]),
  learnings: () =>
    fence('learnings', ['went_well:', '  - ${1}', 'could_improve:', '  - ${2}', 'got_lucky:', '  - ${3}$0']),
  'action-items': () =>
    fence('action-items', [
      '- id: A1',
      '  action: ${1:Begin with a verb}',
      '  type: ${2|prevent,detect,mitigate,repair,investigate,process|}',
      '  priority: ${3|P1,P0,P2,P3,P4|}',
      '  owner: ${4}',
      '  due: ${5:5bd}',
      '  done_when: ${6:A state anyone can check}',
      '  addresses: [${7}]$0',
    ]),
};

const fence = (name: SectionName, lines: readonly string[]): string =>
  ['```yaml ' + name, ...lines, '```', ''].join('\n');
