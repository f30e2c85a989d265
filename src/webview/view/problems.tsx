import { useState } from 'preact/hooks';
import type { ImportView, Snapshot } from '../../core/panel/snapshot.ts';
import { counted } from '../../core/timeline/format.ts';
import type { HostPort } from '../host.ts';
import { stoppedWords } from '../model/stopped-words.ts';
import { Icon } from './icon.tsx';

/** What needs a person, each with its ways out; it stays until it is mended or put away. */
export function Problems({ snapshot, host }: { readonly snapshot: Snapshot; readonly host: HostPort }) {
  const { imports, running, documentOpen, discarded, notices } = snapshot;
  const [away, putAway] = useState<readonly ImportView[]>([]);
  const [read, setRead] = useState<readonly string[]>([]);
  const wrong = running
    ? []
    : imports.filter((each) => each.state === 'error' && !away.some((other) => sameProblem(each, other)));
  const stopped = running ? undefined : stoppedWords(imports);
  return (
    <>
      {!documentOpen && (
        <div class="notice">
          <span>{discarded ? 'The draft was closed unsaved.' : 'The document is closed.'}</span>
          <button class="link" onClick={() => host.send({ type: 'open-document' })}>
            {discarded ? 'Bring It Back' : 'Open It'}
          </button>
          <span>
            {discarded
              ? 'as it last was; it and its captured events go with this panel.'
              : 'to go on; captured events are kept.'}
          </span>
        </div>
      )}
      {wrong.length > 0 && (
        <section class="problems" role="alert" aria-label="Not read">
          {wrong.map((source) => (
            <Problem
              key={source.source}
              source={source}
              host={host}
              onClose={() => putAway([...away, source])}
            />
          ))}
          <div class="safe secondary">
            {whatIsSafe(
              wrong.reduce((sum, { count }) => sum + count, 0),
              imports.filter(({ state }) => state === 'done').length,
            )}
          </div>
        </section>
      )}
      {stopped !== undefined && (
        <div class="notice">
          <span>{stopped}</span>
          <button class="link" onClick={() => host.send({ type: 'start', from: 'import' })}>
            Import Again
          </button>
        </div>
      )}
      {notices
        .filter(({ text }) => !read.includes(text))
        .map(({ text }) => (
          <div class="notice" role="note" key={text}>
            <Icon name="watch" />
            <span class="grow">{text}</span>
            <button
              class="tool"
              title="Put away"
              aria-label="Put away"
              onClick={() => setRead([...read, text])}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
    </>
  );
}

const sameProblem = (a: ImportView, b: ImportView): boolean => a.source === b.source && a.error === b.error;

interface ProblemProps {
  readonly source: ImportView;
  readonly host: HostPort;
  readonly onClose: () => void;
}

function Problem({ source, host, onClose }: ProblemProps) {
  return (
    <div class="problem">
      <Icon name="error" />
      <div class="told">
        <strong>
          {source.error ?? `${source.label} is not read: ${source.note ?? 'it gave no reason'}.`}
        </strong>
      </div>
      {source.reconnect && (
        <button
          class="primary"
          onClick={() => host.send({ type: 'start', from: 'connect', source: source.source })}
        >
          Connect Again
        </button>
      )}
      <button
        class="button"
        onClick={() => host.send({ type: 'start', from: 'import', source: source.source })}
      >
        Retry
      </button>
      <button class="tool" title="Put away" aria-label="Put away" onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function whatIsSafe(count: number, others: number): string {
  const came = count > 0 ? [`What came before (${counted(count, 'event')}) is kept.`] : [];
  const rest =
    others === 0
      ? []
      : [
          others === 1
            ? 'The other source is complete and shown.'
            : `The other ${others} sources are complete and shown.`,
        ];
  return [...came, ...rest, 'Importing again adds only what is missing.'].join(' ');
}
