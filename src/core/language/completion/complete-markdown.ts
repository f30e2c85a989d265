import { applyEdits } from '../../document/edit.ts';
import type { Fence } from '../../document/fences.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { SECTION_NAMES } from '../../document/sections.ts';
import { overlaps, touches, type Span } from '../../document/span.ts';
import { wallClock } from '../../document/zone.ts';
import { SCHEMAS } from '../../schema/generated/schemas.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { nextPostmortemId } from '../names/next-postmortem-id.ts';
import { asked, SECTION_SNIPPETS } from './section-snippets.ts';

/** Between the sections: those that are missing, headings that a review looks for, and the front matter. */
export function markdownCompletions(
  postmortem: Postmortem,
  offset: number,
  { now, config, lookup }: CompletionContext,
): readonly Completion[] {
  const { text, lines, fences, frontMatter } = postmortem;
  const line = lines.positionAt(offset).line;
  const { start, end } = lines.span(line);
  const typed = text.slice(start, offset);
  if (!/^[`~#\w-]*(?:ya?ml)?[ \t]*[\w-]*$/.test(typed) || !isClosing(text.slice(offset, end))) return [];
  const span = { start, end };
  const isTaking = fences.some((fence) => fence.span.start === start && takesSections(text, fence));
  const closed = fences.some(
    (fence) => fence.closed && (overlaps(fence.span, span) || touches(fence.span, start)),
  );
  if (closed && !isTaking) return [];
  const around = isTaking ? without(postmortem, span) : postmortem;
  const { day } = wallClock(now, 'UTC');
  const ids = (lookup?.postmortems() ?? []).map(({ id }) => id);
  const sections = SECTION_NAMES.filter((name) => !around.sections.some((section) => section.name === name));
  return [
    ...(frontMatter || line > 0
      ? []
      : [frontMatterCompletion(span, config.severities, nextPostmortemId(ids, day.slice(0, 4)))]),
    ...sections.map((name): Completion => ({
      label: `\`\`\`yaml ${name}`,
      kind: 'section',
      detail: 'Postmortem section',
      documentation: SCHEMAS[name].description ?? '',
      edit: { span, newText: SECTION_SNIPPETS[name](day) },
      snippet: true,
    })),
    ...headings(around, span),
  ];
}

/** A fence that is being typed takes the sections below it for its content, up to where the first of them ends. */
const takesSections = (text: string, { content }: Fence): boolean =>
  /^(?:`{3,}|~{3,})ya?ml[ \t]+\S/m.test(text.slice(content.start, content.end));

/** The document as it is without what is being typed. */
function without(postmortem: Postmortem, span: Span): Postmortem {
  const edit = { span, newText: '' };
  return parsePostmortem(applyEdits(postmortem.text, [edit]), { postmortem, edit });
}

/** Nothing, or the backticks that the editor itself put behind those that were typed. */
const isClosing = (rest: string): boolean => /^`*$/.test(rest.trim());

const HEADINGS: Readonly<Record<string, string>> = {
  Summary:
    'Two or three sentences that anyone can read: what broke, for whom, for how long, and what ended it.',
  Background: 'What a reader needs to know about the system to follow the story.',
  Detection: 'How it was seen, and what would have shown it sooner.',
  Response: 'What was tried, in which order, and what it looked like at the time.',
};

const headings = (postmortem: Postmortem, span: Completion['edit']['span']): readonly Completion[] =>
  Object.entries(HEADINGS)
    .filter(([name]) => !postmortem.headings.some((heading) => heading.text === name))
    .map(([name, documentation]) => ({
      label: `## ${name}`,
      kind: 'heading',
      documentation,
      edit: { span, newText: `## ${name}\n\n` },
    }));

function frontMatterCompletion(
  span: Completion['edit']['span'],
  severities: readonly string[],
  id: string,
): Completion {
  const newText = [
    '---',
    'postmortem: 1',
    `id: \${1:${id}}`,
    'status: draft',
    `severity: \${2|${severities.join(',')}|}`,
    'owner: ${3}',
    'services: [${4}]',
    '---',
    '',
    `# ${asked(5, 'What happened, in one line?')}`,
    '',
    '$0',
  ].join('\n');
  return {
    label: '---',
    kind: 'section',
    detail: 'Postmortem front matter',
    documentation: SCHEMAS['front-matter'].description ?? '',
    edit: { span, newText },
    snippet: true,
  };
}
