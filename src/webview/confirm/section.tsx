import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  /** What stands at the right of the name: a count. */
  readonly note?: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

export const Section = ({ name, note, hint, children }: Props) => (
  <fieldset>
    <legend>
      {name}
      {note !== undefined && <span class="tally secondary">{note}</span>}
    </legend>
    {hint !== undefined && <p class="hint secondary">{hint}</p>}
    {children}
  </fieldset>
);
