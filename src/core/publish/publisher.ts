import type { Account, Connection, Connector } from '../http/connection.ts';
import type { SentField } from '../http/once/digest-fields.ts';
import type { MadeRef } from '../http/once/outbox.ts';

/** A derived figure in words: "Time to mitigate", "47m". */
export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** A postmortem as one publisher gets it: the public ones get the public version in every field, and nothing else. */
export interface Publication {
  /** What it is found by again: 16 hex digits of SHA-256(`postmortem id/publish/publisher`). */
  readonly marker: string;
  readonly postmortem: { readonly id: string; readonly title: string; readonly url?: string };
  /** The page as HTML, safe but not trusted: a publisher takes from it what it knows. */
  readonly html: string;
  readonly markdown: string;
  /** Plain text, a paragraph a line. */
  readonly summary: string;
  readonly metrics: readonly Figure[];
  /** Records of the incident as the front matter names them: `statuspage:q9k2m4xw7d1z`. */
  readonly incidents: readonly string[];
  /** Where it is published by now, by publisher; `MADE_FIRST` for a page that is made before this is sent. */
  readonly pages: Readonly<Record<string, string>>;
}

/** Stands in a preview for the address of a page that is not made yet; it is never sent. */
export const MADE_FIRST = 'https://made-first.invalid/';

export type Published = MadeRef;

/** Where a postmortem is read. Stateless: all it may use comes with the connection. */
export interface Publisher extends Connector {
  /** `public`: people outside read it, so only the public version goes there. */
  readonly audience: 'internal' | 'public';
  /** What is made there, in a word: "page", "message". */
  readonly makes: string;
  /** Waits in ms before each look-up after a lost answer, as long as `find` may not show what is new. */
  readonly settles: readonly number[];
  /** True where the vendor keeps one a record, so that sending twice makes no second. */
  readonly keepsOne?: true;
  /** Where it will go, for the preview: "space ENG on acme.atlassian.net". @throws ConnectorError where options lack something */
  destination(publication: Publication, connection: Pick<Connection, 'baseUrl' | 'options'>): string;
  /** What `create` and `update` send, in words. @throws ConnectorError where the document lacks something */
  fields(publication: Publication, connection: Pick<Connection, 'baseUrl' | 'options'>): readonly SentField[];
  /** What is there of this marker, so that publishing again changes it instead of making another. */
  find(publication: Publication, connection: Connection): Promise<Published | undefined>;
  /**
   * The key in an address of what was published, as somebody copies it there; undefined for what is none, or is
   * another site's. @throws ConnectorError that says what to give instead
   */
  keyIn?(address: string, connection: Pick<Connection, 'baseUrl'>): string | undefined;
  /** What a key in the front matter names; undefined where it is gone. @throws ConnectorError */
  read(key: string, connection: Connection): Promise<Published | undefined>;
  /**
   * What a key names where that was not published from this postmortem: `the page "Salaries" in space HR`. It is
   * replaced only after a person read these words. Undefined where it bears the mark, or is gone. @throws ConnectorError
   */
  stranger?(key: string, publication: Publication, connection: Connection): Promise<string | undefined>;
  /** Asks, before a preview, for what would be refused. @throws ConnectorError that says what to do */
  check?(publication: Publication, connection: Connection): Promise<void>;
  /** Never retried by itself, because a lost answer may hide what was made. */
  create(publication: Publication, connection: Connection): Promise<Published>;
  /** Doing it twice is the same as doing it once. */
  update(published: Published, publication: Publication, connection: Connection): Promise<Published>;
  verify(connection: Connection): Promise<Account>;
}

/** A publisher with what it may use. */
export interface PublishTarget {
  readonly publisher: Publisher;
  readonly connection: Connection;
}
