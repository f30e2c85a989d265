import { basename, dirname, join } from 'node:path';
import { isZone } from '../../core/document/zone.ts';
import { nextPostmortemId } from '../../core/language/names/next-postmortem-id.ts';
import { notesText } from '../../core/layouts/report-markdown.ts';
import { knownIds } from '../../node/known-ids.ts';
import { makeFolder } from '../../node/make-folder.ts';
import { writeWhole } from '../../node/write-whole.ts';
import { refuse, type Task } from '../arguments/command.ts';
import type { Arguments } from '../arguments/spec.ts';
import type { ExitCode, Output } from '../command.ts';
import { configFor } from '../config.ts';
import type { IMPORT } from '../help/import.ts';
import { oldFiles } from './old-files.ts';
import { readDrafts, type NewDraft } from './read-drafts.ts';
import { reportFile } from './report-file.ts';
import { writeNew } from '../new/write-new.ts';

type Given = Arguments<typeof IMPORT>;

/** Drafts of old postmortems and exports, each beside its file or in one folder, and never over what is there. */
export const importOld: Task<typeof IMPORT> = async (given, output) => {
  const { zone, out, report } = given.values;
  if (zone !== undefined && !isZone(zone))
    return refuse(
      output,
      `--zone takes UTC, an offset as +02:00, or Area/City as Europe/Berlin; "${zone}" is none.`,
    );
  if (out === '-' && report === '-')
    return refuse(
      output,
      'The drafts and the report can not both go to the output: name a file for one of them.',
    );
  const { files, problems } = await oldFiles(given.files);
  for (const problem of problems) output.warn(`${problem}\n`);
  if (files.length === 0) return 2;
  const target = targetOf(out, files.length);
  const made: NewDraft[] = [];
  const ids = [...(await knownIds(target.folder ?? dirname(files[0] ?? '.')))];
  let code: ExitCode = problems.length > 0 ? 2 : 0;
  for (const file of files) {
    const drafts = await readDrafts(file, await settingOf(file, given, ids));
    if (typeof drafts === 'string') {
      output.warn(`${file}: ${drafts}\n`);
      code = 2;
      continue;
    }
    for (const draft of drafts) {
      const to = target.pathOf(file, draft, drafts.length);
      const why = await writeDraft(to, draft, given, output);
      if (why !== undefined) code = 2;
      output.warn(why ?? toldOf(file, to, draft));
      if (why === undefined) made.push({ ...draft, to: to === '-' ? 'the output' : to });
    }
  }
  if (report === '-') output.write(reportFile(made, report));
  else if (report !== undefined && made.length > 0) {
    await writeWhole(report, reportFile(made, report), 0o644);
    output.warn(`What became of every line stands in ${report}.\n`);
  }
  return code;
};

async function settingOf(file: string, { values }: Given, ids: string[]) {
  const { layout, zone, date } = values;
  const { config } = await configFor(file);
  return {
    now: Date.now(),
    config,
    idFor: (year: string): string => {
      const id = nextPostmortemId(ids, year);
      ids.push(id);
      return id;
    },
    ...(layout !== 'auto' && { layout }),
    ...(zone !== undefined && { zone }),
    ...(date !== undefined && { date }),
  };
}

interface Target {
  /** Undefined where drafts stand beside their files. */
  readonly folder: string | undefined;
  readonly pathOf: (file: string, draft: NewDraft, of: number) => string;
}

/** What `--out` names: the output, a Markdown file for the one draft, or a folder. */
function targetOf(out: string | undefined, count: number): Target {
  const isFile = out === '-' || (out !== undefined && count === 1 && /\.(?:md|markdown)$/i.test(out));
  const folder = isFile ? dirname(out) : out;
  return {
    folder,
    pathOf: (file, draft, of) =>
      isFile && (of === 1 || out === '-')
        ? out
        : join(folder ?? dirname(file), nameOf(isFile ? out : file, draft, of)),
  };
}

/** `checkout.md` becomes `checkout.postmortem.md`; of an export with several incidents each has its own name behind it. */
function nameOf(file: string, { name }: NewDraft, of: number): string {
  const base = basename(file).replace(/(?:\.postmortem)?\.[^.]+$/, '');
  return `${of === 1 ? base : `${base}-${name}`}.postmortem.md`;
}

async function writeDraft(
  to: string,
  { markdown }: NewDraft,
  { values }: Given,
  output: Output,
): Promise<string | undefined> {
  if (to === '-') {
    output.write(markdown);
    return undefined;
  }
  await makeFolder(dirname(to));
  const isWritten = await writeNew(to, markdown, values.force);
  return isWritten
    ? undefined
    : `${to} is there already. Name another file with --out, or write over it with --force.\n`;
}

const toldOf = (file: string, to: string, { report, layout }: NewDraft): string =>
  notesText({ report, layout, from: file, to: to === '-' ? 'the output' : to });
