import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConfirmView, LineView } from '../../core/panel/confirm/confirm-view.ts';
import { answerOf, choicesOf, chosenUris, type Part } from './choices.ts';
import type { ConfirmHost } from './confirm-host.ts';
import { Entries } from './entries.tsx';
import type { Found } from './find-event.tsx';
import { Facts } from './facts.tsx';
import { Head } from './head.tsx';
import { Impact } from './impact.tsx';
import { Marks } from './marks.tsx';
import { People } from './people.tsx';
import { Trouble } from './trouble.tsx';

interface Props {
  readonly view: ConfirmView;
  readonly found: Found;
  readonly host: ConfirmHost;
}

/** Everything that is proposed, each with its reason and changeable; nothing is written before the last button. */
export function DraftForm({ view, found, host }: Props) {
  const [choices, setChoices] = useState(() => host.kept?.choices ?? choicesOf(view));
  const [more, setMore] = useState<readonly LineView[]>(host.kept?.more ?? []);
  const title = useRef<HTMLHeadingElement>(null);
  // The page changed under whoever waited for it: they are told where it begins.
  useEffect(() => title.current?.focus(), []);
  useEffect(() => host.keep({ choices, more }), [host, choices, more]);
  const part: Part = { view, choices, change: (change) => setChoices({ ...choices, ...change }) };
  const lines = new Map([...Object.values(view.lines), ...more].map((line) => [line.uri, line]));
  const count = chosenUris(choices).length;
  const tooMany = count > view.most;
  const [isAsked, setAsked] = useState(false);
  const needsTitle = choices.title.trim() === '';
  const create = (): void => {
    if (needsTitle) {
      setAsked(true);
      document.getElementById('title')?.focus();
    } else if (!tooMany) host.send({ type: 'create', answer: answerOf(choices) });
  };
  return (
    <form
      class="draft"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <Head view={view} heading={title} />
      <div class="body">
        <Trouble view={view} />
        <Facts {...part} asksTitle={isAsked && needsTitle} />
        <Marks
          {...part}
          lines={lines}
          found={found}
          onFind={(text) => host.send({ type: 'find', text })}
          onKnown={(line) => setMore([...more, line])}
        />
        <People {...part} />
        <Impact {...part} lines={lines} />
        <Entries {...part} lines={lines} />
      </div>
      <footer>
        <p class={tooMany ? 'late' : 'secondary'} role={tooMany ? 'alert' : undefined}>
          {tooMany
            ? `${count} entries are chosen, and a first draft has ${view.most} at most. The rest stays captured.`
            : `Opens an unsaved document. The other ${view.total - count} events stay captured beside it.`}
        </p>
        <button type="button" class="button" onClick={() => host.send({ type: 'cancel' })}>
          Cancel
        </button>
        <button type="submit" class="primary" disabled={tooMany} title="Ctrl+Enter">
          {count === 1 ? 'Create Draft with 1 Entry' : `Create Draft with ${count} Entries`}
        </button>
      </footer>
    </form>
  );
}

/** Enter in a field is the end of that field, not of the whole page. */
function onKeyDown(event: TargetedKeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter') return;
  const isWhole = event.ctrlKey || event.metaKey;
  if (isWhole) event.currentTarget.requestSubmit();
  if (isWhole || event.target instanceof HTMLInputElement) event.preventDefault();
}
