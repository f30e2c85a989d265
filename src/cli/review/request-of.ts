import type { Connection } from '../../core/http/connection.ts';
import type { Forge } from '../../core/publish/review/forge.ts';
import { FORGES, forgeOf, type Place } from '../../core/publish/review/forges.ts';
import { gitStateOf } from '../../node/git-state.ts';
import { connectionFrom } from '../connections.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The request that a comment belongs under. */
export interface RequestPlace {
  readonly forge: Forge;
  readonly number: string;
  readonly connection: Connection;
}

export interface Asked {
  readonly env: Environment;
  readonly file: string;
  readonly pull: string | undefined;
  readonly signal: AbortSignal;
  readonly onWait: (why: string) => void;
}

/** By what GitHub Actions and GitLab CI say of a run; elsewhere by the remote and the branch. Or why there is none. */
export async function requestOf(asked: Asked): Promise<RequestPlace | string> {
  const env = withOwnToken(asked.env);
  const state = await gitStateOf(
    { file: asked.file, branch: 'postmortem/review', belongings: [] },
    asked.signal,
  );
  const urls = state.kind === 'repository' ? (state.remote?.urls ?? []) : [];
  const place = placeIn(env) ?? forgeOf(urls, (forge) => baseUrl(env, forge));
  if (!place) return 'No GitHub or GitLab is known of this repository: nothing was posted.';
  const connection = connectionFrom(env, place.forge, asked);
  if (!('http' in connection))
    return `${place.forge.label} is not connected: set ${connection.join(' and ')}. Nothing was posted.`;
  const connected = { ...connection, options: { repository: place.repository } };
  const branch = state.kind === 'repository' ? state.branch : undefined;
  const number =
    asked.pull ?? numberIn(env) ?? (branch && (await place.forge.find(branch, connected))?.number);
  if (!number)
    return `There is no open ${place.forge.request} of ${branch ?? 'this commit'}: name one by --pull. Nothing was posted.`;
  return { forge: place.forge, number, connection: connected };
}

/** A run of CI has a token, and says where its server is. */
const withOwnToken = (env: Environment): Environment => ({
  ...env,
  POSTMORTEM_GITHUB_TOKEN: env['POSTMORTEM_GITHUB_TOKEN'] ?? env['GITHUB_TOKEN'],
  POSTMORTEM_GITHUB_BASE_URL: env['POSTMORTEM_GITHUB_BASE_URL'] ?? env['GITHUB_API_URL'],
  POSTMORTEM_GITLAB_BASE_URL: env['POSTMORTEM_GITLAB_BASE_URL'] ?? env['CI_API_V4_URL'],
});

const baseUrl = (env: Environment, { id, defaultBaseUrl }: Forge): string =>
  (env[`POSTMORTEM_${id.toUpperCase()}_BASE_URL`] ?? defaultBaseUrl).replace(/\/+$/, '');

function placeIn(env: Environment): Place | undefined {
  const [forge, repository] =
    env['GITHUB_ACTIONS'] === 'true'
      ? ['github', env['GITHUB_REPOSITORY']]
      : env['GITLAB_CI'] === 'true'
        ? ['gitlab', env['CI_PROJECT_PATH']]
        : [];
  const known = FORGES.find(({ id }) => id === forge);
  return known && repository !== undefined ? { forge: known, repository } : undefined;
}

/** `refs/pull/88/merge` */
const numberIn = (env: Environment): string | undefined =>
  env['GITHUB_ACTIONS'] === 'true'
    ? /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '')?.[1]
    : env['GITLAB_CI'] === 'true'
      ? env['CI_MERGE_REQUEST_IID']
      : undefined;
