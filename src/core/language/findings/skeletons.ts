import type { SectionName } from '../../document/sections.ts';

/** What a new section looks like: the keys to fill in, without answers. */
export const SKELETONS: Readonly<Record<SectionName, string>> = {
  timeline: 'date: \nzone: UTC\nlog: |\n  \n',
  impact: 'functionality: \ncustomers: \nsupport_cases: \nrevenue: \ndata_loss: \n',
  'contributing-factors': '- id: F1\n  factor: \n  category: \n  evidence: []\n',
  learnings: 'went_well:\n  - \ncould_improve:\n  - \ngot_lucky:\n  - \n',
  'action-items':
    '- id: A1\n  action: \n  type: \n  priority: \n  owner: \n  due: \n  done_when: \n  addresses: []\n',
};

/** A section as a fence of its own. */
export const fenced = (name: SectionName): string => `\`\`\`yaml ${name}\n${SKELETONS[name]}\`\`\`\n`;

export const FRONT_MATTER_SKELETON =
  '---\npostmortem: 1\nid: \nstatus: draft\nseverity: \nowner: \nservices: []\n---\n';
