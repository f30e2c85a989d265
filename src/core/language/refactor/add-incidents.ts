import { isMap } from 'yaml';
import { changeBetween } from '../../document/change-between.ts';
import { applyEdits, type TextEdit } from '../../document/edit.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { addToList } from './map-edits.ts';

/** The edit that names records of the incident in the front matter; undefined where all are named, or it can't be read. */
export function addIncidents(postmortem: Postmortem, uris: readonly string[]): TextEdit | undefined {
  const text = uris.reduce(withIncident, postmortem.text);
  return text === postmortem.text ? undefined : changeBetween(postmortem.text, text);
}

function withIncident(text: string, uri: string): string {
  const { frontMatter } = parsePostmortem(text);
  const map = frontMatter?.yaml.contents;
  if (!frontMatter || frontMatter.broken || !isMap(map)) return text;
  const known: unknown = map.get('incidents');
  if (known === uri) return text;
  const edit = addToList(text, frontMatter, map, 'incidents', uri);
  return edit ? applyEdits(text, [edit]) : text;
}
