import type { Insights } from '../../core/insights/model.ts';
import { Icon } from '../view/icon.tsx';
import { ExportMenu } from './export-menu.tsx';
import type { InsightsHost } from './insights-host.ts';
import { OpenButton } from './open-button.tsx';
import { opening } from './opening.ts';

interface Props {
  readonly insights: Insights;
  readonly host: InsightsHost;
}

/** So many unread ones are named; of more, the rest open together. */
const MOST_NAMED = 3;

/** How much there is, what could not be read, and what to make of it. */
export const Head = ({ insights, host }: Props) => (
  <div class="insights-title">
    <h1>Insights</h1>
    <p class="secondary counted">
      {insights.counted !== '' && (
        <OpenButton
          behind={insights.documents.map((_, place) => place)}
          about={insights.counted}
          onOpen={opening(insights, host)}
        >
          {insights.counted}
        </OpenButton>
      )}{' '}
      <Unread insights={insights} host={host} />
    </p>
    <button class="button" onClick={() => host.send({ type: 'report' })}>
      <Icon name="file-text" /> Report…
    </button>
    <ExportMenu insights={insights} host={host} />
  </div>
);

function Unread({ insights: { unread, unreadWords }, host }: Props) {
  if (unread.length === 0) return null;
  const named = unread.slice(0, MOST_NAMED);
  const open = (files: readonly string[]): void =>
    host.send({ type: 'open', files, about: 'Could not be read' });
  return (
    <>
      {unreadWords}{' '}
      {named.map(({ file, name, why }, index) => (
        <>
          {index > 0 && ', '}
          <button key={file} class="link" title={why} onClick={() => open([file])}>
            {name}
          </button>
        </>
      ))}
      {unread.length > MOST_NAMED && (
        <>
          {' '}
          <button class="link" onClick={() => open(unread.map(({ file }) => file))}>
            and {unread.length - MOST_NAMED} more
          </button>
        </>
      )}
    </>
  );
}
