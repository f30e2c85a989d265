import type { ReadTimes } from '../../timeline/paste/read-times.ts';
import type { Columns } from './csv-columns.ts';

/** A file that somebody chose. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FileKind = 'slack-export' | 'pagerduty' | 'captured' | 'table' | 'transcript' | 'chat' | 'text';

/** What was asked about a file, and answered. */
export interface FileAnswers {
  /** `YYYY-MM-DD`: the day of the first time. */
  readonly date?: string;
  /** Of the times that name none. */
  readonly zone?: string;
  readonly columns?: Columns;
  /** Names of channels of an export. */
  readonly channels?: readonly string[];
  /** When a recording began, in milliseconds since the epoch. */
  readonly start?: number;
}

/** Times of a file whose day or zone may be open. */
export interface OpenTimes extends Pick<ReadTimes, 'needs' | 'days' | 'zoneless' | 'unclearZones'> {
  readonly found: number;
}

export interface ExportedChannel {
  readonly name: string;
  /** Days with messages, `YYYY-MM-DD`, oldest first. */
  readonly days: readonly string[];
  readonly isPrivate: boolean;
  /** Made for an incident, by its name. */
  readonly isIncident: boolean;
}

/** What a file is, and what has to be asked before it is read. */
export interface FileLook {
  readonly kind: FileKind;
  /** "Slack export, 4 channels" */
  readonly summary: string;
  /** Of a table: its headings, the columns as guessed, and its first row. */
  readonly table?: {
    readonly headings: readonly string[];
    readonly columns: Columns | undefined;
    readonly first: readonly string[];
  };
  readonly channels?: readonly ExportedChannel[];
  /** The recording's beginning is not known. */
  readonly needsStart?: true;
}
