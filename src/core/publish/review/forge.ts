import type { Connection, Connector } from '../../http/connection.ts';

/** A pull or merge request, as its forge tells of it. */
export interface ReviewRequest {
  readonly number: string;
  readonly url: string;
  /** Login of who opened it: nobody reviews what is their own. */
  readonly author: string | undefined;
  /** The commit that its branch is at. */
  readonly head: string | undefined;
}

/** What a new one is made of. */
export interface RequestDraft {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
}

/** What somebody said last at the forge: an approval, or that there is none any more. */
export interface ForgeApproval {
  readonly login: string;
  /** ISO 8601. */
  readonly at: string;
  /** What was approved; undefined where the forge does not tell. */
  readonly commit: string | undefined;
  /** They asked for changes, or what they said was dismissed. */
  readonly withdrawn?: true;
}

/** A comment of ours under a request. */
export interface Note {
  readonly id: string;
  readonly body: string;
  readonly url: string | undefined;
}

/** Where pull or merge requests are reviewed. `connection.options.repository` names the repository. */
export interface Forge extends Connector {
  /** `pull request`, `merge request` */
  readonly request: string;
  /** Where its pages are when its API is at the default. */
  readonly host: string;
  /** The most characters of a comment. */
  readonly longestNote: number;
  /** The open one of a branch, so that there is never a second; or the last one, whatever became of it. */
  find(branch: string, connection: Connection, which?: 'open' | 'last'): Promise<ReviewRequest | undefined>;
  read(number: string, connection: Connection): Promise<ReviewRequest>;
  create(draft: RequestDraft, connection: Connection): Promise<ReviewRequest>;
  /** Asks these to review besides those who were asked; gives the logins that can't be. */
  ask(request: ReviewRequest, logins: readonly string[], connection: Connection): Promise<readonly string[]>;
  approvals(request: ReviewRequest, connection: Connection): Promise<readonly ForgeApproval[]>;
  /** The comment of ours that begins with a marker: one of another's is never taken for it. */
  note(number: string, marker: string, connection: Connection): Promise<Note | undefined>;
  addNote(number: string, body: string, connection: Connection): Promise<Note>;
  changeNote(number: string, note: Note, body: string, connection: Connection): Promise<Note>;
}
