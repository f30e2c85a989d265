import { seedAsana, type AsanaProject } from './asana-store.ts';
import { seedGitHub, type GitHubRepository } from './github-store.ts';
import { seedLinear, type LinearWorkspace } from './linear-store.ts';
import { PROJECT } from './gitlab-data.ts';
import { seedGitLab, type GitLabProject } from './gitlab-store.ts';
import { seedJira, type JiraProject } from './jira-store.ts';
import { seedPublished, type PublishedStore } from './published-store.ts';
import { seedRedmine, type RedmineProject } from './redmine-store.ts';
import type { Recording } from './recording.ts';

/** What a test may turn while the service runs. */
export interface Settings {
  /** Milliseconds before a search or a list of issues shows a new one; by its key it is there at once. */
  readonly searchDelay: number;
  /** What Jira's project is called since it was renamed; its issues are found by their old keys as well. */
  readonly renamed?: string;
  /** Jira's workflow has no step from "To Do" to "Done". */
  readonly strict?: boolean;
  /** Milliseconds before a list of tickets shows a new one; its own address shows it at once. */
  readonly listDelay: number;
  /** So many milliseconds are the doubles ahead of this machine's clock: minutes pass without being waited for. */
  readonly ahead: number;
}

/** What time it is for the doubles, in milliseconds since the epoch. */
export const timeIn = ({ settings }: World): number => Date.now() + settings.ahead;

/** Whether a list shows what was made then. */
export const isListed = (world: World, createdAt: number): boolean =>
  createdAt + world.settings.listDelay <= timeIn(world);

/** Everything the doubles know. Only the tickets, what was published, the settings and the counters change. */
export interface World {
  readonly recording: Recording;
  readonly origin: string;
  settings: Settings;
  jira: JiraProject;
  github: GitHubRepository;
  gitlab: GitLabProject;
  asana: AsanaProject;
  redmine: RedmineProject;
  linear: LinearWorkspace;
  published: PublishedStore;
  /** Requests answered since the last reset, for the rate-limit headers. */
  readonly answered: Map<string, number>;
}

export function createWorld(recording: Recording, origin: string, settings: Settings): World {
  return { recording, origin, settings, ...seeded(), answered: new Map() };
}

const seeded = (): Pick<
  World,
  'jira' | 'github' | 'gitlab' | 'asana' | 'redmine' | 'linear' | 'published'
> => ({
  jira: seedJira(),
  github: seedGitHub(),
  gitlab: seedGitLab(PROJECT),
  asana: seedAsana(),
  redmine: seedRedmine(),
  linear: seedLinear(),
  published: seedPublished(),
});

/** Back to the start: what was made is gone. */
export function resetWorld(world: World, settings: Settings): void {
  world.settings = settings;
  Object.assign(world, seeded());
  world.answered.clear();
}
