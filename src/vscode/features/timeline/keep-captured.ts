import { mayBeRestricted } from '../../../core/document/restricted.ts';
import * as vscode from 'vscode';
import { mergeEvents } from '../../../core/timeline/merge.ts';
import type { App, Feature } from '../../app.ts';
import { createCapturedStore, type CapturedStore } from '../../captured/captured-store.ts';
import { postmortemAt } from '../../documents.ts';
import { cacheDays } from '../../settings.ts';

export const capturedStore = ({ context }: App): CapturedStore =>
  createCapturedStore(context.globalStorageUri, cacheDays);

/** Milliseconds without a change before captured events are written. */
const REST = 500;

/** Keeps captured events from one window to the next: not those of restricted documents or of drafts on no disk. */
export const keepCaptured: Feature = (app) => {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const soon = (document: vscode.Uri): void => {
    const key = document.toString();
    clearTimeout(timers.get(key));
    if (document.scheme === 'untitled' || app.captured.get(document).running) return;
    const timer = setTimeout(() => {
      timers.delete(key);
      // A full or locked disk costs the next window its captured events, and nothing else.
      void keep(app, document).catch(() => undefined);
    }, REST);
    timers.set(key, timer);
  };
  return vscode.Disposable.from(app.captured.onDidChange(soon), {
    dispose: () => timers.forEach((timer) => clearTimeout(timer)),
  });
};

async function keep(app: App, document: vscode.Uri): Promise<void> {
  const store = capturedStore(app);
  const { events, origin, asked } = app.captured.get(document);
  const restricted = mayBeRestricted(await postmortemAt(document));
  if (restricted || events.length === 0) return store.remove(document);
  await store.write({
    document: document.toString(),
    saved: Date.now(),
    origin,
    ...(asked && { asked }),
    events,
  });
}

/** Brings back what was captured for a document in an earlier window. */
export async function restoreCaptured(app: App, document: vscode.Uri): Promise<void> {
  const stored = await capturedStore(app).read(document);
  const capture = app.captured.get(document);
  if (!stored || capture.origin.length > 0) return;
  app.captured.set(document, {
    ...capture,
    origin: stored.origin,
    ...(stored.asked && { asked: stored.asked }),
    events: mergeEvents(stored.events, capture.events),
  });
}
