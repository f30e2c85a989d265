import type { History } from './history.ts';
import type { Http } from './http.ts';

/** A secret a connector needs: where it is asked for, kept and read from the environment. */
export interface SecretField {
  /** Unique within the connector: `token`. */
  readonly key: string;
  readonly label: string;
  /** Environment variable read where nothing is stored: `POSTMORTEM_SLACK_TOKEN`. */
  readonly env: string;
  /** Where to get it and which scopes it needs, in one sentence. */
  readonly help: string;
  /** Not a secret in itself (an e-mail address): shown while typed. */
  readonly plain?: boolean;
  /** Some of what it is for can be had without it. */
  readonly optional?: boolean;
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** All that a connector may use of the outside world. */
export interface Connection {
  readonly http: Http;
  /** Without a trailing slash. From machine settings or the vendor's default, never from a repository. */
  readonly baseUrl: string;
  /** Where a person sets it, in a sentence; Connections… where nothing is said. */
  readonly baseUrlHelp?: string;
  readonly secrets: Readonly<Record<string, string>>;
  /** What `.postmortem.yaml` says for this connector: project, type, repository. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
  /** The files that somebody chose, by uri. */
  readonly files?: ReadonlyMap<string, ChosenFile>;
  /** Repositories on this machine, by uri. */
  readonly repositories?: ReadonlyMap<string, History>;
  /** Waits `ms`; injected so that a host can show the pause. @throws the signal's reason when aborted. */
  readonly wait: (ms: number, why: string) => Promise<void>;
}

/** Who a token belongs to, and what it can see: "workspace Acme, 214 channels". */
export interface Account {
  readonly name: string;
  readonly detail?: string;
}

/** What every connector says of itself; Source and Tracker add to it. */
export interface Connector {
  readonly id: string;
  readonly label: string;
  readonly defaultBaseUrl: string;
  readonly secrets: readonly SecretField[];
  /** Further hosts of the vendor that are asked with what the secrets give. */
  readonly hosts?: readonly string[];
  /** Id of the other extension that it is of: its requests are its own. */
  readonly byExtension?: string;
}
