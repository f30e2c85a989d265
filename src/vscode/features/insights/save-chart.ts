import * as vscode from 'vscode';
import { tableAsCsv } from '../../../core/insights/table-as-csv.ts';
import type { Insights } from '../../../core/insights/model.ts';
import type { InsightsIntent } from '../../../core/insights/protocol.ts';

type Exported = Extract<InsightsIntent, { readonly type: 'export' }>;

const KINDS = { svg: 'SVG picture', png: 'PNG picture', csv: 'CSV table' } as const;

/** Writes a chart, or its table, where somebody says. */
export async function saveChart(asked: Exported, insights: Insights): Promise<void> {
  const content = contentOf(asked, insights);
  if (content === undefined) return;
  const { chart, format } = asked;
  const file = await vscode.window.showSaveDialog({
    title: 'Export Chart',
    defaultUri: placeFor(`insights-${chart.toLowerCase()}.${format}`),
    filters: { [KINDS[format]]: [format] },
  });
  if (!file) return;
  const written = await vscode.workspace.fs.writeFile(file, content).then(
    () => true,
    () => false,
  );
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  if (!written) {
    void vscode.window.showWarningMessage(`${name} could not be written there. Choose another folder.`);
    return;
  }
  const shown = await vscode.window.showInformationMessage(`Saved as ${name}.`, 'Open');
  if (shown === 'Open') await vscode.commands.executeCommand('vscode.open', file);
}

function contentOf(asked: Exported, { cards, charts, documents }: Insights): Uint8Array | undefined {
  if (asked.format === 'png') return asked.bytes;
  if (asked.format === 'svg') return new TextEncoder().encode(asked.text);
  const chart = [...cards, ...charts].find(({ id }) => id === asked.chart);
  return chart && new TextEncoder().encode(tableAsCsv(chart.table, documents));
}

function placeFor(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(`/${name}`);
}
