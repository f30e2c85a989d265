import { html } from '../html.ts';
import { PAGE_STYLE } from './generated/page-style.ts';

/** A script of ours, and the hash that the page's policy allows it by. */
export interface OwnScript {
  readonly code: string;
  readonly hash: string;
}

/** Nothing is fetched, whatever stands in the page, and nothing runs but a script of ours. */
const policyFor = (script: OwnScript | undefined): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    ...(script ? [`script-src '${script.hash}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const GENERATOR = '<meta name="generator" content="Postmortem">';

/** True for what `htmlPage` made, whoever wrote it since. */
export const isPageOfOurs = (text: string): boolean => text.slice(0, 2000).includes(GENERATOR);

/** What a page has beside that of all pages. */
export interface PageMore {
  readonly script?: OwnScript;
  readonly style?: string;
}

/** A whole page in one file. `body` is markup that is safe already. */
export const htmlPage = (
  title: string,
  body: string,
  { script, style = '' }: PageMore = {},
): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${GENERATOR}
<title>${html`${title}`.markup}</title>
<style>${PAGE_STYLE}${style}</style>
</head>
<body>
<main class="pm-page">
${body.trim().replace(/[ \t]+$/gm, '')}
</main>
${script ? `<script>${script.code}</script>\n` : ''}</body>
</html>
`;
