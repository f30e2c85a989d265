import * as vscode from 'vscode';
import { mayAskModels } from '../../settings.ts';
import type { ToolName } from '../../tool-names.ts';
import { checkText } from './check-text.ts';
import { findSimilar } from './find-similar.ts';
import { readTimeline } from './read-timeline.ts';
import type { Tool } from './tool.ts';

/** A new one is a file beside these, a line here, its name in tool-names.ts, and its contribution in the manifest. */
export const TOOLS: Readonly<Record<ToolName, Tool>> = {
  postmortem_findSimilar: findSimilar,
  postmortem_readTimeline: readTimeline,
  postmortem_checkText: checkText,
};

/** What a tool answers. As long as nobody allows models, it answers that alone. */
export async function callTool(
  name: ToolName,
  input: unknown,
  cancelled: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  const text = mayAskModels()
    ? await TOOLS[name](input, cancelled)
    : 'Language models may not read postmortems here: the setting postmortem.languageModel is off. Only a person can switch it on.';
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}
