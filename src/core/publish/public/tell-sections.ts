import { isMap } from 'yaml';
import { keyText, locate } from '../../document/locate.ts';
import type { Item, Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { valueAt } from '../../schema/validate.ts';
import { together, type Piece, type Told } from './piece.ts';
import type { Voice } from './voice.ts';
import { withheld, type Withheld } from './withheld.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A value of YAML's failsafe schema that our schema reads as true. */
export const isTrue = (value: unknown): boolean => text(value).toLowerCase() === 'true';

/** The conditions that are marked: their sentence, and neither whys nor evidence. */
export const tellFactors = (postmortem: Postmortem, voice: Voice): Told =>
  together(
    postmortem.factors.map((item) =>
      tellItem(item, 'contributing factor', 'factor', () => ({
        place: 'happened',
        group: 'factors',
        ...bullet(voice.line(text(item.fields['factor']?.value))),
      })),
    ),
  );

const PROGRESS: Readonly<Record<string, string>> = {
  idea: 'Under consideration',
  open: 'Planned',
  in_progress: 'In progress',
  done: 'Done',
};

/** What is done about it, as far as it is marked; what won't be done is no part of that. */
export const tellActions = (postmortem: Postmortem, voice: Voice): Told =>
  together(
    postmortem.actionItems.map((item) =>
      tellItem(item, 'action item', 'action', () => {
        const status = text(item.fields['status']?.value) || 'open';
        const progress = Object.hasOwn(PROGRESS, status) ? PROGRESS[status] : undefined;
        const said = voice.line(text(item.fields['action']?.value));
        if (progress === undefined || said.plain === '') return undefined;
        const { markdown } = bullet(said);
        return {
          place: 'doing',
          group: 'actions',
          markdown: `${markdown} (${progress.toLowerCase()})`,
          plain: said.plain,
        };
      }),
    ),
  );

type Made = Omit<Piece, 'source'> | undefined;

function tellItem(item: Item, kind: Withheld['kind'], key: string, tell: () => Made): Told {
  const said = text(item.fields[key]?.value);
  const isOpen = isTrue(item.fields['public']?.value) && !isSaidTwice(item);
  const made = isOpen && said !== '' ? tell() : undefined;
  if (!made) return { pieces: [], withheld: [withheld(kind, item.span, said)] };
  const others = Object.keys(item.fields).filter((name) => ![key, 'public', 'status'].includes(name));
  const stays = others.length > 0 ? [withheld('field', item.span, others.join(', '), others.length)] : [];
  return { pieces: [{ ...made, source: item.span }], withheld: stays };
}

function isSaidTwice({ section, index }: Item): boolean {
  const map = locate(section, [index])?.node;
  return isMap(map) && map.items.filter((pair) => keyText(pair) === 'public').length > 1;
}

const bullet = ({ markdown, plain }: { readonly markdown: string; readonly plain: string }) => ({
  markdown: `- ${markdown.replace(/^\s+/, '')}`,
  plain,
});

const IMPACT: Readonly<Record<string, string>> = {
  functionality: 'What was affected',
  customers: 'Who was affected',
  support_cases: 'Support cases',
  slo: 'Service level',
  revenue: 'Revenue',
  data_loss: 'Data loss',
};

/** The fields of the impact that `public` names, and the metrics that have a mark of their own. */
export function tellImpact(postmortem: Postmortem, voice: Voice): Told {
  const section = postmortem.sections.find(({ name }) => name === 'impact');
  const value = section?.value;
  if (!section || typeof value !== 'object' || value === null || Array.isArray(value)) return NONE;
  const named = valueAt(value, ['public']);
  const open = new Set(Array.isArray(named) && !section.broken ? named.map(text) : []);
  const keys = Object.keys(value).filter((key) => key !== 'public' && key !== 'metrics');
  return together([
    ...keys.map((key) => tellField(section, key, open.has(key), voice)),
    ...metricsOf(section, voice),
  ]);
}

const NONE: Told = { pieces: [], withheld: [] };

function tellField(section: Section, key: string, isOpen: boolean, voice: Voice): Told {
  const value = valueAt(section.value, [key]);
  const label = Object.hasOwn(IMPACT, key) ? IMPACT[key] : undefined;
  const said = key === 'customers' ? customers(value) : text(value);
  const span = spanOf(section, [key]);
  if (!isOpen || label === undefined || said === '')
    return { pieces: [], withheld: [withheld('impact', span, key)] };
  const source = valueAt(value, ['source']);
  return {
    pieces: [fact(label, said, span, voice)],
    withheld: source === undefined ? [] : [withheld('link', spanOf(section, [key, 'source']), text(source))],
  };
}

function metricsOf(section: Section, voice: Voice): readonly Told[] {
  const list = valueAt(section.value, ['metrics']);
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.map((item, index): Told => {
    const span = spanOf(section, ['metrics', index]);
    const [name, value] = [text(valueAt(item, ['name'])), text(valueAt(item, ['value']))];
    if (section.broken || !isTrue(valueAt(item, ['public'])) || name === '' || value === '')
      return { pieces: [], withheld: [withheld('impact', span, name)] };
    return { pieces: [fact(name, value, span, voice)], withheld: [] };
  });
}

function fact(label: string, said: string, source: Span, voice: Voice): Piece {
  const name = voice.line(label.charAt(0).toUpperCase() + label.slice(1));
  const words = voice.line(grouped(said));
  return {
    place: 'summary',
    group: 'facts',
    source,
    markdown: `- ${name.markdown.replace(/^\s+/, '')}: ${words.markdown}`,
    plain: `${name.plain}: ${words.plain}`,
  };
}

/** `about 18,400 customers (31 %): those paying by card`. Where it comes from stays. */
function customers(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  const [count, share, who] = ['count', 'share', 'who'].map((key) => text(valueAt(value, [key])));
  const many = [count, share && `(${share})`].filter(Boolean).join(' ');
  if (many === 'unknown') return who ?? '';
  return [many, who].filter(Boolean).join(': ');
}

/** `~18400` → `about 18,400`. */
const grouped = (figure: string): string =>
  figure
    .replace(/(?<![\w~])~\s?(?=\d)/g, 'about ')
    .replace(/(?<![\w.,])\d{5,15}(?![\w.,]\d|\w)/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));

const spanOf = (section: Section, path: readonly (string | number)[]): Span => {
  const place = locate(section, path);
  const start = place?.key?.start ?? place?.value?.start ?? section.nameSpan.start;
  return { start, end: place?.value?.end ?? place?.key?.end ?? section.nameSpan.end };
};

/** What never leaves: learnings, what the front matter says, and sections that we don't know. */
export function keptWhole({ frontMatter, sections, text: all }: Postmortem): readonly Withheld[] {
  const known = ['timeline', 'impact', 'contributing-factors', 'action-items'];
  const seen = new Set<string>();
  return [
    ...(frontMatter
      ? [withheld('front matter', frontMatter.span, keysOf(frontMatter.value).join(', '))]
      : []),
    ...sections.flatMap((section) => {
      const again = seen.has(section.name);
      seen.add(section.name);
      if (known.includes(section.name) && !again) return [];
      const kind = section.name === 'learnings' ? 'learnings' : 'section';
      return [
        withheld(
          kind,
          section.span,
          section.name === 'learnings' ? 'learnings' : all.slice(section.span.start, section.span.end),
        ),
      ];
    }),
  ];
}

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).filter((key) => key !== 'public_title')
    : [];
