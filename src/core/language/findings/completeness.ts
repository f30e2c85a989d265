import { finalSeverityOf } from '../../document/final-severity.ts';
import type { Config } from '../../config/config.ts';
import type { Finding, Fix } from '../../document/finding.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { SECTION_NAMES, type SectionName } from '../../document/sections.ts';
import { UNTITLED } from '../../document/untitled.ts';
import { shift, type Span } from '../../document/span.ts';
import type { Template } from '../../schema/generated/types.ts';
import { fromDigests } from '../digest.ts';
import { emptyParts } from './empty-parts.ts';
import { fenced, FRONT_MATTER_SKELETON } from './skeletons.ts';
import { frontMatterText } from '../status/status.ts';

const HEADINGS = ['Summary', 'Detection'];

/** What a whole document needs before others read it: title, headings, sections, sources on marks. */
export function completenessFindings(postmortem: Postmortem, config: Config): readonly Finding[] {
  if (!postmortem.frontMatter) return [noFrontMatter(postmortem)];
  const template = templateFor(postmortem, config);
  const { headings = HEADINGS, sections = sectionsFor(postmortem) } = template ?? {};
  const at = statusSpan(postmortem);
  return [
    ...untitled(postmortem, at),
    ...headings
      .filter((name) => !hasHeading(postmortem, name))
      .map((name) =>
        missing('heading', at, `There is no heading "${name}" yet.`, atEnd(postmortem, `## ${name}\n`, name)),
      ),
    ...sections
      .filter((name) => !hasSection(postmortem, name))
      .map((name) =>
        missing('section', at, `There is no ${name} section yet.`, newSection(postmortem, name)),
      ),
    ...emptyParts(postmortem, { headings, sections }),
    ...sourceless(postmortem),
  ];
}

function untitled({ title }: Postmortem, at: Span): readonly Finding[] {
  if (!title)
    return [
      missing('title', at, 'The title is missing: the first heading, `# …`, says in one line what happened.'),
    ];
  if (title.text !== UNTITLED) return [];
  return [missing('title', title.span, `"${UNTITLED}" says nothing yet. What happened, in one line?`)];
}

/** What a near miss has is no impact. Source: the shipped template of that name. */
const sectionsFor = (postmortem: Postmortem): readonly SectionName[] =>
  kindOf(postmortem) === 'near_miss' ? SECTION_NAMES.filter((name) => name !== 'impact') : SECTION_NAMES;

const kindOf = (postmortem: Postmortem): string => frontMatterText(postmortem, 'kind') ?? 'incident';

/** The first template that is for this severity and kind, in the order of `.postmortem.yaml`. */
export function templateFor(postmortem: Postmortem, config: Config): Template | undefined {
  const severity = finalSeverity(postmortem) ?? '';
  const kind = kindOf(postmortem);
  return Object.values(config.templates).find(
    ({ severities, kinds }) =>
      (severities?.includes(severity) ?? true) &&
      ((kinds as readonly string[] | undefined)?.includes(kind) ?? true),
  );
}

export const finalSeverity = (postmortem: Postmortem): string | undefined =>
  finalSeverityOf(frontMatterText(postmortem, 'severity'));

function noFrontMatter(postmortem: Postmortem): Finding {
  const start = postmortem.text.startsWith('\uFEFF') ? 1 : 0;
  const newText = withLineEnds(postmortem, `${FRONT_MATTER_SKELETON}\n`);
  return {
    code: 'document/front-matter',
    span: { start, end: postmortem.lines.span(0).end },
    level: 'error',
    message:
      'A postmortem begins with what it says about itself: id, status, severity, owner and services, between two lines of ---.',
    fixes: [
      { title: 'Add the front matter', edits: [{ span: { start, end: start }, newText }], preferred: true },
    ],
  };
}

function missing(name: string, span: Span, message: string, fix?: Fix): Finding {
  return { code: `missing/${name}`, span, level: 'error', message, ...(fix && { fixes: [fix] }) };
}

/** It is the status that asks for it. */
function statusSpan(postmortem: Postmortem): Span {
  const { frontMatter } = postmortem;
  if (!frontMatter) return postmortem.lines.span(0);
  return locate(frontMatter, ['status'])?.value ?? frontMatter.nameSpan;
}

const hasHeading = ({ headings }: Postmortem, name: string): boolean =>
  headings.some(({ text }) => text.toLowerCase().startsWith(name.toLowerCase()));

const hasSection = ({ sections }: Postmortem, name: string): boolean =>
  sections.some((section) => section.name === name);

const newSection = (postmortem: Postmortem, name: SectionName): Fix => atEnd(postmortem, fenced(name), name);

function atEnd(postmortem: Postmortem, block: string, name: string): Fix {
  const { text } = postmortem;
  const end = text.trimEnd().length;
  const newText = withLineEnds(postmortem, `\n\n${block}`);
  return { title: `Add ${name} at the end`, edits: [{ span: { start: end, end: text.length }, newText }] };
}

const withLineEnds = ({ text }: Postmortem, written: string): string =>
  written.replaceAll('\n', lineEndOf(text));

/** A mark decides a metric, so a reader has to be able to check it. */
const sourceless = (postmortem: Postmortem): readonly Finding[] =>
  fromDigests(
    postmortem,
    ({ entries }) => entries.sourceless,
    ({ marks, when }, start) => ({
      code: 'missing/source',
      span: shift(marks[0]?.span ?? when.span, start),
      level: 'warning',
      message: `Where can this be checked? Metrics count from ${marks.map(({ mark }) => mark).join(' and ')}; put a link or tool:id in <…> at the end.`,
    }),
  );
