import * as vscode from 'vscode';
import type { ConnectorError } from '../../core/http/connector-error.ts';
import type { Asked } from '../../core/timeline/asked.ts';
import type { TimelineEvent } from '../../core/timeline/event.ts';

/** How far one source came. What it gave before it stopped stays. */
export interface SourceState {
  readonly source: string;
  readonly label: string;
  readonly icon: string;
  readonly state: 'waiting' | 'running' | 'done' | 'stopped' | 'error';
  readonly count: number;
  /** What it waits for: "Slack asks for a pause. Continuing in 8 s." */
  readonly note?: string;
  readonly error?: ConnectorError;
}

/** The events captured for one postmortem, newest import included. */
export interface Capture {
  readonly events: readonly TimelineEvent[];
  readonly sources: readonly SourceState[];
  readonly running: boolean;
  /** Where the events came from: the incidents' uris, or the sample. */
  readonly origin: readonly string[];
  /** What was asked of each record, so that another import fetches what is new. */
  readonly asked?: readonly Asked[];
}

const NOTHING_CAPTURED: Capture = { events: [], sources: [], running: false, origin: [] };

/** Captured events by document, in memory. */
export interface Captured extends vscode.Disposable {
  get(document: vscode.Uri): Capture;
  set(document: vscode.Uri, capture: Capture): void;
  /** Forgets what was captured for this document. */
  clear(document: vscode.Uri): void;
  /** Those that something was captured for. */
  documents(): readonly vscode.Uri[];
  /** Ends the import that runs for this document; what came stays. */
  stop(document: vscode.Uri, source?: string): void;
  /** Lets `stop` reach the import that runs for this document. */
  onStop(document: vscode.Uri, stop: ((source?: string) => void) | undefined): void;
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

export function createCaptured(): Captured {
  const captures = new Map<string, Capture>();
  const stops = new Map<string, (source?: string) => void>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return {
    get: (document) => captures.get(document.toString()) ?? NOTHING_CAPTURED,
    set: (document, capture) => {
      captures.set(document.toString(), capture);
      changed.fire(document);
    },
    clear: (document) => {
      captures.delete(document.toString());
      changed.fire(document);
    },
    documents: () => [...captures.keys()].map((key) => vscode.Uri.parse(key)),
    stop: (document, source) => stops.get(document.toString())?.(source),
    onStop: (document, stop) => {
      if (stop) stops.set(document.toString(), stop);
      else stops.delete(document.toString());
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
