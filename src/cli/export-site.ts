import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../node/make-folder.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { exportHtml } from '../core/render/export/export-html.ts';
import { isPageOfOurs } from '../core/render/export/html-page.ts';
import { localTargets, wayOf } from '../core/render/export/local-targets.ts';
import { siteIndex } from '../core/render/export/site-index.ts';
import { whyNotExported } from '../core/render/export/why-not-exported.ts';
import { picturesOf } from '../node/pictures.ts';
import { writeWhole } from '../node/write-whole.ts';
import type { ExitCode, Output } from './command.ts';
import { configFor } from './config.ts';
import type { ExportOptions } from './export-options.ts';
import { findFiles } from './files.ts';
import { readPostmortem } from './postmortem-file.ts';

/** A document that becomes a page. */
interface Source {
  readonly file: string;
  readonly postmortem: Postmortem;
  readonly href: string;
}

/** A folder that any web server, or none, can show: an index with a search, and a page a postmortem. */
export async function exportSite(
  { files, folder }: Extract<ExportOptions, { kind: 'site' }>,
  output: Output,
): Promise<ExitCode> {
  const found = await findFiles(files);
  for (const problem of found.problems) output.warn(`${problem}\n`);
  // Pages that are there stay: a name with a mistake in it finds nothing as well.
  if (found.files.length === 0) return 2;
  const { sources, unread } = await readAll(found.files, output);
  await makeFolder(folder);
  const now = Date.now();
  const ids = new Map(
    sources.flatMap(({ postmortem, href }) => idOf(postmortem).map((id) => [id, href] as const)),
  );
  for (const source of sources) await writePage(source, sources, ids, folder, now);
  await write(folder, 'index.html', siteIndex(sources, { now }));
  await removeOld(folder, new Set(['index.html', ...sources.map(({ href }) => href)]), output);
  output.write(`${join(folder, 'index.html')}: ${counted(sources.length)}\n`);
  return unread + found.problems.length > 0 ? 2 : 0;
}

const counted = (count: number): string => (count === 1 ? '1 postmortem' : `${count} postmortems`);

/** What must not leave is left out, and named for whoever runs this. */
async function readAll(
  files: readonly string[],
  output: Output,
): Promise<{ readonly sources: readonly Source[]; readonly unread: number }> {
  const sources: Source[] = [];
  const taken = new Set(['index.html']);
  let unread = 0;
  for (const file of files) {
    const postmortem = await readPostmortem(file);
    const why = typeof postmortem === 'string' ? postmortem : whyNotExported(postmortem);
    if (why !== undefined) output.warn(`${file}: ${why}\n`);
    if (typeof postmortem === 'string') unread += 1;
    else if (why === undefined) sources.push({ file, postmortem, href: nameFor(file, taken) });
  }
  return { sources, unread };
}

/** Safe in an address as it is, and no name twice, also where case makes none. */
function nameFor(file: string, taken: Set<string>): string {
  const name = basename(file)
    .replace(/(?:\.postmortem)?\.[^.]*$/, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-');
  for (let count = 1; ; count += 1) {
    const href = `${name || 'postmortem'}${count === 1 ? '' : `-${count}`}.html`;
    if (taken.has(href.toLowerCase())) continue;
    taken.add(href.toLowerCase());
    return href;
  }
}

function idOf({ frontMatter }: Postmortem): readonly string[] {
  const value: unknown = frontMatter?.value;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? [id] : [];
}

async function writePage(
  { file, postmortem, href }: Source,
  sources: readonly Source[],
  ids: ReadonlyMap<string, string>,
  folder: string,
  now: number,
): Promise<void> {
  const { config } = await configFor(file);
  const byFile = new Map(sources.map((source) => [resolve(source.file), source.href]));
  const linked = localTargets(postmortem.text).links.flatMap((target) => {
    const page = byFile.get(resolve(dirname(file), wayOf(target) ?? ''));
    return page === undefined ? [] : [[target, page] as const];
  });
  const images = await picturesOf(postmortem.text, file);
  const setting = {
    now,
    holidays: config.holidays,
    images,
    pages: new Map([...ids, ...linked]),
    index: 'index.html',
  };
  await write(folder, href, exportHtml(postmortem.text, setting));
}

const write = (folder: string, name: string, text: string): Promise<void> =>
  writeWhole(resolve(folder, name), text, 0o644);

/** A page of an earlier run whose postmortem is gone, or restricted by now, must not stay. Only pages of ours go. */
async function removeOld(folder: string, kept: ReadonlySet<string>, output: Output): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html') && !kept.has(name));
  for (const name of names) {
    if (!isPageOfOurs(await readFile(join(folder, name), 'utf8').catch(() => ''))) continue;
    await rm(join(folder, name));
    output.warn(`${join(folder, name)}: taken away, its postmortem is not in this site any more.\n`);
  }
}
