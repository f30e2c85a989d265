import type { Config } from '../../config/config.ts';
import type { Finding, Fix } from '../../document/finding.ts';
import { openQuestion } from '../../document/open-question.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import { schemaOf } from '../../schema/schema-at.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import { fieldText } from '../action/action-text.ts';
import { inserting } from '../action/insert-field.ts';

/** A field that an action item lacks, with the ways to give it one. */
export function withFixes(
  postmortem: Postmortem,
  finding: Finding,
  { kind, path: [index], key = '' }: SchemaProblem,
  config: Config,
): Finding {
  const item = kind === 'required' ? postmortem.actionItems.find((one) => one.index === index) : undefined;
  const fixes = item ? linesFor(key, item, config).flatMap((line) => inserting(postmortem, item, line)) : [];
  return fixes.length === 0 ? finding : { ...finding, fixes: preferringOne(fixes) };
}

/** Of several nobody but the writer knows which is meant. */
const preferringOne = (fixes: readonly Fix[]): readonly Fix[] =>
  fixes.length === 1 ? fixes.map((fix) => ({ ...fix, preferred: true })) : fixes;

function linesFor(key: string, item: Item, { policy }: Config): readonly string[] {
  switch (key) {
    case 'type':
      return choices(key).map((choice) => `type: ${choice}`);
    case 'priority':
      return choices(key).map((choice) => `priority: ${choice}`);
    case 'due':
      return duesFor(fieldText(item, 'priority'), policy.action_due).map((due) => `due: ${due}`);
    case 'owner':
      return [`owner: ${openQuestion('Who sees it through?')}`];
    case 'done_when':
      return [`done_when: ${openQuestion('Which state can anyone check?')}`];
    case 'reason':
      return [`reason: ${openQuestion('Why will it not be done?')}`];
    default:
      return [];
  }
}

const choices = (key: string): readonly string[] => {
  const known = schemaOf('action-items').items?.properties?.[key]?.enum ?? [];
  return known.filter((choice) => typeof choice === 'string');
};

/** What the policy says for the priority, else what it says at all, else usual lengths. */
function duesFor(priority: string, policy: Readonly<Record<string, string>> = {}): readonly string[] {
  const own = policy[priority];
  if (own !== undefined) return [own];
  const all = [...new Set(Object.values(policy))];
  return all.length > 0 ? all : ['3d', '5bd', '10bd', '30d'];
}
