import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { build } from 'esbuild';
import { THEMES } from './themes.ts';

/** A page of the extension and, as its host, a script that answers it. */
export interface ServedPage {
  readonly title: string;
  readonly script: string;
  readonly host: string;
  /** Names of files in `media/`. */
  readonly styles: readonly string[];
  /** What the host finds in `window`, and under which name: one of the states, which the address names. */
  readonly states: Readonly<Record<string, unknown>>;
  readonly stateName: string;
  /** Beside what every policy allows. */
  readonly policy?: string;
  /** Of the body. */
  readonly attributes?: string;
}

const CODICONS = 'node_modules/@vscode/codicons/dist';

/** Serves a page without an editor: `/STATE/THEME` shows it in a state and a theme of `THEMES`, under a content policy as the extension sets it. */
export async function servePage(port: number, served: ServedPage): Promise<Server> {
  const bundle = await build({
    entryPoints: { page: served.script, host: served.host },
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const script = (name: string) => async () =>
    [
      'text/javascript',
      bundle.outputFiles.find(({ path }) => path.endsWith(`${name}.js`))?.text ?? '',
    ] as const;
  const file = (type: string, path: string) => async () => [type, await readFile(path)] as const;
  const files: Readonly<Record<string, () => Promise<readonly [string, string | Uint8Array]>>> = {
    '/page.js': script('page'),
    '/host.js': script('host'),
    '/codicon.css': file('text/css', `${CODICONS}/codicon.css`),
    '/codicon.ttf': file('font/ttf', `${CODICONS}/codicon.ttf`),
    ...Object.fromEntries(served.styles.map((name) => [`/${name}`, file('text/css', `media/${name}`)])),
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, state = 'full', theme = 'vscode-dark'] = path.split('/');
    const answer = files[path]?.() ?? Promise.resolve(['text/html', pageIn(served, state, theme)] as const);
    void answer.then(([type, body]) => response.writeHead(200, { 'content-type': type }).end(body));
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** Serves it for a person, on the port of the command line. */
export async function serveByHand(
  serve: (port: number) => Promise<Server>,
  usualPort: number,
): Promise<void> {
  const address = (await serve(Number(process.argv[2] ?? usualPort))).address();
  const port = typeof address === 'object' && address ? address.port : '';
  console.log(`http://127.0.0.1:${port}/full/vscode-dark`);
}

const POLICY = "default-src 'none'; style-src 'self' 'nonce-t'; font-src 'self'; script-src 'nonce-t'";

const pageIn = (served: ServedPage, state: string, theme: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[POLICY, ...(served.policy ? [served.policy] : [])].join('; ')}">
<style nonce="t">:root{${variables(theme)}}</style>
${['codicon.css', ...served.styles].map((name) => `<link rel="stylesheet" href="/${name}">`).join('')}
<title>${served.title}</title></head>
<body class="${classesOf(theme)}" ${served.attributes ?? ''}><div id="root"></div>
<script nonce="t">window.${served.stateName} = ${(JSON.stringify(served.states[state]) ?? 'undefined').replaceAll('<', '\\u003c')};</script>
<script nonce="t" src="/host.js"></script>
<script nonce="t" src="/page.js"></script></body></html>`;

/** The editor names a light high contrast as a high contrast, too. */
const classesOf = (theme: string): string =>
  theme === 'vscode-high-contrast-light' ? `vscode-high-contrast ${theme}` : theme;

const variables = (theme: string): string =>
  [
    ...Object.entries(THEMES[theme] ?? {}),
    ['font-family', "Inter, 'Open Sans', sans-serif"],
    ['editor-font-family', "'DejaVu Sans Mono', monospace"],
  ]
    .map(([name, value]) => `--vscode-${name}:${value}`)
    .join(';');
