import type { SyncBases } from '../core/actions/sync/sync-base.ts';
import type { Proofs } from '../core/actions/verify/verify.ts';
import type { Outbox } from '../core/http/once/outbox.ts';
import type { ReviewGit } from '../core/publish/review/git-state.ts';
import type { Http } from '../core/http/http.ts';

/** What differs between a Node and a web extension host. Each part is loaded on first use. */
export interface Host {
  readonly kind: 'node' | 'web';
  /** Undefined where connectors are off: the web host. */
  readonly http: (() => Promise<Http>) | undefined;
  readonly outbox: OutboxOf | undefined;
  /** The same for what is published. */
  readonly published: OutboxOf | undefined;
  /** What a postmortem and its tickets said when they last agreed. `document`: its path, or its address without one. */
  readonly syncBases: ((document: string, postmortemId: string) => Promise<SyncBases>) | undefined;
  /** Where proofs of done are looked up: the repository of a document, by its path. */
  readonly proofs: ((document: string) => Promise<Proofs>) | undefined;
  /** Git, for reviews; undefined in the web host. */
  readonly git: (() => Promise<ReviewGit>) | undefined;
  /** What files of a folder's repository are called now, by what they were called; undefined in the web host. */
  readonly moved:
    ((folder: string, paths: readonly string[]) => Promise<ReadonlyMap<string, string>>) | undefined;
  /** An environment variable; undefined where it is not set, or there is no environment. */
  env(name: string): string | undefined;
}

/** The outbox of one postmortem. `document`: its path, or its address where it is on no disk. */
export interface OutboxOf {
  /** Held until it is closed. @throws where another push of it is under way */
  open(document: string, postmortemId: string): Promise<HeldOutbox>;
  read(document: string, postmortemId: string): Promise<Pick<Outbox, 'get' | 'list'>>;
}

export interface HeldOutbox extends Outbox {
  close(): Promise<void>;
}
