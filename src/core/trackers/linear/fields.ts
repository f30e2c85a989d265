import type { Push, PushField } from '../../actions/tracker.ts';
import { object, text } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { asText, described } from '../described.ts';
import { assigneeOf, mapped, misconfigured, namedLabels, neededOption } from '../options.ts';
import { ticketMarkdown } from '../ticket-markdown.ts';

type Options = Readonly<Record<string, unknown>>;

/** What a new issue is sent as, but for the ids behind its team, labels and person. Source: Linear, IssueCreateInput. */
export interface LinearFields {
  readonly title: string;
  readonly description: string;
  readonly priority?: number;
  readonly dueDate?: string;
  readonly projectId?: unknown;
  readonly projectMilestoneId?: unknown;
  readonly cycleId?: unknown;
  readonly parentId?: unknown;
  readonly estimate?: unknown;
}

const LONGEST_TITLE = 255;

/** The letters that the team's issues begin with. */
export const teamOf = (options: Options): string =>
  neededOption(options, 'linear', 'team', /^[A-Z][A-Z\d]{0,31}$/i).toUpperCase();

export const linearTitle = (title: string): string => cut(oneLine(title), LONGEST_TITLE);

const FURTHER = ['projectId', 'projectMilestoneId', 'cycleId', 'parentId', 'estimate'] as const;

export function linearFields(push: Push, options: Options): LinearFields {
  const { item } = push;
  const priority = priorityOf(push, options);
  const given = object(options['fields']);
  return {
    title: linearTitle(item.action),
    description: ticketMarkdown(described(push)),
    ...(priority !== undefined && { priority: PRIORITIES.indexOf(priority) }),
    ...(item.due !== undefined && { dueDate: item.due }),
    ...Object.fromEntries(FURTHER.flatMap((name) => (name in given ? [[name, given[name]]] : []))),
  };
}

/** Priorities are no labels here. */
export const linearLabels = (push: Push, options: Options): readonly string[] =>
  namedLabels(push, options, { priority: false });

/** Linear's own, each at its number. */
const PRIORITIES = ['none', 'urgent', 'high', 'medium', 'low'] as const;
type Priority = (typeof PRIORITIES)[number];

const OURS: Readonly<Record<string, Priority>> = {
  P0: 'urgent',
  P1: 'high',
  P2: 'medium',
  P3: 'low',
  P4: 'low',
};

function priorityOf({ item }: Push, options: Options): Priority | undefined {
  const word = mapped(options, 'priorities', item.priority)?.toLowerCase() ?? OURS[item.priority ?? ''];
  if (word === undefined) return undefined;
  const priority = PRIORITIES.find((one, number) => one === word || String(number) === word);
  if (!priority)
    throw misconfigured(
      `Linear has no priority "${word}": urgent, high, medium, low or none may stand under \`priorities\` in .postmortem.yaml.`,
    );
  return priority;
}

/** What `linearFields` sends, in words, and what is sent as ids by the names it was looked up by. */
export function linearPreview(push: Push, options: Options): readonly PushField[] {
  const fields = linearFields(push, options);
  const labels = linearLabels(push, options);
  return [
    { name: 'Team', value: teamOf(options) },
    { name: 'Title', value: fields.title },
    { name: 'Description', value: asText(described(push)) },
    ...shown('Priority', priorityOf(push, options)),
    ...shown('Labels', labels.length === 0 ? undefined : labels.join(', ')),
    ...shown('Assignee', assigneeOf(push, options)),
    ...shown('Due date', fields.dueDate),
    ...FURTHER.flatMap((name) => shown(name, fields[name])),
    { name: 'Id', value: `made of the team and ${push.marker}` },
  ];
}

const shown = (name: string, value: unknown): readonly PushField[] => {
  const said = text(value);
  return said === undefined ? [] : [{ name, value: said }];
};
