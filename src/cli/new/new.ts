import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readDocument } from '../../core/corpus/read-document.ts';
import { UNTITLED } from '../../core/document/untitled.ts';
import { isZone } from '../../core/document/zone.ts';
import { draft, type DraftInput } from '../../core/draft/draft.ts';
import { draftFileName } from '../../core/draft/file-name.ts';
import { nextPostmortemId } from '../../core/language/names/next-postmortem-id.ts';
import { knownIds } from '../../node/known-ids.ts';
import { makeFolder } from '../../node/make-folder.ts';
import { refuse, type Task } from '../arguments/command.ts';
import type { Arguments } from '../arguments/spec.ts';
import type { NEW } from '../help/new.ts';
import { askLine, LEFT } from './ask-line.ts';
import { chooseTemplate } from './choose-template.ts';
import { readStarted } from './started.ts';
import { writeNew } from './write-new.ts';

type Values = Arguments<typeof NEW>['values'];

/** `postmortem new`: a draft of a template, where none is yet. */
export const newPostmortem: Task<typeof NEW> = async ({ values }, output) => {
  const why = whyNot(values);
  if (why !== undefined) return refuse(output, why);
  const now = new Date();
  const started = readStarted(values.started, values.zone);
  if (typeof started === 'string') return refuse(output, started);
  if (started.note !== undefined) output.warn(`${started.note}\n`);
  const folder = await folderOf(values.out);
  const chosen = await chooseTemplate(values, resolve(folder));
  if ('why' in chosen) return refuse(output, chosen.why);
  const title = values.title ?? (await askLine('What happened, in one sentence? ')) ?? '';
  if (title === false) return refuse(output, LEFT);
  const today = started.day ?? now.toISOString().slice(0, 10);
  const input: DraftInput = {
    id: nextPostmortemId(await knownIds(folder), now.toISOString().slice(0, 4)),
    title: title.trim() || UNTITLED,
    ...chosen.implied,
    ...(values.severity !== undefined && { severity: values.severity }),
    ...(values.kind !== undefined && values.kind !== 'incident' && { kind: values.kind }),
    ...(values.owner !== undefined && { owner: values.owner }),
    ...(values.service.length > 0 && { services: values.service }),
    ...(values.incident.length > 0 && { incidents: values.incident }),
    zone: values.zone,
    events: started.events,
    today,
  };
  const { text } = draft(input, chosen.text);
  const { id } = readDocument(text);
  if (id !== undefined && id !== input.id)
    output.warn(
      `The template says ${id} where {{id}} should stand, so the draft has that id as well. The next free one is ${input.id}.\n`,
    );
  if (values.stdout) {
    output.write(text);
    return 0;
  }
  const file = await fileFor(values.out, folder, draftFileName(input));
  await makeFolder(dirname(file));
  if (!(await writeNew(file, text, false)))
    return refuse(output, `${file} is there already, and nothing was written. Name another file with --out.`);
  output.write(`${file}\n`);
  return 0;
};

function whyNot({ zone, incident, owner, out }: Values): string | undefined {
  if (!isZone(zone))
    return `--zone takes UTC, an offset as +02:00, or Area/City as Europe/Berlin; "${zone}" is none.`;
  const record = incident.find((one) => !/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(one));
  if (record !== undefined)
    return `--incident takes a record as pagerduty:Q2X7ABCDE12345; "${record}" is none.`;
  if (owner !== undefined && !/^[^,;&\n]+$/.test(owner))
    return '--owner takes one person: a postmortem has exactly one.';
  if (out !== undefined && /\.[^./\\]+$/.test(out) && !/\.(?:md|markdown)$/i.test(out))
    return `--out takes a Markdown file or a folder: ${out} is neither.`;
  return undefined;
}

/** Where it goes: the folder that `--out` names or its file is in; else `postmortems/`, where there is one. */
async function folderOf(out: string | undefined): Promise<string> {
  if (out !== undefined) return isFile(out) ? dirname(out) : out;
  const isInIt = basename(resolve('.')) === 'postmortems';
  return !isInIt && (await isDirectory('postmortems')) ? 'postmortems' : '.';
}

const isFile = (out: string): boolean => /\.(?:md|markdown)$/i.test(out);

/** A named file is that one; in a folder, a name that nothing has yet. */
async function fileFor(out: string | undefined, folder: string, name: string): Promise<string> {
  if (out !== undefined && isFile(out)) return out;
  for (let attempt = 1; ; attempt += 1) {
    const file = join(folder, `${name}${attempt === 1 ? '' : `-${attempt}`}.postmortem.md`);
    if (!(await isThere(file))) return file;
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
