import * as vscode from 'vscode';
import { isDay } from '../../../core/document/zone.ts';
import { lastPeriods } from '../../../core/report/periods.ts';
import { whyNoReport, type Period } from '../../../core/report/report.ts';
import { valueAt } from '../../../core/schema/validate.ts';

export const FORMATS = ['html', 'md'] as const;
export type Format = (typeof FORMATS)[number];

const TITLE = 'Report';

interface PeriodRow extends vscode.QuickPickItem {
  readonly period?: Period;
}

/** The period that a caller names, else the one that somebody picks; undefined where nobody does. */
export async function askPeriod(given: unknown, today: string): Promise<Period | undefined> {
  const named = periodIn(given, today);
  if (named) return named;
  const rows: readonly PeriodRow[] = [
    ...lastPeriods(today).map(({ name, since, until }) => ({
      label: name,
      description: `${since} to ${until}`,
      period: { since, until },
    })),
    { label: 'Since a Day…', description: 'to today' },
  ];
  const picked = await vscode.window.showQuickPick(rows, {
    title: TITLE,
    placeHolder: 'On which period? It is compared with the one before, which is as long.',
  });
  return picked && (picked.period ?? (await askSince(today)));
}

function periodIn(given: unknown, today: string): Period | undefined {
  const [since, until = today] = ['since', 'until'].map((key) => valueAt(given, [key]));
  if (typeof since !== 'string' || typeof until !== 'string') return undefined;
  const period = { since, until };
  return whyNot(period) === undefined ? period : undefined;
}

async function askSince(until: string): Promise<Period | undefined> {
  const since = await vscode.window.showInputBox({
    title: TITLE,
    prompt: 'From which day on, to today?',
    placeHolder: '2026-09-01',
    ignoreFocusOut: true,
    validateInput: (written) => (written === '' ? undefined : whyNot({ since: written.trim(), until })),
  });
  return since === undefined || since === '' ? undefined : { since: since.trim(), until };
}

function whyNot(period: Period): string | undefined {
  if (!isDay(period.since) || !isDay(period.until)) return 'Write a day such as 2026-09-01.';
  if (period.since > period.until) return 'That day is still to come.';
  const why = whyNoReport(period);
  return why && why.charAt(0).toUpperCase() + why.slice(1);
}

/** As what, by a caller or by choice. */
export async function askFormat(given: unknown): Promise<Format | undefined> {
  const named = FORMATS.find((format) => format === valueAt(given, ['format']));
  if (named) return named;
  const rows = [
    {
      label: '$(browser) Web Page',
      detail: 'Two pages on paper, one HTML file that needs nothing beside it. Shown before it is written.',
      format: 'html' as const,
    },
    {
      label: '$(markdown) Markdown',
      detail: 'In an editor, not saved yet: change it, copy it or keep it.',
      format: 'md' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(rows, { title: TITLE, placeHolder: 'As what?' });
  return picked?.format;
}
