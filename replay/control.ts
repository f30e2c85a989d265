import { jsonObject } from './body.ts';
import { empty, json, type Reply } from './exchange.ts';
import { isFault, type Fault } from './faults/index.ts';
import type { GitHubPull } from './github-store.ts';
import type { GitLabIssue, GitLabMerge } from './gitlab-store.ts';
import type { PublishedStore } from './published-store.ts';
import type { Settings } from './world.ts';

/** One request as it came in: names of headers only, since their values hold tokens. */
export interface Seen {
  readonly vendor: string;
  readonly method: string;
  /** Behind the vendor's prefix, query included. */
  readonly path: string;
  readonly headers: readonly string[];
  /** The kind of fault that hit it. */
  readonly fault?: string;
}

/** The tickets there are now, seeded ones included. */
export interface State {
  readonly jira: readonly JiraTicket[];
  readonly github: readonly GitHubTicket[];
  readonly gitlab: readonly GitLabIssue[];
  /** The pull requests of GitHub that were opened here. */
  readonly pulls: readonly GitHubPull[];
  /** The merge requests of GitLab that were opened here. */
  readonly merges: readonly GitLabMerge[];
  readonly asana: readonly AsanaTicket[];
  readonly redmine: readonly RedmineTicket[];
  readonly linear: readonly LinearTicket[];
}

export interface JiraTicket {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly resolution: string | undefined;
  /** Remote links by their global id. */
  readonly links: readonly string[];
}

export interface LinearTicket {
  readonly id: string;
  readonly identifier: string;
  /** As they were sent. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly state: string;
  /** Addresses of what is attached. */
  readonly attachments: readonly string[];
}

export interface GitHubTicket {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly labels: readonly string[];
  readonly state: string;
  readonly assignees: readonly string[];
  readonly type: string | null;
  readonly milestone: number | null;
}

export interface AsanaTicket {
  readonly gid: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Name of its section. */
  readonly section: string | undefined;
}

export interface RedmineTicket {
  readonly id: number;
  readonly subject: string;
  readonly description: string;
  readonly status: string | undefined;
  readonly due: string | null;
  readonly assignee: number | undefined;
  readonly custom: Readonly<Record<string, unknown>>;
}

/** What tests may do with the service, in process or over HTTP. */
export interface Control {
  faults(...faults: readonly Fault[]): void;
  /** Takes all faults away that are left. */
  calm(): void;
  requests(): readonly Seen[];
  state(): State;
  published(): PublishedStore;
  set(settings: Partial<Settings>): void;
  reset(): void;
}

/** `/_control` over HTTP; undefined where there is nothing of that name. */
export function answerControl(control: Control, method: string, path: string, body: string): Reply {
  switch (`${method} ${path}`) {
    case 'GET /requests':
      return json(control.requests());
    case 'GET /state':
      return json(control.state());
    case 'GET /published':
      return json(control.published());
    case 'POST /reset':
      control.reset();
      return empty;
    case 'POST /settings':
      return change(control, body);
    case 'POST /faults':
      return setFaults(control, body);
    default:
      return json({ error: 'There is nothing here: see replay/README.md.' }, 404);
  }
}

function change(control: Control, body: string): Reply {
  const { searchDelay, renamed, strict } = jsonObject(body) ?? {};
  const change = {
    ...(typeof searchDelay === 'number' && { searchDelay }),
    ...(typeof renamed === 'string' && { renamed }),
    ...(typeof strict === 'boolean' && { strict }),
  };
  if (Object.keys(change).length === 0)
    return json(
      { error: 'searchDelay must be a number (ms), renamed the key of a project, strict true or false.' },
      400,
    );
  control.set(change);
  return empty;
}

function setFaults(control: Control, body: string): Reply {
  const list = jsonObject(`{"faults":${body.trim().startsWith('[') ? body : `[${body}]`}}`)?.['faults'];
  if (!Array.isArray(list) || !list.every((one) => isFault(jsonObject(JSON.stringify(one)) ?? {})))
    return json({ error: 'A fault needs a kind of the list in replay/README.md.' }, 400);
  control.faults(...(list as readonly Fault[]));
  return empty;
}
