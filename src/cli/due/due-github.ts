import { relative, resolve } from 'node:path';
import { dueWords } from '../../core/corpus/action-words.ts';
import { windowWords } from '../../core/language/status/window.ts';
import { linkTo, plainText, tableOf } from '../../core/render/markdown-text.ts';
import type { DueList, DuePostmortem, LateAction } from './due-list.ts';
import { dueSummary } from './due-text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Markdown for the summary of a GitHub job, or an issue. It mentions nobody, and of restricted postmortems it tells the
 * id alone: whoever reads the summary may not read those.
 */
export function dueGithub(list: DueList, env: Environment): string {
  const { postmortems, actions, now } = list;
  const parts = [
    `## ${dueSummary(list).replace(/\.$/, '')}\n`,
    ...(postmortems.length > 0
      ? [
          tableOf(
            ['Due', 'Postmortem', 'Status', 'Owner'],
            postmortems.map((one) => documentRow(one, now, env)),
          ),
        ]
      : []),
    ...(actions.length > 0
      ? [
          tableOf(
            ['Due', 'Action item', 'Priority', 'Owner', 'Ticket'],
            actions.map((one) => actionRow(one, env)),
          ),
        ]
      : []),
  ];
  return parts.join('\n');
}

function documentRow(one: DuePostmortem, now: number, env: Environment): readonly string[] {
  const words = one.restricted
    ? `${one.id ?? 'A postmortem'}, restricted`
    : [one.id, one.title].filter(Boolean).join(' ');
  return [
    marked(windowWords(one.window, now), one.late),
    linkTo(addressOf(one.file, undefined, env), words),
    plainText([one.severity, one.status].filter(Boolean).join(', ')),
    plainText(one.owner ?? ''),
  ];
}

function actionRow({ file, line, restricted, row }: LateAction, env: Environment): readonly string[] {
  const { action, document } = row;
  const id = `${action.id} of ${document.id ?? 'a postmortem'}`;
  return [
    marked(dueWords(row), true),
    linkTo(addressOf(file, line, env), restricted ? `${id}, restricted` : `${id}: ${action.action}`),
    plainText(action.priority ?? ''),
    plainText(action.owner ?? ''),
    plainText(restricted ? '' : (action.ticket ?? '')),
  ];
}

const marked = (words: string, late: boolean): string =>
  late ? `**${plainText(words)}**` : plainText(words);

/** Where the job has the file from, at its commit; elsewhere the words stand without a link. */
function addressOf(file: string, line: number | undefined, env: Environment): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  if (!server || !repository || !commit) return file;
  const path = relative(env['GITHUB_WORKSPACE'] ?? '', resolve(file))
    .split(/[\\/]/)
    .map(encodeURIComponent)
    .join('/');
  return `${server}/${repository}/blob/${commit}/${path}${line === undefined ? '' : `?plain=1#L${line}`}`;
}
