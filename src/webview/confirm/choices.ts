import type { Answer } from '../../core/panel/confirm/confirm-protocol.ts';
import type { ConfirmView, FactView, LineView, PersonView } from '../../core/panel/confirm/confirm-view.ts';
import type { Mark } from '../../core/document/mark.ts';
import { disorderedMarks } from '../../core/timeline/mark-order.ts';

/** What somebody has made of the proposals so far. */
export interface Choices {
  readonly title: string;
  readonly severity: string;
  readonly services: string;
  readonly detectedBy: string;
  readonly restricted: boolean;
  readonly marks: Readonly<Partial<Record<Mark, string>>>;
  readonly entries: readonly string[];
  readonly people: readonly Pick<PersonView, 'handle' | 'role' | 'picked'>[];
  readonly impact: readonly FactView['field'][];
  readonly template: string;
  readonly asksModel: boolean;
}

/** What every part of the form gets. */
export interface Part {
  readonly view: ConfirmView;
  readonly choices: Choices;
  readonly change: (change: Partial<Choices>) => void;
}

/** Everything as it is proposed. */
export const choicesOf = (view: ConfirmView): Choices => ({
  title: view.title.value,
  severity: view.severity.value,
  services: view.services.value,
  detectedBy: view.detectedBy.value,
  restricted: view.restricted !== undefined,
  marks: Object.fromEntries(
    view.marks.flatMap(({ mark, proposed }) => (proposed === '' ? [] : [[mark, proposed]])),
  ),
  entries: view.entries.filter(({ picked }) => picked).map(({ uri }) => uri),
  people: view.people,
  impact: view.impact.map(({ field }) => field),
  template: view.template,
  asksModel: false,
});

/** The events that the draft would begin with: those of the marks, and those that are ticked. */
export const chosenUris = ({ marks, entries }: Choices): readonly string[] => [
  ...new Set([...Object.values(marks), ...entries]),
];

/** A mark with another event, or with none. The one it is taken from stays an entry, where it was one by itself. */
export function withMark(choices: Choices, mark: Mark, uri: string): Choices {
  const { [mark]: _, ...rest } = choices.marks;
  return { ...choices, marks: uri === '' ? rest : { ...rest, [mark]: uri } };
}

/** What the document would find wrong with the order of the marks, by its mark. */
export const outOfOrder = (
  { marks }: Choices,
  lines: ReadonlyMap<string, LineView>,
): ReadonlyMap<Mark, string> =>
  new Map(
    disorderedMarks((mark) => lines.get(marks[mark] ?? '')?.at).map(({ mark, message }) => [mark, message]),
  );

/** One more or one less of a list. */
export const toggled = <T>(list: readonly T[], one: T, isIn: boolean): readonly T[] =>
  isIn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);

export const answerOf = (choices: Choices): Answer => ({
  confirmed: {
    title: choices.title,
    severity: choices.severity === '' ? undefined : choices.severity,
    services: choices.services.split(',').map((name) => name.trim()),
    detectedBy: choices.detectedBy === '' ? undefined : choices.detectedBy,
    restricted: choices.restricted,
    marks: choices.marks,
    entries: choices.entries,
    responders: choices.people
      .filter(({ picked }) => picked)
      .map(({ handle, role }) => ({ handle, role: role.trim() === '' ? undefined : role })),
    impact: choices.impact,
  },
  template: choices.template,
  asksModel: choices.asksModel && !choices.restricted,
});

/** An event as the text of an option. */
export const shortLine = ({ clock, who, text }: LineView): string => {
  const said = who === '' ? text : `${who}: ${text}`;
  return `${clock} ${said.length > 90 ? `${said.slice(0, 89)}…` : said}`;
};
