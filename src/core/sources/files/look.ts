import { guessColumns } from './csv-columns.ts';
import type { FileLook, GivenFile } from './given.ts';
import { kindOf, textOf } from './kind.ts';
import { exportedChannels } from './slack-export.ts';
import { readTable } from './table.ts';
import { startInName } from './transcript.ts';
import { zipEntries } from './zip.ts';

/** What a file is and what has to be asked about it. @throws ConnectorError where it is nothing that is read */
export async function lookAt(file: GivenFile): Promise<FileLook> {
  const kind = kindOf(file);
  switch (kind) {
    case 'slack-export': {
      const channels = await exportedChannels(zipEntries(file.bytes));
      const many = channels.length === 1 ? '1 channel' : `${channels.length} channels`;
      return { kind, summary: `Slack export, ${many}`, channels };
    }
    case 'table': {
      const { headings, rows } = readTable(textOf(file));
      const many = rows.length === 1 ? '1 row' : `${rows.length} rows`;
      const table = { headings, columns: guessColumns(headings), first: rows[0]?.cells ?? [] };
      return { kind, summary: `Table, ${many}`, table };
    }
    case 'transcript':
      return {
        kind,
        summary: 'Transcript of a call',
        ...(startInName(file.name) === undefined && { needsStart: true }),
      };
    default:
      return { kind, summary: SUMMARIES[kind] };
  }
}

const SUMMARIES = {
  pagerduty: 'PagerDuty’s answers',
  captured: 'Captured events',
  chat: 'Chat of a call',
  text: 'Text with times',
} as const;
