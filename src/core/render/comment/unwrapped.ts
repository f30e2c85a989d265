import createMarkdownIt from 'markdown-it';

/** Markdown whose paragraphs are a line each: in comments, Git hosts make a line break of every line end. */
export function unwrapped(markdown: string): string {
  const lines = markdown.split('\n');
  let quotes = 0;
  for (const { type, map } of createMarkdownIt({ html: true }).parse(markdown, {})) {
    if (type === 'blockquote_open') quotes += 1;
    if (type === 'blockquote_close') quotes -= 1;
    if (type !== 'paragraph_open' || quotes > 0 || !map) continue;
    for (let line = map[0] + 1; line < map[1]; line += 1) joinUp(lines, line);
  }
  return lines.filter((line) => line !== JOINED).join('\n');
}

/** No line holds it: it is a line end. */
const JOINED = '\n';

/** Puts a line behind the last one before it that is still there, unless that asks for a break. */
function joinUp(lines: string[], line: number): void {
  const before = lines.slice(0, line).findLastIndex((one) => one !== JOINED);
  const [above, own] = [lines[before] ?? '', lines[line] ?? ''];
  if (/(?: {2}|\\)$/.test(above)) return;
  lines[before] = `${above} ${own.trimStart()}`;
  lines[line] = JOINED;
}
