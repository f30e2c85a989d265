/** A ticket as a person sees it who follows its link: the replay has no web app, only this page. */
export function ticketPage(key: string, title: string, body: unknown): string {
  const shown = typeof body === 'string' ? body : plainText(body);
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    `<title>${escaped(key)}</title>`,
    '<body style="font: 15px/1.5 system-ui; max-width: 40rem; margin: 3rem auto">',
    `<p>${escaped(key)}, made in the replay service</p>`,
    `<h1 style="font-size: 1.4rem">${escaped(title)}</h1>`,
    `<pre style="white-space: pre-wrap; font: inherit">${escaped(shown)}</pre></body></html>`,
  ].join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The text of an Atlassian document, a line a paragraph. */
function plainText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, content } = node as Readonly<Record<string, unknown>>;
  if (type === 'text') return String(text);
  const inner = Array.isArray(content) ? content.map(plainText).join('') : '';
  return type === 'paragraph' || type === 'heading' ? `${inner}\n` : inner;
}
