import type { Postmortem } from '../../document/postmortem.ts';
import { nameFinder, respondersIn, type Named, type NamePlace } from '../../document/roles.ts';
import { valueAt } from '../../schema/validate.ts';
import { codeMarkdown, escapeMarkdown, seen } from './escape.ts';
import { referencesOf } from './references.ts';

/** Words for the public: as they are written, and as whoever looks for leaks reads them. */
export interface Words {
  readonly markdown: string;
  readonly plain: string;
}

/** How a document speaks to strangers: of roles instead of names, and without its own ids. */
export interface Voice {
  /** Text without markup; `before` is what stands in front of it. */
  readonly text: (text: string, before?: string) => Words;
  /** The same, in which backticks make code. */
  readonly line: (text: string) => Words;
  readonly people: readonly Named[];
}

export function voiceOf(postmortem: Postmortem): Voice {
  const people = peopleIn(postmortem);
  const namesIn = nameFinder(people);
  const references = referencesOf(postmortem);
  const text: Voice['text'] = (written, before = '') => {
    const shown = references.withoutAsides(seen(written));
    const plain = replaced(shown, namesIn(before + shown), before.length);
    return { markdown: escapeMarkdown(plain), plain };
  };
  return {
    text,
    people,
    line: (written) => inLine(written.replace(/\s+/gu, ' ').trim(), text),
  };
}

const bare = (handle: string): string => handle.replace(/^@/, '');

function replaced(text: string, places: readonly NamePlace[], offset: number): string {
  let told = '';
  let from = 0;
  for (const { start, end, newText } of places) {
    if (start < offset) continue;
    told += text.slice(from, start - offset) + newText;
    from = end - offset;
  }
  return told + text.slice(from);
}

function inLine(text: string, tell: Voice['text']): Words {
  let [markdown, plain] = ['', ''];
  for (const [index, part] of text.split(/(`[^`]{1,400}`)/).entries()) {
    const code = seen(part.slice(1, -1));
    const words = index % 2 === 1 ? { markdown: codeMarkdown(code), plain: code } : tell(part, plain);
    markdown += words.markdown;
    plain += words.plain;
  }
  return { markdown, plain };
}

/** Responders by their role; whom the document names otherwise, by what it names them for. */
function peopleIn(postmortem: Postmortem): readonly Named[] {
  const front = postmortem.frontMatter?.value;
  const responders = respondersIn(front);
  const known = new Set(responders.map(({ handle }) => handle));
  const others = [
    ...unnamed(front),
    ...handlesAt(front, ['owner'], 'owner of this report'),
    ...handlesAt(front, ['facilitator'], 'facilitator'),
    ...handlesAt(front, ['reviewers'], 'reviewer'),
    ...(postmortem.timeline?.entries ?? []).flatMap(({ actor }) => named(actor?.name)),
    ...postmortem.actionItems.flatMap(({ fields }) => named(fields['owner']?.value)),
  ];
  const fresh = others.filter(({ handle }) => !known.has(handle) && known.add(handle));
  return [...responders, ...fresh];
}

/** Responders without a role. */
function unnamed(front: unknown): readonly Named[] {
  const value = valueAt(front, ['responders']);
  const handles =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  return handles.flatMap((handle) => named(handle));
}

function handlesAt(front: unknown, path: readonly string[], role: string): readonly Named[] {
  const value = valueAt(front, path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => named(item, role));
}

const named = (handle: unknown, role = 'a colleague'): readonly Named[] =>
  typeof handle === 'string' && /^@?[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(handle.trim())
    ? [{ handle: bare(handle.trim()), names: [], role }]
    : [];
