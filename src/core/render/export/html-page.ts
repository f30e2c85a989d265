import { html } from '../html.ts';
import { PAGE_STYLE } from './generated/page-style.ts';

/** Nothing runs and nothing is fetched, whatever stands in the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A whole page in one file. `body` is markup that is safe already. */
export const htmlPage = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${html`${title}`.markup}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main class="pm-page">
${body.trim()}
</main>
</body>
</html>
`;
