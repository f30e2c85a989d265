import createMarkdownIt from 'markdown-it';

/**
 * Markdown that calls nobody and refers to nothing where it is posted: `@dana` rings for no one, `#4` leads to no issue,
 * `fixes #4` closes none. Mentions are looked for in the finished page, where a backslash before them is gone: only a
 * comment in between keeps them from ringing. Code stays as it is; what is a link stays one, pictures become links.
 */
export function quiet(markdown: string, targets: (target: string) => string | undefined = webOnly): string {
  const quieter = outsideFences(markdown, (text) =>
    outsideCode(text, (prose) => outsideLinks(withoutPictures(prose), targets)),
  );
  // Where code and addresses end is seen otherwise by a parser now and then: then nothing is taken for one.
  if (isQuiet(quieter)) return quieter;
  const plain = withoutPictures(markdown);
  const uncoded = outsideLinks(plain, targets);
  return isQuiet(uncoded) ? uncoded : quieted(plain);
}

const isQuiet = (markdown: string): boolean =>
  createMarkdownIt({ html: true })
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .every(({ type, content }) => type !== 'text' || quieted(content) === content || isAddress(content));

/** The words of a link between brackets. */
const isAddress = (content: string): boolean => /^https?:\/\/\S+$/.test(content);

/** A target that leads somewhere from anywhere. */
export const webOnly = (target: string): string | undefined =>
  /^https?:\/\/[^\s<>]+$/i.test(target) ? target.replaceAll('(', '%28').replaceAll(')', '%29') : undefined;

const FENCE = /^( {0,3})(`{3,}|~{3,})/;

function outsideFences(markdown: string, map: (text: string) => string): string {
  let fence: string | undefined;
  let gathered: string[] = [];
  const out: string[] = [];
  const flush = (): void => {
    if (gathered.length > 0) out.push(map(gathered.join('\n')));
    gathered = [];
  };
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[2];
    const closes = fence !== undefined && mark?.startsWith(fence) === true && /^[\s`~]*$/.test(line);
    if (fence === undefined && mark !== undefined) flush();
    if (fence === undefined && mark === undefined) gathered.push(line);
    else out.push(line);
    fence = closes ? undefined : (fence ?? mark);
  }
  flush();
  // What comes behind would be code as well.
  if (fence !== undefined) out.push(fence);
  return out.join('\n');
}

/** A run of backticks up to one as long, within a paragraph. */
const CODE = /(?<![`\\])(`+)(?!`)(?:[^\n]|\n(?!\s*\n))*?(?<!`)\1(?!`)/g;

function outsideCode(text: string, map: (prose: string) => string): string {
  let from = 0;
  let out = '';
  for (const { 0: code, index } of text.matchAll(CODE)) {
    out += map(text.slice(from, index)) + code;
    from = index + code.length;
  }
  return out + map(text.slice(from));
}

const withoutPictures = (prose: string): string => prose.replace(/(?<!\\)!\[/g, '[');

/** `](target)`, `<https://…>` and a bare address. */
const LINKS =
  /(?<!(?<!\\)\\)\]\((?:<([^<>\n]*)>|([^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)|(?<!\\)<https?:\/\/[^\s<>]+>|(?<![\\\w])https?:\/\/[^\s<>)\]|]+/gi;

function outsideLinks(prose: string, targets: (target: string) => string | undefined): string {
  let from = 0;
  let out = '';
  for (const match of prose.matchAll(LINKS)) {
    out += quieted(prose.slice(from, match.index));
    from = match.index + match[0].length;
    const target = match[1] ?? match[2];
    if (target !== undefined) out += linkTo(targets(target));
    // Between brackets, a bare address ends where it is seen to end here.
    else out += match[0].startsWith('<') ? match[0] : `<${match[0]}>`;
  }
  return out + quieted(prose.slice(from));
}

/** A link that leads nowhere from here is its words in brackets. */
const linkTo = (target: string | undefined): string => (target === undefined ? ']' : `](${target})`);

const BREAK = '<!-- -->';

/** Of GitHub `@`, `#` and `GH-4`; of GitLab `!`, `~`, `$`, `%` and `&` as well. */
const quieted = (prose: string): string =>
  prose
    .replace(/(?<!&)([@#!])(?=[\p{L}\p{N}_])/gu, `$1${BREAK}`)
    .replace(/(?<![\p{L}\p{N}_])([~$%])(?=[\p{L}\p{N}_"])/gu, `$1${BREAK}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`);
