import type { Ref } from 'preact';
import type { ConfirmView } from '../../core/panel/confirm/confirm-view.ts';
import { Icon } from '../view/icon.tsx';

/** What this page is, and what was gathered for it. */
export function Head({
  view,
  heading,
}: {
  readonly view: ConfirmView;
  readonly heading: Ref<HTMLHeadingElement>;
}) {
  return (
    <header class="top">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          What goes into the draft
        </h1>
        <p class="secondary">
          Nothing is written yet. Each proposal says where it comes from; change what is not right.
        </p>
      </div>
      <ul class="gathered" aria-label="Gathered">
        {view.sources.map(({ source, icon, label, count }) => (
          <li key={source}>
            <Icon name={icon} /> {label} {count}
          </li>
        ))}
      </ul>
    </header>
  );
}
