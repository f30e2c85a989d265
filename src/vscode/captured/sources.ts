import * as vscode from 'vscode';
import { externalSource } from '../../core/sources/external/external-source.ts';
import { SOURCES } from '../../core/sources/index.ts';
import { TRACKERS } from '../../core/trackers/index.ts';
import type { Source } from '../../core/timeline/source.ts';
import type { ExternalSource } from '../api.ts';

const registered = new Map<string, Source>();
/** Ids that mean something of ours in a uri. */
const TAKEN = new Set(
  [...SOURCES, ...TRACKERS].map(({ id }) => id).concat('paste', 'sample', 'http', 'https', 'mailto'),
);

/** Ours, then those of other extensions. */
export const allSources = (): readonly Source[] => [...SOURCES, ...registered.values()];

/** Takes a source of another extension in, until it is disposed. @throws Error that says what of it can't be used */
export function registerSource(given: ExternalSource): vscode.Disposable {
  const source = externalSource(given);
  const { id, byExtension = '' } = source;
  if (!vscode.extensions.getExtension(byExtension))
    throw new Error(`There is no extension "${byExtension}": the source has to name its own.`);
  if (TAKEN.has(id) || registered.has(id)) throw new Error(`There is a source "${id}" already.`);
  registered.set(id, source);
  return new vscode.Disposable(() => {
    if (registered.get(id) === source) registered.delete(id);
  });
}
