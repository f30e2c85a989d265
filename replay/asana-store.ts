/** One task as this double keeps it. */
export interface AsanaTask {
  readonly gid: string;
  /** Milliseconds since the epoch: lists show it later, where they lag. */
  readonly createdAt: number;
  modifiedAt: number;
  fields: Readonly<Record<string, unknown>>;
  /** Gid of its section in the project. */
  section: string;
}

export interface AsanaProject {
  readonly gid: string;
  readonly name: string;
  readonly sections: ReadonlyMap<string, string>;
  readonly tasks: AsanaTask[];
  next: number;
}

export const ASANA_WORKSPACE = { gid: '1204000000000001', name: 'Acme', resource_type: 'workspace' };
export const ASANA_USERS = [
  { gid: '1204000000000011', name: 'Dana Okafor', email: 'dana@acme.example', resource_type: 'user' },
  { gid: '1204000000000012', name: 'Lin Zhao', email: 'lin@acme.example', resource_type: 'user' },
];

const option = (gid: string, name: string) => ({ gid, name, enabled: true, resource_type: 'enum_option' });

/** The custom fields that the project shows. */
export const ASANA_FIELDS = [
  {
    gid: '1204017342912400',
    name: 'Priority',
    resource_type: 'custom_field',
    resource_subtype: 'enum',
    enum_options: [option('1204017342912401', 'High'), option('1204017342912402', 'Medium')],
  },
  {
    gid: '1204017342912410',
    name: 'Team',
    resource_type: 'custom_field',
    resource_subtype: 'text',
  },
  {
    gid: '1204017342912420',
    name: 'Effort',
    resource_type: 'custom_field',
    resource_subtype: 'number',
  },
];

/** A project in use: two tasks are there. */
export function seedAsana(): AsanaProject {
  const project: AsanaProject = {
    gid: '1204017342912345',
    name: 'Checkout',
    sections: new Map([
      ['1204017342912350', 'Untitled section'],
      ['1204017342912351', 'Doing'],
      ['1204017342912352', "Won't do"],
    ]),
    tasks: [],
    next: 1_204_017_342_990_001,
  };
  addTask(project, { name: 'Move the cart cache', notes: '' }, 0);
  addTask(project, { name: 'Show the request id', notes: 'On the payment page.' }, 0);
  return project;
}

export function addTask(
  project: AsanaProject,
  fields: Readonly<Record<string, unknown>>,
  createdAt: number,
): AsanaTask {
  const gid = String(project.next);
  project.next += 1;
  const section = [...project.sections.keys()][0] ?? '';
  const task: AsanaTask = {
    gid,
    createdAt,
    modifiedAt: createdAt,
    fields: { completed: false, ...fields },
    section,
  };
  project.tasks.push(task);
  return task;
}
