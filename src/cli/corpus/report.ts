import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { isDay, wallClock } from '../../core/document/zone.ts';
import { pageOfMarkdown } from '../../core/render/export/export-html.ts';
import { reportMarkdown, reportTitle } from '../../core/report/report-markdown.ts';
import { reportOf, whyNoReport, type Period } from '../../core/report/report.ts';
import { writeWhole } from '../../node/write-whole.ts';
import type { CliCommand } from '../command.ts';
import { configFor } from '../config.ts';
import { readCorpus, warnOfUnread } from './read-corpus.ts';

/** `postmortem report`: what a period says, for somebody who reads no postmortem. */
export const report: CliCommand = async (args, output) => {
  const now = Date.now();
  const options = readOptions(args, wallClock(now, 'UTC').day);
  if (typeof options === 'string') {
    output.warn(`${options}\n`);
    return 2;
  }
  const corpus = await readCorpus(options.files, now);
  const { asked } = corpus;
  const code = warnOfUnread(corpus, output);
  const told = asked.map(({ facts }) => facts).filter(({ audience }) => audience !== 'restricted');
  const { config } = await configFor(told[0]?.file ?? '.postmortem.yaml');
  const made = reportOf(told, options.period, config.severities);
  const markdown = reportMarkdown(made, {
    today: wallClock(now, 'UTC').day,
    restricted: asked.length - told.length,
    unread: corpus.unread,
  });
  const text = options.format === 'md' ? markdown : pageOfMarkdown(markdown, reportTitle(made), { now });
  if (options.out === undefined) output.write(text);
  else {
    await writeWhole(resolve(options.out), text, 0o644);
    output.warn(`${options.out} is written.\n`);
  }
  return code;
};

interface Options {
  readonly files: readonly string[];
  readonly period: Period;
  readonly format: 'html' | 'md';
  readonly out: string | undefined;
}

/** The options, or why they can't be taken. */
function readOptions(args: readonly string[], today: string): Options | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { since, until = today, format = 'md', out } = parsed.values;
  if (since === undefined) return 'Say from which day on: postmortem report --since 2026-09-01.';
  for (const [name, day] of Object.entries({ since, until }))
    if (!isDay(day)) return `--${name} takes a day such as 2026-09-01.`;
  if (since > until) return '--since comes after --until.';
  const why = whyNoReport({ since, until });
  if (why !== undefined) return `--since ${since}: ${why}`;
  if (format !== 'html' && format !== 'md') return '--format takes html or md.';
  if (out?.endsWith('.postmortem.md') === true)
    return '--out would write over a postmortem: name another file.';
  const files = parsed.positionals.length > 0 ? parsed.positionals : ['.'];
  return { files, period: { since, until }, format, out: out === '-' ? undefined : out };
}

const parseStrictly = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      until: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
    },
  });

function parse(args: readonly string[]): ReturnType<typeof parseStrictly> | string {
  try {
    return parseStrictly(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
