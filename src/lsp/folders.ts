import type { InitializeParams } from 'vscode-languageserver/node';
import { pathOf } from './places.ts';

interface Folder {
  readonly uri: string;
}

interface Change {
  readonly event: { readonly added: readonly Folder[]; readonly removed: readonly Folder[] };
}

export interface Folders {
  /** Their paths as they are now. */
  readonly now: () => readonly string[];
  /** A handler of the editor's word that they changed. */
  readonly change: (then: () => void) => (change: Change) => void;
}

/** The workspace folders; editors of before 3.6 have one root. */
export function workspaceFolders(params: InitializeParams): Folders {
  // The older fields are what older editors have.
  const { rootUri } = params;
  const given = params.workspaceFolders ?? (rootUri === null ? [] : [{ uri: rootUri }]);
  let paths = pathsOf(given);
  return {
    now: () => paths,
    change:
      (then) =>
      ({ event: { added, removed } }) => {
        const gone = pathsOf(removed);
        paths = [...new Set([...paths.filter((path) => !gone.includes(path)), ...pathsOf(added)])];
        then();
      },
  };
}

const pathsOf = (folders: readonly Folder[]): readonly string[] =>
  folders.flatMap(({ uri }) => pathOf(uri) ?? []);
