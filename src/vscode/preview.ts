import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { postmortemPlugin, type Renderer } from '../core/render/plugin.ts';
import { configNow, onDidChangeConfig } from './config.ts';

/** What `activate()` returns to the built-in Markdown preview: our plugin, which loads what it needs with the first postmortem. */
export const extendMarkdownIt = (md: MarkdownIt): MarkdownIt => postmortemPlugin(md, renderer);

let made: Renderer | undefined;

function renderer(): Renderer {
  made ??= makeRenderer();
  return made;
}

function makeRenderer(): Renderer {
  // markdown-it renders in one go, so that import() would come too late; the bundler keeps this unevaluated.
  const { renderText } = require('../core/render/parts.ts') as typeof import('../core/render/parts.ts');
  // The first page may be rendered before its configuration is read; the built-in preview renders again when asked.
  onDidChangeConfig(() => void vscode.commands.executeCommand('markdown.preview.refresh'));
  return { renderText: (text, now, env) => renderText(text, { now, holidays: holidaysFor(env) }) };
}

/** The preview names its document in `env` while it renders. */
function holidaysFor(env: unknown): readonly string[] {
  const document = typeof env === 'object' && env !== null && 'currentDocument' in env && env.currentDocument;
  return isUri(document) ? configNow(document).holidays : [];
}

const isUri = (value: unknown): value is vscode.Uri =>
  typeof value === 'object' && value !== null && 'scheme' in value && 'fsPath' in value;
