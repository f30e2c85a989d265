import type { Config } from '../../config/config.ts';
import { codeOwnersOf } from './code-owners.ts';

/** Somebody, or a team, who is asked to review. */
export interface Reviewer {
  /** As the document names them; a team by `organisation/team`. */
  readonly handle: string;
  /** What the forge knows them by. */
  readonly login: string;
  /** Why they are asked: `SEV-1`, `CODEOWNERS`, `reviewers`. */
  readonly because: string;
}

/** What decides who reviews. */
export interface Asking {
  readonly review: Config['review'];
  /** The final one. */
  readonly severity: string | undefined;
  readonly owner: string | undefined;
  /** Those that the front matter names. */
  readonly named: readonly string[];
  /** The text of CODEOWNERS, where the repository has one. */
  readonly codeOwners: string | undefined;
  /** The document from the root of the repository. */
  readonly path: string;
}

/** Each once, in the order of what asks for them; the owner doesn't review what is their own. */
export function reviewersFor(asking: Asking): readonly Reviewer[] {
  const { review, severity = '', owner, named, codeOwners, path } = asking;
  const byCode =
    review.codeowners === false || codeOwners === undefined ? [] : codeOwnersOf(codeOwners, path);
  const all = [
    ...named.map((handle) => reviewer(handle, 'reviewers', review)),
    ...(review.reviewers?.[severity] ?? []).map((handle) => reviewer(handle, severity, review)),
    ...byCode.map((login) => byLogin(login.slice(1), review)),
  ];
  const isOwn = ({ handle, login }: Reviewer): boolean =>
    owner !== undefined &&
    [handle, login].some((name) => isSame(name, owner) || isSame(name, loginOf(owner, review)));
  const others = all.filter((one) => one.handle !== '' && !isOwn(one));
  return others.filter((one, index) => others.findIndex(({ login }) => isSame(login, one.login)) === index);
}

const reviewer = (written: string, because: string, review: Config['review']): Reviewer => {
  const handle = written.trim().replace(/^@/, '');
  return { handle, login: loginOf(handle, review), because };
};

const byLogin = (login: string, review: Config['review']): Reviewer => ({
  handle: handleOf(login, review),
  login,
  because: 'CODEOWNERS',
});

/** What the forge knows a handle by: as the configuration says, else the same. */
export const loginOf = (handle: string, { users = {} }: Config['review']): string =>
  (Object.hasOwn(users, handle) ? users[handle] : undefined) ?? handle;

/** The way back; forges don't tell upper from lower case. */
export const handleOf = (login: string, { users = {} }: Config['review']): string =>
  Object.entries(users).find(([, known]) => isSame(known, login))?.[0] ?? login;

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
