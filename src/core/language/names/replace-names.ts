import type { TextEdit } from '../../document/edit.ts';
import { applyEdits } from '../../document/edit.ts';
import { maskInline } from '../../document/mask.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { nameFinder, respondersIn } from '../../document/roles.ts';
import { shift, type Span } from '../../document/span.ts';
import { sentencesIn } from '../yaml-texts.ts';

/** A name in a text, and the role that says the same without it. */
export interface NamedPlace {
  readonly name: string;
  readonly role: string;
  readonly edit: TextEdit;
}

/**
 * Where the texts name a responder, with the edit that speaks of the role instead. Handles stay where they are data:
 * in front matter, as who acted in an entry, as owners. Code, addresses and comments are left alone.
 */
export function namesToRoles(postmortem: Postmortem): readonly NamedPlace[] {
  const responders = respondersIn(postmortem.frontMatter?.value);
  if (responders.length === 0) return [];
  const namesIn = nameFinder(responders);
  const found = texts(postmortem).flatMap(({ masked, start }) =>
    namesIn(masked).map((place): NamedPlace => {
      const span = shift(place, start);
      const name = postmortem.text.slice(span.start, span.start + place.name.length);
      return { name, role: place.role, edit: { span, newText: place.newText } };
    }),
  );
  return readable(postmortem, found);
}

interface Prose {
  /** As long as the text it stands for, with blanks for what isn't words. */
  readonly masked: string;
  readonly start: number;
}

function texts({ text, prose, timeline, sections }: Postmortem): readonly Prose[] {
  const spans: readonly Span[] = [
    ...(timeline?.form === 'log' ? timeline.entries.map(({ textSpan }) => textSpan) : []),
    ...(timeline?.form === 'entries' ? sentencesIn(timeline.section) : []),
    ...sections.filter(({ name }) => IN_SENTENCES.includes(name)).flatMap(sentencesIn),
  ];
  return [
    ...prose.map(({ masked, span }) => ({ masked, start: span.start })),
    ...spans.map(({ start, end }) => ({ masked: maskInline(text.slice(start, end)), start })),
  ];
}

const IN_SENTENCES = ['impact', 'contributing-factors', 'learnings', 'action-items'];

/** Without the places whose role would break the YAML of the section they are in. */
function readable(postmortem: Postmortem, places: readonly NamedPlace[]): readonly NamedPlace[] {
  const after = parsePostmortem(
    applyEdits(
      postmortem.text,
      places.map(({ edit }) => edit),
    ),
  );
  const broken = postmortem.sections.filter(
    ({ yaml }, index) => yaml.errors.length < (after.sections[index]?.yaml.errors.length ?? 0),
  );
  if (broken.length === 0) return places;
  return places.filter(({ edit: { span: at } }) =>
    broken.every(({ span }) => at.end <= span.start || at.start >= span.end),
  );
}
