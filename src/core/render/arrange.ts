import type { StateCore, Token } from 'markdown-it';
import type { Part, Parts } from './parts.ts';

/** The token type whose content is markup of ours. */
export const PART = 'postmortem_part';
/** The token type of front matter, as markdown-it's plugins for it name it. */
export const FRONT = 'front_matter';

type Tokens = readonly Token[];
/** A piece of the page, in place of the token it stands for. */
type MakePart = (content: string, original?: Token) => Token;

/** Puts the parts among the tokens of the prose: front matter and sections are replaced, chips and metrics come in. */
export function arrange(state: StateCore, parts: Parts): void {
  const part = partMaker(state);
  const titleEnd = state.tokens.findIndex(({ type, tag }) => type === 'heading_close' && tag === 'h1');
  const metricsAt = parts.metrics === undefined ? -1 : endOfSummary(state.tokens, titleEnd);
  const metrics = (index: number): Tokens =>
    index === metricsAt && parts.metrics !== undefined ? [part(parts.metrics)] : [];
  hideSummaryHeading(state.tokens, titleEnd);
  const pieces = state.tokens.flatMap((token, index): Tokens => {
    if (token.type === FRONT) return [part(parts.head, token), ...(titleEnd < 0 ? [part(parts.chips)] : [])];
    if (index === titleEnd) return [token, part(parts.chips)];
    return [...metrics(index), ...section(token, state.tokens[index - 1], parts, part)];
  });
  const end = [...metrics(state.tokens.length), part(parts.foot), wrapper(state, 'postmortem_close', -1)];
  state.tokens = [wrapper(state, 'postmortem_open', 1), ...pieces, ...end];
}

const partMaker =
  (state: StateCore): MakePart =>
  (content, original) => {
    const token = new state.Token(PART, 'div', 0);
    token.content = content;
    // What the host marks lines with, for scrolling, may run before or after this.
    token.map = original?.map ?? null;
    token.attrs = original?.attrs?.map(([name, value]) => [name, value]) ?? null;
    token.attrJoin('class', 'pm-part');
    return token;
  };

function wrapper(state: StateCore, type: string, nesting: 1 | -1): Token {
  const token = new state.Token(type, 'div', nesting);
  token.block = true;
  if (nesting === 1) token.attrSet('class', 'pm-page');
  return token;
}

const isSummary = (tokens: Tokens, open: number): boolean =>
  tokens[open]?.type === 'heading_open' && tokens[open + 1]?.content.trim().toLowerCase() === 'summary';

/** Right under the title, the summary needs no heading for the eye. */
function hideSummaryHeading(tokens: Tokens, titleEnd: number): void {
  if (titleEnd >= 0 && isSummary(tokens, titleEnd + 1)) tokens[titleEnd + 1]?.attrJoin('class', 'pm-unseen');
}

/** The four durations stand behind the summary: before the next heading, section or the end. */
export function endOfSummary(tokens: Tokens, titleEnd: number): number {
  const summary = tokens.findIndex((_, index) => isSummary(tokens, index));
  const end = tokens.findIndex(
    ({ type, level, info }, index) =>
      index > Math.max(summary, titleEnd) &&
      level === 0 &&
      (type === 'heading_open' || (type === 'fence' && /^ya?ml\s/.test(info))),
  );
  return end < 0 ? tokens.length : end;
}

/** A section becomes its part; one that can't be read stays as it is written, under a note that says why. */
function section(token: Token, before: Token | undefined, parts: Parts, part: MakePart): Tokens {
  const line = token.type === 'fence' && token.level === 0 ? token.map?.[0] : undefined;
  const found = line === undefined ? undefined : parts.sections.get(line);
  if (!found) return [token];
  const isHeaded = before?.type === 'heading_close' && before.tag !== 'h1';
  const heading = isHeaded ? '' : `<h2>${found.heading}</h2>`;
  if (found.markup !== undefined) return [part(heading + found.markup, token)];
  return [part(heading + noteOf(found)), token];
}

const noteOf = ({ note }: Part): string => `<p class="pm-note">${note ?? ''}</p>`;
