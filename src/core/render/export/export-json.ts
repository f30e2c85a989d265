import { parsePostmortem } from '../../document/parse.ts';
import type { Item, Postmortem, Section } from '../../document/postmortem.ts';
import { slice } from '../../document/span.ts';
import { formatDuration } from '../../timeline/format.ts';
import { impactDuration, metrics, phases, zeroOf, type Metric } from '../../timeline/metrics.ts';
import { momentOf } from '../../timeline/moments.ts';
import { readPage, type Page } from '../page.ts';
import { timelineRecords } from '../told/timeline-records.ts';
import { unread } from '../timeline/timeline.ts';
import { fields, text } from '../values.ts';
import type { ExportSetting } from './export-setting.ts';

/** A postmortem for programs; docs/export.md says what each key holds. */
export function exportJson(text: string, setting: ExportSetting): string {
  const page = readPage(parsePostmortem(text), setting);
  const { postmortem, now } = page;
  const whole = {
    export: 1,
    exported_at: new Date(now).toISOString(),
    ...frontOf(page),
    title: postmortem.title?.text ?? null,
    prose: proseOf(postmortem),
    metrics: [...metrics(page.entries, page.zone), impactDuration(page.entries, page.zone)].map((metric) =>
      metricOf(metric, page),
    ),
    phases: phases(page.entries).map(({ name, start, end }) => ({
      name,
      start: iso(start),
      end: iso(end),
      seconds: Math.floor((end - start) / 1000),
    })),
    timeline: timelineOf(page),
    impact: sectionNamed(postmortem, 'impact')?.value ?? null,
    contributing_factors: postmortem.factors.map(itemOf),
    learnings: sectionNamed(postmortem, 'learnings')?.value ?? null,
    action_items: postmortem.actionItems.map(itemOf),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** The front matter as it is written, but for the two severities, which are told apart. */
function frontOf({ front }: Page): Readonly<Record<string, unknown>> {
  const { postmortem: format, ...rest } = front;
  const [declared, final] = (text(front['severity']) ?? '').split(/\s*->\s*/);
  return {
    format: Number(format) || null,
    ...rest,
    ...(declared !== undefined && declared !== '' && { severity: { declared, final: final ?? declared } }),
  };
}

const iso = (at: number | undefined): string | null =>
  at === undefined || Math.abs(at) > LAST_INSTANT ? null : new Date(at).toISOString();
const LAST_INSTANT = 8.64e15;

const metricOf = (
  { id, label, formula, working, ms, unknown, negative, note, inputs }: Metric,
  { entries }: Page,
): Readonly<Record<string, unknown>> => ({
  id,
  label,
  seconds: ms === undefined ? null : Math.floor(ms / 1000),
  text: ms === undefined ? (unknown ?? 'unknown') : formatDuration(ms),
  formula,
  working: working ?? null,
  inputs: Object.fromEntries(inputs.map((mark) => [mark, iso(momentOf(entries, mark).at)])),
  ...(negative && { negative }),
  ...(note !== undefined && { note }),
});

function timelineOf(page: Page): Readonly<Record<string, unknown>> | null {
  const { timeline } = page.postmortem;
  if (!timeline) return null;
  const { zone, entries } = page;
  const confirmed = fields(timeline.section.value)['confirmed'];
  return {
    zone,
    zero: iso(zeroOf(entries)),
    ...(confirmed !== undefined && { confirmed }),
    entries: timelineRecords({ page, zero: zeroOf(entries) }),
    unread: unread(page),
  };
}

const sectionNamed = ({ sections }: Postmortem, name: string): Section | undefined =>
  sections.find((section) => section.name === name && !section.broken);

const itemOf = ({ fields: given }: Item): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(given).map(([key, { value }]) => [key, value]));

/** What stands under each heading, as Markdown; the sections are told by their keys. */
function proseOf({ text: whole, headings, sections, frontMatter }: Postmortem): readonly unknown[] {
  const from = frontMatter?.span.end ?? 0;
  const starts = [{ level: 0, text: '', start: from, body: from }, ...headings.map(startOf)];
  return starts.flatMap(({ level, text: heading, body }, index) => {
    const end = starts[index + 1]?.start ?? whole.length;
    const markdown = without(whole, { start: body, end }, sections);
    return markdown === '' ? [] : [{ heading: level === 0 ? null : heading, level, markdown }];
  });
}

const startOf = ({ level, text: heading, span }: Postmortem['headings'][number]) => ({
  level,
  text: heading,
  start: span.start,
  body: span.end,
});

const COMMENT = /<!--[\s\S]*?-->\n?/g;

function without(
  whole: string,
  span: { readonly start: number; readonly end: number },
  sections: readonly Section[],
): string {
  let at = span.start;
  let kept = '';
  for (const section of sections) {
    if (section.span.start < at || section.span.start >= span.end) continue;
    kept += slice(whole, { start: at, end: section.span.start });
    at = section.span.end;
  }
  kept += slice(whole, { start: at, end: Math.max(at, span.end) });
  return kept
    .replace(COMMENT, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
