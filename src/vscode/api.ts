import type { Disposable } from 'vscode';

/**
 * What other extensions may use. This file needs nothing beside itself: copy it beside your code, and ask for it by
 * `extensions.getExtension('postmortem.postmortem-editor')?.activate()`. docs/api.md tells the rest.
 */
export interface Exported {
  /** @throws Error where this version of the extension has no such API */
  readonly getAPI: (version: 1) => Api;
}

export interface Api {
  /** The source is offered until it is disposed. @throws Error that says what of it can't be used */
  registerSource(source: ExternalSource): Disposable;
}

/** Where events come from: yours to ask, in your own way. All that it gives is looked at and made safe. */
export interface ExternalSource {
  /** The id of your extension: What Leaves This Machine? names it. */
  readonly extension: string;
  /** Small letters, digits and `-`: `teams`. The uris of your records and events begin with it. */
  readonly id: string;
  readonly label: string;
  /** Codicon; a plug where none is given. */
  readonly icon?: string;
  /** What a person types, in a few words: "Channel link". */
  readonly ask: string;
  /** The hosts that you send requests to; none where everything is on this machine. */
  readonly hosts?: readonly string[];
  /** Asked for, kept and given back: your extension needs no place for them. */
  readonly secrets?: readonly ExternalSecret[];
  /** The uri of a record for what a person typed (`teams:19:abc`); undefined where it is none of yours. */
  reference(typed: string): string | undefined;
  events(query: ExternalQuery, context: ExternalContext): AsyncIterable<ExternalEvent>;
  /** Incidents to choose from, the newest first. */
  recent?(context: ExternalContext): AsyncIterable<ExternalIncident>;
  /** Who the secrets belong to. */
  verify?(context: ExternalContext): Promise<{ readonly name: string; readonly detail?: string }>;
}

export interface ExternalSecret {
  readonly key: string;
  readonly label: string;
  /** Where to get it and what it must be allowed, in one sentence. */
  readonly help: string;
  /** Shown while it is typed: an address, a name. */
  readonly plain?: boolean;
  readonly optional?: boolean;
}

export interface ExternalQuery {
  /** Uris of your own records. */
  readonly incidents: readonly string[];
  /** Milliseconds since the epoch; unset where all of a record is wanted. */
  readonly since?: number;
  readonly until?: number;
}

export interface ExternalContext {
  /** By their keys. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Somebody does not want to wait any longer. */
  readonly signal: AbortSignal;
}

export interface ExternalEvent {
  /** The same at every import: `teams:19:abc/1763474592`. */
  readonly uri: string;
  /** Milliseconds since the epoch, or an ISO time with its offset. */
  readonly at: number | string;
  /** What was said or done; becomes one line. */
  readonly text: string;
  /** message, alert, page, status, change, deploy, note, severity or action; else "other". */
  readonly kind?: string;
  readonly actor?: string;
  readonly bot?: boolean;
  /** Channel, service or the like. */
  readonly place?: string;
  readonly level?: 'error' | 'warning';
  /** Why somebody marked it: "pinned". */
  readonly pinned?: string;
  /** The uri of the message that it answers. */
  readonly thread?: string;
  readonly replies?: number;
  /** Where it can be opened: https only. */
  readonly permalink?: string;
  /** Not everybody who can read the repository may read it. */
  readonly restricted?: boolean;
}

export interface ExternalIncident {
  readonly uri: string;
  readonly title: string;
  readonly startedAt: number | string;
  readonly endedAt?: number | string;
  readonly severity?: string;
  readonly service?: string;
}
