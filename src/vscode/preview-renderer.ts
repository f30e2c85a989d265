import * as vscode from 'vscode';
import { markOpenQuestions } from '../core/render/open-marks.ts';
import { renderText } from '../core/render/parts.ts';
import type { Renderer } from '../core/render/plugin.ts';
import { configNow, onDidChangeConfig } from './config.ts';

/** Renders what the built-in preview shows, by the configuration of the document's folder. */
export const renderer: Renderer = {
  renderText: (text, now, env) => renderText(text, { now, holidays: holidaysFor(env) }),
  markOpenQuestions,
};

// The first page may be rendered before its configuration is read; the built-in preview renders again when asked.
onDidChangeConfig(() => void vscode.commands.executeCommand('markdown.preview.refresh'));

/** The preview names its document in `env` while it renders. */
function holidaysFor(env: unknown): readonly string[] {
  const document = typeof env === 'object' && env !== null && 'currentDocument' in env && env.currentDocument;
  return isUri(document) ? configNow(document).holidays : [];
}

const isUri = (value: unknown): value is vscode.Uri =>
  typeof value === 'object' && value !== null && 'scheme' in value && 'fsPath' in value;
