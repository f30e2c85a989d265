import type { Item, Section } from '../../../document/postmortem.ts';
import { formatOffset, formatDuration } from '../../../timeline/format.ts';
import { metrics, zeroOf } from '../../../timeline/metrics.ts';
import { statusWords } from '../../actions.ts';
import { due } from '../../due.ts';
import { impactAnswer, impactFacts, impactLabel } from '../../impact.ts';
import { learningLabel } from '../../learnings.ts';
import { inCode, linkTo, plainText, sourceLink, tableOf } from '../../markdown-text.ts';
import { impactTime } from '../../metric-cards.ts';
import { said, type Page } from '../../page.ts';
import { short } from '../../short.ts';
import { sourceName, ticketName } from '../../source-name.ts';
import { unread, unreadNote } from '../../timeline/timeline.ts';
import { fields, list, own, text, texts, told, words } from '../../values.ts';

type Write = (section: Section, page: Page) => string;

const WRITERS: Readonly<Record<string, Write>> = {
  timeline: (_, page) => timeline(page),
  impact: (section, page) => impact(fields(section.value), page),
  'contributing-factors': (_, page) => factors(page),
  learnings: (section, page) => learnings(fields(section.value), page),
  'action-items': (_, page) => actions(page),
};

/** A section as a table or a list of GitHub's Markdown; empty where it holds nothing to tell. */
export const sectionMarkdown = (section: Section, page: Page): string =>
  own(WRITERS, section.name)?.(section, page) ?? '';

/** The four durations with what they are counted from. */
export function metricsMarkdown({ entries, zone }: Page): string {
  const all = metrics(entries, zone);
  return tableOf(
    all.map(({ label }) => label),
    [
      all.map(({ ms, unknown }) => (ms === undefined ? words(unknown ?? 'unknown') : formatDuration(ms))),
      all.map(({ formula, note }) => note ?? words(formula)),
    ],
  );
}

function timeline(page: Page): string {
  const { entries, zone } = page;
  const zero = zeroOf(entries);
  const rows = entries.map((entry) => {
    const { at, marks, text: what, actor, sources } = entry;
    const named = marks.map(({ mark }) => words(mark)).join(', ');
    return [
      plainText(page.moment(entry)),
      at === undefined || zero === undefined ? '' : formatOffset(at - zero),
      `${named === '' ? '' : `**${named}:** `}${inCode(what)}`,
      actor ? plainText(page.who(actor.name)) : '',
      [...new Set(sources.map(({ uri }) => linkTo(uri, sourceName(uri))))].join(', '),
    ];
  });
  const table =
    rows.length === 0 ? '' : tableOf([`Time (${zone})`, 'T+', 'What happened', 'Who', 'Source'], rows);
  return [table, leftOver(page)].filter(Boolean).join('\n');
}

/** Nothing that somebody wrote is left out without a word. */
function leftOver(page: Page): string {
  const rest = unread(page);
  return rest.length === 0
    ? ''
    : `_${unreadNote(rest.length)}_\n\n${rest.map((line) => `- ${inCode(line)}\n`).join('')}`;
}

function impact(value: ReturnType<typeof fields>, page: Page): string {
  const time = impactTime(page);
  const rows = impactFacts(value)
    .map(([key, one]) => [plainText(impactLabel(key)), impactCell(key, one)])
    .filter(([, shown]) => shown !== '');
  const lasted = time && ['For how long', `${time.value} (${time.working})`];
  const figures = list(value['metrics'])
    .map(fields)
    .map((item) => {
      const source = text(item['source']);
      const shown = inCode(text(item['value']) ?? 'unknown');
      return [
        inCode(text(item['name']) ?? ''),
        [shown, source && sourceLink(source)].filter(Boolean).join(' · '),
      ];
    });
  const all = [...(lasted ? [lasted] : []), ...rows, ...figures];
  return all.length === 0 ? '' : tableOf(['Detail', 'Value'], all);
}

