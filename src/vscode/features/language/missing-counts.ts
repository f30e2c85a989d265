import * as vscode from 'vscode';
import type { CorpusDocument } from '../../../core/corpus/corpus-document.ts';
import { counted } from '../../../core/language/status/in-words.ts';
import { whatIsMissing } from '../../../core/language/status/missing.ts';
import { windowOf, type Window } from '../../../core/language/status/window.ts';
import { breather } from '../../../core/timeline/slices.ts';
import { contextFor } from '../../workspace/checked.ts';
import { configOf } from '../../config.ts';
import { STATUS_VIEWS } from '../../status-views.ts';
import type { Known } from '../../workspace/workspace-corpus.ts';
import { readWorkspacePostmortem } from '../../workspace/workspace-postmortems.ts';

export interface Counted {
  /** `3 missing before In review` */
  readonly missing: string;
  /** By when what is next. */
  readonly window: Window | undefined;
}

interface Told extends Counted {
  readonly config: unknown;
}

/** A document that changes is another object here, so that what was counted of it is forgotten with it. */
const told = new WeakMap<CorpusDocument, Told>();
const waiting = new Map<string, Known>();
let counting: Promise<void> | undefined;
const breathe = breather();

/** What a document lacks for its next status, where that was counted; else it is counted in time, and `done` says so. */
export function countedOf(known: Known, done: () => void): Counted | undefined {
  const before = told.get(known.document);
  if (before?.config !== contextFor({ uri: vscode.Uri.parse(known.uri) }).config.policy) {
    waiting.set(known.uri, known);
    counting ??= countAll(done).finally(() => {
      counting = undefined;
    });
  }
  return before;
}

/** One behind the other, since each takes some milliseconds: it is the whole check of a document. */
async function countAll(done: () => void): Promise<void> {
  for (const [uri, known] of waiting) {
    waiting.delete(uri);
    await count(known);
    const pause = breathe();
    if (!pause) continue;
    await pause;
    done();
  }
  done();
}

async function count({ uri, document }: Known): Promise<void> {
  const target = vscode.Uri.parse(uri);
  await configOf(target);
  const postmortem = await readWorkspacePostmortem(target);
  const context = contextFor({ uri: target });
  const { policy } = context.config;
  if (!postmortem) return;
  const { next, items } = whatIsMissing(postmortem, context);
  const missing =
    items.length === 0
      ? 'nothing missing'
      : `${counted(items)}${next ? ` before ${STATUS_VIEWS[next].label}` : ''}`;
  told.set(document, { config: policy, missing, window: windowOf(postmortem, context.config) });
}
