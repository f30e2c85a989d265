import type { Item, Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import { confirmationHolds } from '../../timeline/confirm/confirmed.ts';
import { metrics } from '../../timeline/metrics.ts';
import { linkTo, plainText } from '../markdown-text.ts';
import { readPage, said, type Page, type Setting } from '../page.ts';
import { fields, text, words } from '../values.ts';
import { NOTE_HEADINGS, NOTES_HEADING } from '../../document/note-headings.ts';
import { askedQuestions, type AskedQuestion } from '../../document/asked-questions.ts';
import { meetingPeople } from './people.ts';
import { PROMPT_SOURCES, PROMPTS } from './prompts.ts';

export interface AgendaSetting extends Setting {
  /** What the document lacks before its next status, a sentence each, as the host has found it. */
  readonly missing: readonly string[];
  /** When the meeting is, in words; undefined where it isn't fixed. */
  readonly when?: string | undefined;
}

/** The agenda of the review meeting as Markdown: what the document leaves open, and how to ask about it. */
export function agendaMarkdown(postmortem: Postmortem, setting: AgendaSetting): string {
  const page = readPage(postmortem, setting);
  const parts = [
    head(page, setting.when),
    opening(),
    section('The timeline', 15, [...timelinePoints(page), ...asked(PROMPTS.timeline)]),
    section('Contributing factors', 15, [...factorPoints(page), ...asked(PROMPTS.factors)]),
    section(
      'Open questions',
      10,
      askedQuestions(postmortem).map((one) => questionPoint(one, page)),
    ),
    section('What we learned', 5, asked(PROMPTS.learnings)),
    section('Action items', 10, [...actionPoints(page), ...asked(PROMPTS.actions)]),
    section('What the document still lacks', 0, missingPoints(setting.missing)),
    notes(postmortem, page),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head(page: Page, when: string | undefined): string {
  const { postmortem, front } = page;
  const title = [text(front['id']), postmortem.title?.text].filter(Boolean).join(': ');
  const facilitator = text(front['facilitator']);
  const facts = [
    `- When: ${when === undefined ? 'not fixed yet' : plainText(when)}`,
    `- Leads: ${facilitator === undefined ? 'nobody yet; best somebody who was not in the incident' : plainText(facilitator)}`,
    `- With: ${plainText(
      meetingPeople(postmortem)
        .map(({ handle, role }) => (role === undefined ? handle : `${handle} (${role})`))
        .join(', ') || 'nobody named yet',
    )}`,
  ];
  return `# Review of ${plainText(title || 'an untitled postmortem')}\n\n${facts.join('\n')}`;
}

/** Said at the beginning, whoever was there before. */
function opening(): string {
  const sources = PROMPT_SOURCES.map(({ title, url }) => linkTo(url, title)).join(' and ');
  return `## Opening (5 min)\n\nWe are here to learn how it happened, not to find who is to blame. What each person did made sense to them with what they knew then; that is what we want to hear. Ask how and what.\n\nThe questions below follow ${sources}.`;
}

function section(title: string, minutes: number, points: readonly string[]): string {
  if (points.length === 0) return '';
  return `## ${title}${minutes > 0 ? ` (${minutes} min)` : ''}\n\n${points.map((point) => `- ${point}`).join('\n')}`;
}

const asked = (prompts: readonly string[]): readonly string[] => prompts.map((prompt) => `_${prompt}_`);

function timelinePoints(page: Page): readonly string[] {
  const { timeline } = page.postmortem;
  if (!timeline || page.entries.length === 0) return ['There is no timeline yet: tell it together first.'];
  const holds = confirmationHolds(timeline);
  return [
    ...(holds === true
      ? []
      : [
          holds === false
            ? 'It changed since somebody confirmed it: read what is new together.'
            : 'It is not confirmed yet: read it together.',
        ]),
    ...page.entries.flatMap((entry) => unproven(entry, page)),
    ...metrics(page.entries, page.zone).flatMap(({ label, unknown }) =>
      unknown === undefined ? [] : [`${label} is ${plainText(unknown)}. What shows it?`],
    ),
  ];
}

/** A mark that nothing tells the source of is what somebody remembers. */
function unproven(entry: TimelineEntry, page: Page): readonly string[] {
  const marks = entry.marks.map(({ mark }) => words(mark)).join(', ');
  return marks === '' || entry.sources.length > 0
    ? []
    : [`${plainText(page.moment(entry))} is marked ${marks} without a source. How do we know?`];
}

const nameOf = (item: Item, key: 'factor' | 'action'): string =>
  plainText([item.id, said(item, key)].filter(Boolean).join(': '));

const factorPoints = (page: Page): readonly string[] =>
  page.postmortem.factors.flatMap((factor) =>
    page.actionsFor(factor).length > 0 || said(factor, 'accepted') !== undefined
      ? []
      : [
          `No action addresses ${nameOf(factor, 'factor')}. What could act on it, or what speaks for leaving it?`,
        ],
  );

const questionPoint = ({ number, question, whom }: AskedQuestion, { who }: Page): string =>
  `**Q${number}** ${plainText(question)}${whom === undefined ? '' : ` (for ${plainText(`${whom}${who(whom) === whom ? '' : `, ${who(whom)}`}`)})`}`;

/** Of what is still to be done what it lacks. */
const actionPoints = ({ postmortem }: Page): readonly string[] =>
  postmortem.actionItems.flatMap((item) => {
    const status = said(item, 'status') ?? 'open';
    const lacks = LACKS.filter(([key]) => said(item, key) === undefined).map(([, what]) => what);
    return !['open', 'in_progress'].includes(status) || lacks.length === 0
      ? []
      : [`${nameOf(item, 'action')} has no ${lacks.join(', no ')}.`];
  });

const LACKS = [
  ['owner', 'owner'],
  ['due', 'due date'],
  ['done_when', 'end that anyone can check'],
] as const;

/** Enough to see where the work is. */
const MOST = 12;

function missingPoints(missing: readonly string[]): readonly string[] {
  const more = missing.length - MOST;
  return [...missing.slice(0, MOST).map(plainText), ...(more > 0 ? [`${more} more`] : [])];
}

/** Room for what is said. Lists below these headings, and answers, go back into the document. */
function notes(postmortem: Postmortem, { front }: Page): string {
  const questions = askedQuestions(postmortem);
  const id = text(fields(front)['id']);
  const answers = questions.map(({ number }) => `Q${number}:`).join('\n\n');
  return [
    `## ${NOTES_HEADING}`,
    `Write below, then choose _Add Meeting Notes…_${id === undefined ? '' : ` in ${plainText(id)}`}: lists and answers go into the document.`,
    ...(questions.length > 0 ? [`### Answers\n\n${answers}`] : []),
    ...Object.values(NOTE_HEADINGS).map((heading) => `### ${heading}\n\n-`),
  ].join('\n\n');
}
