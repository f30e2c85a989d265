import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import type { Outbox, OutboxRow } from '../core/http/once/outbox.ts';
import { isCode, takeLock } from './lock.ts';
import { repositoryOf } from './repository.ts';
import { stateFolder } from './state-folder.ts';
import { writeWhole } from './write-whole.ts';

/** An outbox that no other process uses until it is closed. */
export interface OpenOutbox extends Outbox {
  close(): Promise<void>;
}

/** What is sent: action items to trackers, or the document to where it is read. Each has a lock of its own. */
export type Errand = 'push' | 'publish';

const FOLDERS: Readonly<Record<Errand, { readonly rows: string; readonly locks: string }>> = {
  push: { rows: 'outbox', locks: 'locks' },
  publish: { rows: 'published', locks: 'publish-locks' },
};

const folderOf = (repository: string, postmortemId: string, state: string, errand: Errand): string =>
  join(state, FOLDERS[errand].rows, nameOf(`${repository}\n${postmortemId}`));

/**
 * The outbox of one postmortem, a file a row, shared by editor and CLI. `repository`: as `repositoryOf` tells it, so
 * that two repositories may use the same id.
 * @throws Locked where another push of this postmortem is under way
 */
export async function openOutbox(
  repository: string,
  postmortemId: string,
  state: string = stateFolder(),
  errand: Errand = 'push',
): Promise<OpenOutbox> {
  const folder = folderOf(repository, postmortemId, state, errand);
  await makeFolder(folder, 0o700);
  const lock = join(state, FOLDERS[errand].locks, nameOf(`${repository}\n${postmortemId}`));
  const close = await takeLock(lock, errand);
  const fileOf = (marker: string): string => join(folder, `${nameOf(marker)}.json`);
  return {
    get: (marker) => readRow(fileOf(marker), marker),
    put: (row) => writeWhole(fileOf(row.marker), JSON.stringify(row)),
    delete: (marker) => rm(fileOf(marker), { force: true }),
    list: () => rowsIn(folder),
    close,
  };
}

/** What the outbox of a postmortem has, to be looked at: nothing is locked, so it may change meanwhile. */
export function readOutbox(
  repository: string,
  postmortemId: string,
  state: string = stateFolder(),
  errand: Errand = 'push',
): Pick<Outbox, 'get' | 'list'> {
  const folder = folderOf(repository, postmortemId, state, errand);
  return {
    get: (marker) => readRow(join(folder, `${nameOf(marker)}.json`), marker),
    list: () => rowsIn(folder),
  };
}

async function rowsIn(folder: string): Promise<readonly OutboxRow[]> {
  const names = await readdir(folder).catch(() => []);
  const rows = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readRow(join(folder, name))),
  );
  return rows.flatMap((row) => row ?? []).toSorted((a, b) => (a.marker < b.marker ? -1 : 1));
}

/** The outbox of the postmortem in this file. @throws Locked */
export const openOutboxOf = async (
  document: string,
  postmortemId: string,
  errand?: Errand,
): Promise<OpenOutbox> => openOutbox(await repositoryOf(document), postmortemId, stateFolder(), errand);

export const readOutboxOf = async (
  document: string,
  postmortemId: string,
  errand?: Errand,
): Promise<Pick<Outbox, 'get' | 'list'>> =>
  readOutbox(await repositoryOf(document), postmortemId, stateFolder(), errand);

/** Safe as a file's name, whatever the text. */
const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

async function readRow(file: string, marker?: string): Promise<OutboxRow | undefined> {
  try {
    const row: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isRow(row) && row.marker === (marker ?? row.marker) ? row : pending(marker);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    if (error instanceof SyntaxError) return pending(marker);
    throw error;
  }
}

/** A row that can't be read says at least that something was sent; where its marker is lost too, it is left out. */
const pending = (marker: string | undefined): OutboxRow | undefined =>
  marker === undefined ? undefined : { marker, state: 'pending', tracker: '', item: '', since: 0 };

function isRow(value: unknown): value is OutboxRow {
  if (typeof value !== 'object' || value === null) return false;
  const { marker, state, ticket, sent, ...more } = value as Readonly<Record<string, unknown>>;
  if (typeof marker !== 'string' || (sent !== undefined && !isSent(sent))) return false;
  if (![more['about'] ?? '', more['consent'] ?? ''].every((one) => typeof one === 'string')) return false;
  return state === 'made'
    ? isTicket(ticket)
    : (state === 'pending' || state === 'queued') && ticket === undefined;
}

const isSent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

function isTicket(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { key, url } = value as Readonly<Record<string, unknown>>;
  return typeof key === 'string' && typeof url === 'string';
}
