import { isMap, isScalar, type YAMLMap } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import type { Finding, Fix } from '../../document/finding.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { shift } from '../../document/span.ts';
import { fromDigests } from '../digest.ts';
import type { Actor } from '../digest/entries-told.ts';
import { keptFor } from '../kept.ts';
import { nearest } from '../../schema/nearest.ts';
import { frontMatterList, frontMatterText } from '../status/status.ts';
import { bareHandle } from '../names/people.ts';
import { keysAt } from '../yaml-texts.ts';

/** Who acted in the timeline though the front matter names them nowhere: a slip of the pen, or a responder to add. */
export function handleFindings(postmortem: Postmortem): readonly Finding[] {
  const { frontMatter } = postmortem;
  const known = frontMatter ? inFrontMatter(frontMatter, undefined, () => knownHandles(postmortem)) : [];
  if (!frontMatter || known.length === 0) return [];
  const told = new Set(known);
  const actors = fromDigests(
    postmortem,
    (digest) => digest.entries.actors,
    ({ name, span }, start) => {
      const isNew = told.size !== told.add(name).size;
      return isNew ? [{ name, span: shift(span, start) }] : [];
    },
  );
  return actors.flat().map((actor) => unknown(postmortem, frontMatter, actor, known));
}

const inFrontMatter = keptFor<Section, undefined, readonly string[]>();

/** None where nobody is named as a responder. */
function knownHandles(postmortem: Postmortem): readonly string[] {
  const { frontMatter, text } = postmortem;
  const responders = keysAt(text, frontMatter, ['responders']).map((key) => bareHandle(key.text));
  const isKnown = frontMatter?.yaml.errors.length === 0 && responders.length > 0;
  return isKnown ? [...new Set([...responders, ...namedInFrontMatter(postmortem)])] : [];
}

/** Owner, facilitator and reviewers, by their handles. */
export const namedInFrontMatter = (postmortem: Postmortem): readonly string[] =>
  [
    ...['owner', 'facilitator'].flatMap((key) => frontMatterText(postmortem, key) ?? []),
    ...frontMatterList(postmortem, 'reviewers'),
  ].map(bareHandle);

function unknown(
  { text }: Postmortem,
  frontMatter: Section,
  { name, span }: Actor,
  known: readonly string[],
): Finding {
  const meant = nearest(name, known);
  const start = span.start + Math.max(0, text.slice(span.start, span.end).indexOf(name));
  const change = { span: { start, end: start + name.length }, newText: meant ?? name };
  const add = addResponder(text, frontMatter, name);
  const message = `@${name} is not among the responders.${meant === undefined ? '' : ` Did you mean @${meant}?`} With a role there, the text can speak of roles.`;
  return {
    code: 'reference/handle',
    span,
    level: meant === undefined ? 'information' : 'warning',
    message,
    fixes: [
      ...(meant === undefined ? [] : [{ title: `Change to ${meant}`, edits: [change], preferred: true }]),
      ...(add ? [{ ...add, preferred: meant === undefined }] : []),
    ],
  };
}

/** Behind the last responder, in the form the others have. */
function addResponder(text: string, frontMatter: Section, name: string): Fix | undefined {
  const map = locate(frontMatter, ['responders'])?.node;
  const edit = isMap(map) ? newPair(text, frontMatter, map, name) : undefined;
  return edit && { title: `Add ${name} to the responders`, edits: [edit] };
}

function newPair(text: string, section: Section, map: YAMLMap, name: string): TextEdit | undefined {
  const last = map.items.at(-1);
  if (!last || !isScalar(last.key)) return undefined;
  const key = section.spanOf(last.key);
  const value = last.value as Parameters<Section['spanOf']>[0] | null;
  const at = Math.max(key.end, value ? section.spanOf(value).end : 0);
  if (map.flow === true) return { span: { start: at, end: at }, newText: `, ${name}: responder` };
  const lineStart =
    Math.max(text.lastIndexOf('\n', key.start - 1), text.lastIndexOf('\r', key.start - 1)) + 1;
  const lineEnd = /[\r\n]|$/.exec(text.slice(at))?.index ?? 0;
  const end = at + lineEnd;
  return {
    span: { start: end, end },
    newText: `${lineEndOf(text)}${text.slice(lineStart, key.start)}${name}: responder`,
  };
}