function impactCell(key: string, value: unknown): string {
  const { said: shown, who, source } = impactAnswer(key, value);
  const parts = [inCode(shown), who && inCode(who), source && linkTo(source, 'source')];
  return parts.filter(Boolean).join(' · ');
}

function factors(page: Page): string {
  const rows = page.postmortem.factors.map((item) => {
    const whys = texts(item.fields['whys']?.value).map((why) => inCode(why));
    const kind = [said(item, 'category'), said(item, 'trigger') === 'true' && 'set it off'].filter(Boolean);
    const factor = inCode(said(item, 'factor') ?? 'not told yet');
    return [
      plainText(item.id ?? ''),
      [
        factor,
        kind.length > 0 && `(${plainText(kind.join(', '))})`,
        whys.length > 0 && `Why: ${whys.join('; ')}`,
      ]
        .filter(Boolean)
        .join(' '),
      texts(item.fields['evidence']?.value)
        .map((one) => evidence(one, page))
        .join('; ') || 'none yet',
      answers(item, page).join('; ') || 'none yet',
    ];
  });
  return rows.length === 0 ? '' : tableOf(['Id', 'Factor', 'Evidence', 'Action'], rows);
}

function evidence(given: string, page: Page): string {
  const entry = page.entry(given);
  if (entry) return `${plainText(page.moment(entry))} ${inCode(short(entry.text, 80))}`;
  return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(given)
    ? linkTo(given, sourceName(given))
    : inCode(`\`${given}\``);
}

function answers(factor: Item, page: Page): readonly string[] {
  const accepted = said(factor, 'accepted');
  return [
    ...page.actionsFor(factor).map(({ id }) => plainText(id ?? 'an action without an id')),
    ...(accepted === undefined ? [] : [`accepted: ${inCode(accepted)}`]),
  ];
}

function learnings(value: ReturnType<typeof fields>, page: Page): string {
  const groups = Object.entries(value).flatMap(([key, one]) => {
    const items = list(one).flatMap((item) => learned(item, page) ?? []);
    return items.length === 0
      ? []
      : [`**${plainText(learningLabel(key, one))}**\n\n${items.map((item) => `- ${item}\n`).join('')}`];
  });
  return groups.join('\n');
}

function learned(item: unknown, { who }: Page): string | undefined {
  const question = text(fields(item)['question']);
  const answer = text(fields(item)['answer']);
  const whom = text(fields(item)['for']);
  if (question === undefined) return told(item) === '' ? undefined : inCode(told(item));
  const parts = [
    inCode(question),
    whom !== undefined && `(for ${plainText(who(whom))})`,
    answer !== undefined && `— ${inCode(answer)}`,
  ];
  return parts.filter(Boolean).join(' ');
}

function actions(page: Page): string {
  const rows = page.postmortem.actionItems.map((item) => {
    const owner = said(item, 'owner');
    const ticket = said(item, 'ticket');
    const day = said(item, 'due');
    const kind = [said(item, 'priority'), said(item, 'type')].filter(Boolean).join(' ');
    const reason = said(item, 'reason');
    const status = plainText(statusWords(said(item, 'status') ?? 'open'));
    return [
      plainText(item.id ?? ''),
      [inCode(said(item, 'action') ?? 'not told yet'), kind !== '' && `(${plainText(kind)})`]
        .filter(Boolean)
        .join(' '),
      inCode(said(item, 'done_when') ?? ''),
      plainText(texts(item.fields['addresses']?.value).join(', ')),
      owner === undefined ? '' : plainText(page.who(owner)),
      day === undefined ? '' : plainText(due(day, page).day),
      reason === undefined ? status : `${status}: ${inCode(reason)}`,
      ticket === undefined ? '' : linkTo(ticket, ticketName(ticket)),
    ];
  });
  const head = ['Id', 'Action', 'Done when', 'For', 'Owner', 'Due', 'Status', 'Ticket'];
  return rows.length === 0 ? '' : tableOf(head, rows);
}
