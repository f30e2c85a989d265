import * as vscode from 'vscode';
import { ConnectorError } from '../../../core/http/connector-error.ts';
import type { Columns } from '../../../core/sources/files/csv-columns.ts';
import { fileUri, openTimes } from '../../../core/sources/files/files.ts';
import type { FileAnswers, FileLook, GivenFile } from '../../../core/sources/files/given.ts';
import { lookAt } from '../../../core/sources/files/look.ts';
import { readTable, timesOf } from '../../../core/sources/files/table.ts';
import { textOf } from '../../../core/sources/files/kind.ts';
import { readTimes, type ReadTimes } from '../../../core/timeline/paste/read-times.ts';
import type { App } from '../../app.ts';
import { askDay, askZone, today } from '../../captured/ask-times.ts';
import { showConnectorError } from '../../captured/connector-errors.ts';
import { askColumns } from './import-events-columns.ts';
import { askChannels } from './import-events-channels.ts';

/** A file with everything that had to be asked about it. */
export interface AnsweredFile {
  readonly uri: string;
  readonly file: GivenFile;
  readonly answers: FileAnswers;
  readonly since?: number;
  readonly until?: number;
}

const LARGEST = 500 * 1024 * 1024;

/** Asks for a file and for what it leaves open; undefined where a question is left, or it is nothing that is read. */
export async function askFile(app: App, day: string | undefined): Promise<AnsweredFile | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: 'Import Events from a File',
      openLabel: 'Import',
      canSelectMany: false,
      filters: {
        'What the incident left behind': [
          'zip',
          'json',
          'jsonl',
          'ndjson',
          'csv',
          'tsv',
          'vtt',
          'txt',
          'log',
          'md',
        ],
        'All files': ['*'],
      },
    })) ?? [];
  if (!chosen) return undefined;
  try {
    const file = await readChosen(chosen);
    const look = await lookAt(file);
    const part = look.kind === 'slack-export' ? await askChannels(look, day) : undefined;
    if (part) return { uri: fileUri(file.name), file, ...part };
    const answers = await askAbout(app, file, look, day);
    return answers && { uri: fileUri(file.name), file, answers };
  } catch (error) {
    showConnectorError({ id: 'file', label: 'Files' }, error);
    return undefined;
  }
}

async function readChosen(uri: vscode.Uri): Promise<GivenFile> {
  const name = uri.path.split('/').at(-1) ?? 'file';
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > LARGEST)
    throw new ConnectorError(
      'bad-response',
      `${name} has more than 500 MB. Export fewer days, or fewer channels.`,
      {
        sent: false,
      },
    );
  return { name, bytes: Uint8Array.from(await vscode.workspace.fs.readFile(uri)) };
}

async function askAbout(
  app: App,
  file: GivenFile,
  look: FileLook,
  day: string | undefined,
): Promise<FileAnswers | undefined> {
  switch (look.kind) {
    case 'slack-export':
      return undefined;
    case 'table': {
      const columns = await askColumns(file.name, look);
      return columns && askTimes(app, { columns }, (answers) => tableTimes(file, columns, answers));
    }
    case 'transcript':
      return look.needsStart === true ? askStart(app, day) : {};
    case 'chat':
    case 'text':
      return askTimes(app, {}, (answers) => openTimes(file, answers));
    default:
      return {};
  }
}

const tableTimes = (file: GivenFile, columns: Columns, answers: FileAnswers) =>
  timesOf(readTable(textOf(file)), columns, answers);

type Open = Pick<ReadTimes, 'needs' | 'days' | 'zoneless' | 'unclearZones'> & { readonly found: number };

/** Asks for the day and the zone where the times leave them open: neither is ever guessed. */
async function askTimes(
  app: App,
  known: FileAnswers,
  read: (answers: FileAnswers & { readonly today: string }) => Open,
): Promise<FileAnswers | undefined> {
  const { needs, days, zoneless, unclearZones, found } = read({ ...known, today: today() });
  const open = { read: found === 1 ? '1 time was read' : `${found} times were read`, days, unclearZones };
  const date = needs === undefined ? undefined : await askDay(open);
  if (needs !== undefined && date === undefined) return undefined;
  const zone = zoneless === 0 ? 'UTC' : await askZone(app, open);
  return zone === undefined ? undefined : { ...known, zone, ...(date !== undefined && { date }) };
}

const START = 'When did the recording begin?';

/** A transcript counts from the beginning of its recording, which only its name may tell. */
async function askStart(app: App, day: string | undefined): Promise<FileAnswers | undefined> {
  const typed = await vscode.window.showInputBox({
    title: START,
    prompt:
      'A transcript counts from there. Day and time, as 2026-11-18 14:03:12; with UTC behind it, if it is.',
    value: `${day ?? today()} `,
    valueSelection: [99, 99],
    ignoreFocusOut: true,
    validateInput: (value) => {
      const { at, needs } = readTimes([value.trim()], { zone: 'UTC' });
      return needs === undefined && at[0] !== undefined
        ? undefined
        : 'Written 2026-11-18 14:03 or 2026-11-18T14:03:12Z.';
    },
  });
  if (typed === undefined) return undefined;
  const { zoneless } = readTimes([typed.trim()]);
  const zone = zoneless === 0 ? 'UTC' : await askZone(app, { read: '1 time was read' });
  if (zone === undefined) return undefined;
  const start = readTimes([typed.trim()], { zone }).at[0];
  return start === undefined ? undefined : { start };
}
