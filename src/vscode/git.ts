import * as vscode from 'vscode';

/** The little that is used of the API that the built-in Git extension exports, as its version 1 documents it. */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined };
  show(ref: string, path: string): Promise<string>;
}

/** Undefined where Git is switched off or missing: its API throws then. */
async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

/** The document as HEAD has it, empty where it has no such file; undefined where it is in no repository. */
export async function committed(uri: vscode.Uri): Promise<string | undefined> {
  const repository = (await gitApi())?.getRepository(uri);
  if (repository?.state.HEAD?.commit === undefined) return undefined;
  return repository.show('HEAD', uri.fsPath).catch(() => '');
}
