import { isMap } from 'yaml';
import type { Finding, Fix } from '../../document/finding.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { shift } from '../../document/span.ts';
import { fromDigests } from '../digest.ts';
import { keptFor } from '../kept.ts';
import { keysAt } from '../yaml-texts.ts';
import { namedInFrontMatter } from './handle-findings.ts';

/** The log says who acted, and `responders` names nobody: readers can't tell what their part was. */
export function responderFindings(postmortem: Postmortem): readonly Finding[] {
  const { frontMatter, text } = postmortem;
  if (!frontMatter) return [];
  const lacks = (): boolean =>
    frontMatter.yaml.errors.length === 0 && keysAt(text, frontMatter, ['responders']).length === 0;
  if (!inFrontMatter(frontMatter, undefined, lacks)) return [];
  const known = new Set(namedInFrontMatter(postmortem));
  const actors = fromDigests(
    postmortem,
    (digest) => digest.entries.actors,
    ({ name, span }, start) => ({ name, span: shift(span, start) }),
  ).filter(({ name }) => !known.has(name));
  const [first] = actors;
  if (!first) return [];
  const names = [...new Set(actors.map(({ name }) => name))];
  const fix = addAll(postmortem, frontMatter, names);
  const who = names.length === 1 ? `@${first.name} acts` : `${names.length} people act`;
  return [
    {
      code: 'missing/responder',
      span: first.span,
      level: 'warning',
      message: `${who} in the timeline, and responders names nobody. With their roles there, the text can speak of roles.`,
      ...(fix && { fixes: [fix] }),
    },
  ];
}

const inFrontMatter = keptFor<Section, undefined, boolean>();

/** With no role yet: that each has one is asked for from then on. */
function addAll({ text }: Postmortem, frontMatter: Section, names: readonly string[]): Fix | undefined {
  const there = locate(frontMatter, ['responders']);
  if (there || !isMap(frontMatter.yaml.contents) || frontMatter.yaml.contents.flow === true) return undefined;
  const { start, end } = frontMatter.content;
  const newLine = lineEndOf(text);
  const before = end === start || /[\r\n]$/.test(text.slice(start, end)) ? '' : newLine;
  const lines = ['responders:', ...names.map((name) => `  ${name}:`)];
  return {
    title: names.length === 1 ? 'Add them to the responders' : `Add ${names.length} people to the responders`,
    edits: [{ span: { start: end, end }, newText: before + lines.map((line) => line + newLine).join('') }],
  };
}
