import type { StateCore, Token } from 'markdown-it';
import { mayBeOpen, openQuestionsIn } from '../document/open-question.ts';
import { overlaps, type Span } from '../document/span.ts';
import { UNTITLED } from '../document/untitled.ts';
import { OPEN_CLASS } from './html.ts';

/** Marks what the prose leaves open, so that nobody takes it for an answer; what is quoted stays as it is. */
export function markOpenQuestions(state: StateCore): void {
  let quotes = 0;
  for (const token of state.tokens) {
    if (token.type === 'blockquote_open') quotes += 1;
    if (token.type === 'blockquote_close') quotes -= 1;
    if (quotes > 0 || token.type !== 'inline' || !token.children || !isOpen(token)) continue;
    token.children = marked(state, token.children);
  }
}

const isOpen = ({ content }: Token): boolean => content === UNTITLED || mayBeOpen(content);

/** A question may run over line ends and emphasis: each stretch of text in it is marked by itself. */
function marked(state: StateCore, children: readonly Token[]): Token[] {
  const texts = children.map(textOf);
  const all = texts.join('');
  const open = all === UNTITLED ? [{ span: { start: 0, end: all.length } }] : openQuestionsIn(all, all);
  let at = 0;
  return children.flatMap((child, index) => {
    const start = at;
    at += texts[index]?.length ?? 0;
    const within = open.filter(({ span }) => child.type === 'text' && overlaps(span, { start, end: at }));
    return within.length === 0
      ? [child]
      : cut(
          state,
          child,
          within.map(({ span }) => span),
          start,
        );
  });
}

/** What stands for a token in the text that is looked through: code and pictures are no words. */
function textOf({ type, content }: Token): string {
  if (type === 'text') return content;
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  return content === '' ? '' : ' ';
}

function cut(state: StateCore, child: Token, spans: readonly Span[], offset: number): Token[] {
  const { content } = child;
  const pieces: Token[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    const [first, last] = [Math.max(0, start - offset), Math.min(content.length, end - offset)];
    pieces.push(
      text(state, content.slice(from, first)),
      tag(state, 1),
      text(state, content.slice(first, last)),
      tag(state, -1),
    );
    from = last;
  }
  return [...pieces, text(state, content.slice(from))];
}

function text(state: StateCore, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}

function tag(state: StateCore, nesting: 1 | -1): Token {
  const token = new state.Token(
    nesting === 1 ? 'open_question_open' : 'open_question_close',
    'mark',
    nesting,
  );
  if (nesting === 1) token.attrSet('class', OPEN_CLASS);
  return token;
}
