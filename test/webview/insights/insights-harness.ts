import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { build } from 'esbuild';
import { classesOf, variables } from '../harness.ts';
import { insightsStates } from './insights-states.ts';

/**
 * The insights page without an editor: `/STATE/THEME` shows it in a state of `insightsStates` and a theme of `THEMES`,
 * under the content policy that the extension sets. Run it by hand: `npx tsx test/webview/insights/insights-harness.ts`.
 */
export async function serveInsights(port: number): Promise<Server> {
  const bundle = await build({
    entryPoints: {
      insights: 'src/webview/insights/main.tsx',
      host: 'test/webview/insights/insights-page-host.ts',
    },
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const states = await insightsStates();
  const script = (name: string): string =>
    bundle.outputFiles.find(({ path }) => path.endsWith(`${name}.js`))?.text ?? '';
  const file = (type: string, path: string) => async () => [type, await readFile(path)] as const;
  const files: Readonly<Record<string, () => Promise<readonly [string, string | Uint8Array]>>> = {
    '/insights.js': async () => ['text/javascript', script('insights')],
    '/host.js': async () => ['text/javascript', script('host')],
    '/panel.css': file('text/css', 'media/panel.css'),
    '/insights.css': file('text/css', 'media/insights.css'),
    '/codicon.css': file('text/css', 'node_modules/@vscode/codicons/dist/codicon.css'),
    '/codicon.ttf': file('font/ttf', 'node_modules/@vscode/codicons/dist/codicon.ttf'),
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

const POLICY =
  "default-src 'none'; style-src 'self' 'nonce-t'; font-src 'self'; img-src data:; script-src 'nonce-t'";

const page = (theme: string, state: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<style nonce="t">:root{${variables(theme)}}</style>
<link rel="stylesheet" href="/codicon.css"><link rel="stylesheet" href="/panel.css">
<link rel="stylesheet" href="/insights.css">
<title>Insights</title></head>
<body class="${classesOf(theme)}"><div id="root"></div>
<script nonce="t">window.insightsState = ${state.replaceAll('<', '\\u003c')};</script>
<script nonce="t" src="/host.js"></script>
<script nonce="t" src="/insights.js"></script></body></html>`;

if (process.argv[1]?.endsWith('insights-harness.ts')) {
  const server = await serveInsights(Number(process.argv[2] ?? 4174));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : '';
  console.log(`The insights: http://127.0.0.1:${port}/full/vscode-dark`);
}
