import type { MarkdownIt, StateBlock, StateCore } from 'markdown-it';
import { claimsToBePostmortem } from '../document/claims.ts';
import { arrange, FRONT, PART } from './arrange.ts';
import type { Parts } from './parts.ts';

/** What reads and renders a document. It is asked for when the first postmortem is rendered, and not before. */
export interface Renderer {
  /**
   * `now` is what "in 4 days" counts from, in milliseconds since the epoch; `env` is what the host says of the
   * document while it renders.
   */
  renderText(text: string, now: number, env: unknown): Parts;
  /** Marks in the prose what is left to be answered. */
  markOpenQuestions(state: StateCore): void;
}

/**
 * A markdown-it plugin that renders a postmortem's front matter and sections as a page. Whether a text is one is told
 * by its own front matter at every rendering; any other Markdown comes out unchanged.
 */
export function postmortemPlugin(md: MarkdownIt, load: () => Renderer): MarkdownIt {
  // Behind the host's own rule for front matter, where it has one.
  md.block.ruler.before('table', 'postmortem_front_matter', readFrontMatter);
  md.core.ruler.push('postmortem', (state) => {
    if (state.inlineMode || !claimsToBePostmortem(state.src)) return;
    const renderer = load();
    renderer.markOpenQuestions(state);
    arrange(state, renderer.renderText(state.src, Date.now(), state.env));
  });
  md.renderer.rules[PART] = (tokens, index, _options, _env, self) => {
    const token = tokens[index];
    return token ? `<div${self.renderAttrs(token)}>${token.content}</div>\n` : '';
  };
  return md;
}

/** Takes the front matter out where the host leaves it in: it would read as a ruler and a heading. */
function readFrontMatter(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (startLine !== 0 || state.level !== 0 || !claimsToBePostmortem(state.src)) return false;
  for (let line = 1; line < endLine; line += 1) {
    if (!isFence(state.src.slice(state.bMarks[line], state.eMarks[line]))) continue;
    if (silent) return true;
    const token = state.push(FRONT, '', 0);
    token.map = [0, line + 1];
    state.line = line + 1;
    return true;
  }
  return false;
}

const isFence = (line: string): boolean => /^(?:---|\.\.\.)[ \t]*$/.test(line);
