import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { build } from 'esbuild';
import { panelStates } from './states.ts';
import { THEMES } from './themes.ts';

/**
 * The timeline panel without an editor: `/STATE/THEME` shows it in a state of `panelStates` and a theme of
 * `THEMES`, under the content policy that the extension sets. Run it by hand: `npx tsx test/webview/harness.ts`.
 */
export async function servePanel(port: number): Promise<Server> {
  const bundle = await build({
    entryPoints: { timeline: 'src/webview/main.tsx', host: 'test/webview/page-host.ts' },
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const states = await panelStates();
  const script = (name: string): string =>
    bundle.outputFiles.find(({ path }) => path.endsWith(`${name}.js`))?.text ?? '';
  const files: Readonly<Record<string, () => Promise<readonly [string, string | Uint8Array]>>> = {
    '/timeline.js': async () => ['text/javascript', script('timeline')],
    '/host.js': async () => ['text/javascript', script('host')],
    '/panel.css': async () => ['text/css', await readFile('media/panel.css')],
    '/codicon.css': async () => [
      'text/css',
      await readFile('node_modules/@vscode/codicons/dist/codicon.css'),
    ],
    '/codicon.ttf': async () => [
      'font/ttf',
      await readFile('node_modules/@vscode/codicons/dist/codicon.ttf'),
    ],
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, state = 'full', theme = 'vscode-dark'] = path.split('/');
    const answer =
      files[path]?.() ?? Promise.resolve(['text/html', page(theme, JSON.stringify(states[state]))] as const);
    void answer.then(([type, body]) => response.writeHead(200, { 'content-type': type }).end(body));
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

const POLICY = "default-src 'none'; style-src 'self' 'nonce-t'; font-src 'self'; script-src 'nonce-t'";

const page = (theme: string, state: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<style nonce="t">:root{${variables(theme)}}</style>
<link rel="stylesheet" href="/codicon.css"><link rel="stylesheet" href="/panel.css">
<title>Timeline</title></head>
<body class="${classesOf(theme)}" data-document="file:///a.postmortem.md"><div id="root"></div>
<script nonce="t">window.state = ${state.replaceAll('<', '\\u003c')};</script>
<script nonce="t" src="/host.js"></script>
<script nonce="t" src="/timeline.js"></script></body></html>`;

/** The editor names a light high contrast as a high contrast, too. */
export const classesOf = (theme: string): string =>
  theme === 'vscode-high-contrast-light' ? `vscode-high-contrast ${theme}` : theme;

export const variables = (theme: string): string =>
  [
    ...Object.entries(THEMES[theme] ?? {}),
    ['font-family', "Inter, 'Open Sans', sans-serif"],
    ['editor-font-family', "'DejaVu Sans Mono', monospace"],
  ]
    .map(([name, value]) => `--vscode-${name}:${value}`)
    .join(';');

if (process.argv[1]?.endsWith('/harness.ts')) {
  const server = await servePanel(Number(process.argv[2] ?? 4173));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : '';
  console.log(`The panel: http://127.0.0.1:${port}/full/vscode-dark`);
}
