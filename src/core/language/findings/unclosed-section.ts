import type { Finding, Fix } from '../../document/finding.ts';
import { lineEndOf } from '../../document/lines.ts';
import type { Postmortem } from '../../document/postmortem.ts';

/**
 * A section that lacks its closing fence takes what stands below for YAML, up to the end of the next section or of the
 * text. Told where that begins; undefined where nothing of the kind is taken in.
 */
export function unclosedSection({ text, sections, fences }: Postmortem): Finding | undefined {
  const [section] = sections;
  const [fence] = fences;
  if (!section?.broken || !fence) return undefined;
  const { start, end } = section.content;
  const content = text.slice(start, end);
  const taken = TAKEN.exec(content) ?? (fence.closed ? null : HEADING.exec(content));
  if (!taken) return undefined;
  const span = { start: start + taken.index, end: start + taken.index + taken[0].length };
  const message = `The section ${section.name} has no closing fence above this line, so everything from here on is taken for its YAML. Put \`\`\` on a line of its own behind its last one.`;
  return { code: 'document/unclosed', span, level: 'error', message, fixes: [closing(text, start, content)] };
}

/** The fence of another section. */
const TAKEN = /^ {0,3}(?:`{3,}|~{3,})ya?ml[ \t]+[\w-]+(?=[ \t]*$)/m;
/** To YAML a comment; nobody begins one with two signs and a capital. */
const HEADING = /^#{2,6} \p{Lu}.*$/mu;

/** In front of the first heading or section that is taken in, and of the blank lines before it. */
function closing(text: string, start: number, content: string): Fix {
  const first = Math.min(
    ...[HEADING, TAKEN].map((pattern) => pattern.exec(content)?.index ?? content.length),
  );
  const kept = content.slice(0, first).trimEnd().length;
  const at = start + kept;
  const marker = /(`{3,}|~{3,})[^`~]*$/.exec(text.slice(0, start))?.[1] ?? '```';
  const eol = lineEndOf(text);
  const newText = kept === 0 ? `${marker}${eol}` : `${eol}${marker}`;
  return {
    title: 'Close the Section Above',
    edits: [{ span: { start: at, end: at }, newText }],
    preferred: true,
  };
}
