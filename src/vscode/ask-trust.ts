import * as vscode from 'vscode';

/** Says what waits until somebody trusts the workspace, and where that is done. */
export function askTrust(words: string): undefined {
  void vscode.window.showWarningMessage(words, 'Manage Trust').then((picked) => {
    if (picked !== undefined) void vscode.commands.executeCommand('workbench.trust.manage');
  });
}
