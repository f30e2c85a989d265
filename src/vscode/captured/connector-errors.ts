import * as vscode from 'vscode';
import { ConnectorError, type ConnectorErrorCode } from '../../core/http/connector-error.ts';
import type { Connector } from '../../core/http/connection.ts';

const WAY_OUT: Readonly<Partial<Record<ConnectorErrorCode, string>>> = {
  unauthorized: 'Connect Again',
  forbidden: 'Connect Again',
};

/**
 * The one place where what a connector throws becomes a notification with a way out. An abort is silent. `safe` is said
 * first: what was not touched.
 */
export function showConnectorError(
  connector: Pick<Connector, 'id' | 'label'>,
  error: unknown,
  safe?: string,
): void {
  if (isAbort(error)) return;
  const said = error instanceof Error ? error.message : String(error);
  const message = safe === undefined ? said : `${safe} ${said}`;
  const way = error instanceof ConnectorError ? WAY_OUT[error.code] : undefined;
  // Of a long message without a button, VS Code shows one line.
  void vscode.window.showErrorMessage(message, way ?? 'OK').then((picked) => {
    if (way !== undefined && picked === way)
      void vscode.commands.executeCommand('postmortem.connect', connector.id);
  });
}

export const isAbort = (error: unknown): boolean =>
  error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'AbortError');
