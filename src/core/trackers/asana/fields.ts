import type { Push, PushField } from '../../actions/tracker.ts';
import { object, strings, text } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { asText, described } from '../described.ts';
import { neededOption } from '../options.ts';

type Options = Readonly<Record<string, unknown>>;

/** The `data` of a new task but for its custom fields. Source: Asana API 1.0, POST /tasks. */
export interface AsanaTask {
  readonly name: string;
  readonly notes: string;
  readonly projects: readonly string[];
  readonly resource_subtype?: string;
  readonly due_on?: string;
  readonly assignee?: string;
  readonly tags?: readonly string[];
  readonly external?: { readonly gid: string };
}

const LONGEST_NAME = 1024;

export const asanaProject = (options: Options): string =>
  neededOption(options, 'asana', 'project', /^\d{1,32}$/);

/** Asana has no labels that could be searched at once: what tells a task is a line of its notes. */
export const asanaMark = (marker: string): string => `postmortem:${marker}`;

/** Only a token that an OAuth app was given may name tasks by an id of ours. */
export const isOfApp = (options: Options): boolean => options['oauth'] === true;

export const asanaName = (title: string): string => cut(oneLine(title), LONGEST_NAME);

export function asanaTask({ item, marker, ...push }: Push, options: Options): AsanaTask {
  const [type, tags] = [text(options['type']), strings(options['labels'])];
  const assignee = text(object(options['users'])[item.owner ?? '']);
  return {
    name: asanaName(item.action),
    notes: `${asText(described({ item, marker, ...push }))}\n\n${asanaMark(marker)}`,
    projects: [asanaProject(options)],
    ...(type !== undefined && { resource_subtype: type }),
    ...(item.due !== undefined && { due_on: item.due }),
    ...(assignee !== undefined && { assignee }),
    ...(tags.length > 0 && { tags }),
    ...(isOfApp(options) && { external: { gid: asanaMark(marker) } }),
  };
}

/** What custom fields are to hold, by the field's id or name: as the configuration says, nothing looked up yet. */
export function asanaCustom({ item }: Push, options: Options): Readonly<Record<string, unknown>> {
  const mapped = (field: unknown, values: unknown, ours: string | undefined) => {
    const [name, value] = [text(field), text(object(values)[ours ?? ''])];
    return name === undefined || value === undefined ? {} : { [name]: value };
  };
  return {
    ...object(options['fields']),
    ...mapped(options['priority_field'], options['priorities'], item.priority),
    ...mapped(options['type_field'], options['types'], item.type),
  };
}

/** What is sent, in words. */
export function asanaPreview(push: Push, options: Options): readonly PushField[] {
  const task = asanaTask(push, options);
  const some = (name: string, value: unknown): readonly PushField[] => {
    const shown = Array.isArray(value) ? value.map(String).join(', ') : text(value);
    return shown === undefined ? [] : [{ name, value: shown }];
  };
  return [
    { name: 'Project', value: task.projects.join(', ') },
    ...some('Section', options['section']),
    ...some('Kind', task.resource_subtype),
    { name: 'Name', value: task.name },
    { name: 'Notes', value: task.notes },
    ...some('Due on', task.due_on),
    ...some('Assignee', task.assignee),
    ...some('Tags', task.tags),
    ...some('External id', task.external?.gid),
    ...Object.entries(asanaCustom(push, options)).flatMap(([name, value]) => some(`Field ${name}`, value)),
  ];
}
