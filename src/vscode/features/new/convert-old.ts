import * as vscode from 'vscode';
import { claimsToBePostmortem } from '../../../core/document/claims.ts';
import { LARGEST_DOCUMENT } from '../../../core/document/parse.ts';
import { convertOld } from '../../../core/layouts/convert-old.ts';
import type { ConvertOptions } from '../../../core/layouts/convert-options.ts';
import { convertExport } from '../../../core/layouts/exports/convert-export.ts';
import type { Exported } from '../../../core/layouts/exports/exported.ts';
import { readExport } from '../../../core/layouts/exports/read-export.ts';
import { reportMarkdown, type ReportOf } from '../../../core/layouts/report-markdown.ts';
import type { App, Command } from '../../app.ts';
import { askDay, askZone } from '../../captured/ask-times.ts';
import { configOf } from '../../config.ts';
import { isPostmortem, openDocument, targetOf } from '../../documents.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { warn } from '../../say.ts';
import { freeIds } from './named-draft.ts';
import { openWritten } from './open-draft.ts';

/**
 * Convert an Old Postmortem…: a draft beside it of Markdown in another layout, or of an exported incident, with a report of
 * what became of each line. The old file stays as it is.
 */
export const convertOldPostmortem: Command = async (app, target) => {
  const uri = targetOf(target) ?? activeMarkdown() ?? (await chooseFile());
  if (!uri) return;
  const name = uri.path.split('/').at(-1) ?? '';
  const text = await textOf(uri);
  const why = text === undefined ? 'it could not be read as text in UTF-8' : whyNot(text);
  if (text === undefined || why !== undefined) return warn(`${name} was not converted: ${why}.`);
  const setting = { now: Date.now(), config: await configOf(uri), idFor: await freeIds() };
  const made =
    /^\uFEFF?\s*[[{]/.test(text) && !/\.(?:md|markdown)$/i.test(name)
      ? await fromExport(name, text, setting)
      : await fromMarkdown(app, text, { ...setting, name: name.replace(/\.[^.]+$/, '') });
  if (!made) return;
  const document = await openWritten(uri, made.markdown);
  const to = document.uri.path.split('/').at(-1) ?? '';
  await offerReport({ report: made.report, layout: made.layout, from: name, to });
};

type Made = Pick<ReportOf, 'report' | 'layout'> & { readonly markdown: string };

/** Markdown that somebody has open, and that is none of ours yet. */
function activeMarkdown(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'markdown' && !isPostmortem(document) ? document.uri : undefined;
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: 'Convert an Old Postmortem',
      openLabel: 'Convert',
      filters: { 'Markdown, or an export of Rootly or incident.io': ['md', 'markdown', 'json'] },
    })) ?? [];
  return uri;
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function whyNot(text: string): string | undefined {
  if (text.length > LARGEST_DOCUMENT) return 'it is too large to be read';
  return claimsToBePostmortem(text) ? 'it is a postmortem of this format already' : undefined;
}

/** A day or a zone that the text leaves open is asked for; left unanswered, the report says what came of it. */
async function fromMarkdown(app: App, text: string, setting: ConvertOptions): Promise<Made> {
  const first = convertOld(text, setting);
  const { found, day, zone, unclearZones } = first.open;
  const read = found === 1 ? '1 time was read' : `${found} times were read`;
  const date = day ? await askDay({ read }) : undefined;
  const named = zone ? await askZone(app, { read, unclearZones }) : undefined;
  const told = { ...(date !== undefined && { date }), ...(named !== undefined && { zone: named }) };
  const { markdown, report, layout } =
    date === undefined && named === undefined ? first : convertOld(text, { ...setting, ...told });
  return { markdown, report, layout: layout.id };
}

async function fromExport(name: string, text: string, setting: ConvertOptions): Promise<Made | undefined> {
  const read = readExport(text);
  if (typeof read === 'string') return warn(`${name} was not converted: ${read.replace(/\.$/, '')}.`);
  const incident = await oneOf(read.incidents);
  if (!incident) return undefined;
  const { markdown, report } = convertExport(incident, setting);
  return {
    markdown,
    report: { ...report, unread: [...(report.unread ?? []), ...read.beside] },
    layout: undefined,
  };
}

async function oneOf(incidents: readonly Exported[]): Promise<Exported | undefined> {
  if (incidents.length < 2) return incidents[0];
  const items = incidents.map((incident) => ({ label: incident.title, description: incident.uri, incident }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Convert an Old Postmortem',
    placeHolder: `The file holds ${incidents.length} incidents. Of which one?`,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.incident;
}

const SHOW = 'Show Report';

/** Not waited for: the draft is there, whatever becomes of the notification. */
async function offerReport(told: ReportOf): Promise<void> {
  const count = told.report.notes.length + (told.report.unread?.length ?? 0);
  const open =
    count === 0
      ? 'All of it was understood.'
      : count === 1
        ? '1 thing to look at.'
        : `${count} things to look at.`;
  void vscode.window
    .showInformationMessage(`${told.from} was converted, and no word of it is lost. ${open}`, SHOW)
    .then((way) => (way === SHOW ? showReport(told) : undefined));
}

const showReport = async (told: ReportOf): Promise<void> => {
  await showReadOnly({
    name: `What became of ${told.from}`,
    language: 'markdown',
    text: reportMarkdown(told),
  });
};
