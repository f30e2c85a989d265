import * as vscode from 'vscode';
import { hover as hoverAt } from '../../../core/language/hover/hover.ts';
import type { Feature } from '../../app.ts';
import { checked, contextFor } from '../../workspace/checked.ts';
import { toOffset, toRange } from '../../convert.ts';
import { SELECTOR } from '../../documents.ts';

/** What a field means, what an id refers to, when something was, and why a wording is marked. */
export const hover: Feature = () =>
  vscode.languages.registerHoverProvider(SELECTOR, {
    provideHover: (document, position) => {
      const { postmortem, problems } = checked(document, { atRest: true });
      const { config, lookup } = contextFor(document);
      const told = hoverAt(postmortem, toOffset(postmortem.lines, position), {
        config,
        findings: problems,
        ...(lookup && { lookup }),
      });
      if (!told) return undefined;
      // Untrusted Markdown: what documents say runs no command.
      return new vscode.Hover(
        told.parts.map((part) => new vscode.MarkdownString(part)),
        toRange(postmortem.lines, told.span),
      );
    },
  });
