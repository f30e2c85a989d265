import { isUtf8 } from 'node:buffer';
import { finalSeverityOf } from '../../core/document/final-severity.ts';
import { actionRows, isOverdue } from '../../core/corpus/open-actions.ts';
import type { CorpusDocument } from '../../core/corpus/corpus-document.ts';
import { readDocument } from '../../core/corpus/read-document.ts';
import { readLines } from '../../core/document/lines.ts';
import { parsePostmortem } from '../../core/document/parse.ts';
import { windowOf } from '../../core/language/status/window.ts';
import { readRegular } from '../../node/read-regular.ts';
import { configFor } from '../config.ts';
import { whyNotRead } from '../why-not-read.ts';
import type { DueList, DuePostmortem, LateAction } from './due-list.ts';

/** Reads what is due in these files; what can't be read is named, and the others still are. */
export async function readDue(
  files: readonly string[],
  now: number,
): Promise<DueList & { readonly unread: readonly string[] }> {
  const found = await Promise.all(files.map(async (file) => dueIn(file, now)));
  return {
    now,
    postmortems: found
      .flatMap(({ postmortem }) => postmortem ?? [])
      .toSorted((a, b) => a.window.dueAt - b.window.dueAt || (a.file < b.file ? -1 : 1)),
    actions: found
      .flatMap(({ actions }) => actions)
      .toSorted((a, b) => b.daysLate - a.daysLate || (a.file < b.file ? -1 : 1)),
    unread: found.flatMap(({ unread }) => unread ?? []),
  };
}

interface Found {
  readonly postmortem?: DuePostmortem | undefined;
  readonly actions: readonly LateAction[];
  readonly unread?: string;
}

async function dueIn(file: string, now: number): Promise<Found> {
  const bytes = await readRegular(file).catch(whyNotRead);
  if (typeof bytes === 'string') return { actions: [], unread: `${file}: ${bytes}` };
  if (bytes.includes(0) || !isUtf8(bytes))
    return { actions: [], unread: `${file}: it is not text in UTF-8.` };
  const text = bytes.toString('utf8');
  const document = readDocument(text);
  const { config } = await configFor(file);
  const context = { now, holidays: () => config.holidays };
  const lines = readLines(text);
  const restricted = isRestricted(document);
  const actions = actionRows([{ uri: file, document }], context)
    .filter(isOverdue)
    .map((row) => ({
      file,
      line: lines.positionAt(row.action.span.start).line + 1,
      restricted,
      row,
      daysLate: -(row.daysLeft ?? 0),
    }));
  const trouble = document.trouble === undefined ? {} : { unread: `${file}: ${begun(document.trouble)}` };
  return { postmortem: duePostmortem(file, text, document, { config, now }), actions, ...trouble };
}

/** A sentence as it goes on behind a name. */
const begun = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

/** What is over is most of a repository, and isn't read further. */
const OVER = ['published', 'closed', 'skipped'];

function duePostmortem(
  file: string,
  text: string,
  document: CorpusDocument,
  { config, now }: { readonly config: Parameters<typeof windowOf>[1]; readonly now: number },
): DuePostmortem | undefined {
  const { id, title, owner, severity, status = 'draft' } = document;
  const window = OVER.includes(status) ? undefined : windowOf(parsePostmortem(text), config);
  return (
    window && {
      file,
      id,
      title,
      status,
      owner,
      severity: finalSeverityOf(severity),
      restricted: isRestricted(document),
      window,
      late: window.dueAt < now,
    }
  );
}

/** What can't be read in full may be so, too. */
const isRestricted = ({ audience = '', trouble }: CorpusDocument): boolean =>
  /\brestricted\b/i.test(audience) || trouble !== undefined;
