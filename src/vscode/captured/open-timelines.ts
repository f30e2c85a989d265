import type { WebviewPanel } from 'vscode';

/** The timeline panels of this window, by the uri of their documents. */
export const openTimelines = new Map<string, WebviewPanel>();
