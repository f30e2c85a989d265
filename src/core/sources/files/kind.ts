import { ConnectorError } from '../../http/connector-error.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { parseJson } from '../../http/parse-json.ts';
import { isCapturedLine } from './captured.ts';
import { guessColumns } from './csv-columns.ts';
import type { FileKind, GivenFile } from './given.ts';
import { isPagerDuty } from './pagerduty-json.ts';
import { isSlackExport } from './slack-export.ts';
import { readTable } from './table.ts';
import { isTranscript } from './transcript.ts';
import { isZip, zipEntries } from './zip.ts';

/** Bytes of a file that is read as text. */
const LARGEST_TEXT = 100 * 1024 * 1024;

/** What a file is, by its content first and its name second. @throws ConnectorError where it is nothing that is read */
export function kindOf(file: GivenFile): FileKind {
  if (isZip(file.bytes)) {
    if (isSlackExport(zipEntries(file.bytes))) return 'slack-export';
    throw unread(file.name, 'the archive is no Slack export: it has no channels.json');
  }
  const text = textOf(file);
  if (isTranscript(text)) return 'transcript';
  const [first = ''] = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split(/\r\n?|\n/, 1);
  if (isCapturedLine(first)) return 'captured';
  if (/^[[{]/.test(first) && /\.json$/i.test(file.name)) return jsonKind(file.name, text);
  if (/GMT\d{8}-\d{6}.*chat.*\.txt$/i.test(file.name)) return 'chat';
  if (/\.(?:csv|tsv)$/i.test(file.name)) return 'table';
  return guessColumns(readTable(text.slice(0, 10_000)).headings) && first.includes(',') ? 'table' : 'text';
}

function jsonKind(name: string, text: string): FileKind {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    throw unread(name, 'it is not JSON, or breaks off');
  }
  if (isPagerDuty(value)) return 'pagerduty';
  throw unread(name, 'its JSON is neither PagerDuty’s (log_entries, notes, alerts) nor captured events');
}

/** @throws ConnectorError where it is too large, or no text */
export function textOf({ name, bytes }: GivenFile): string {
  if (bytes.length > LARGEST_TEXT) throw unread(name, 'it has more than 100 MB');
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  if (text.slice(0, 4096).includes('\0')) throw unread(name, 'it is no text');
  return text;
}

const unread = (name: string, why: string): ConnectorError =>
  new ConnectorError('bad-response', `${cut(oneLine(name), 80)} is not imported: ${why}.`, { sent: false });
