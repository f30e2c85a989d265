import * as vscode from 'vscode';

/** The file that a link in a document leads to: from its folder, or from the workspace's where it begins with `/`. */
export function linkedFile(document: vscode.Uri, path: string): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri;
  const base = path.startsWith('/') ? folder : vscode.Uri.joinPath(document, '..');
  if (!base || document.scheme === 'untitled') return undefined;
  try {
    return vscode.Uri.joinPath(base, decodeURIComponent(path));
  } catch {
    return vscode.Uri.joinPath(base, path);
  }
}
