import { useState } from 'preact/hooks';
import type { LineView, MarkView } from '../../core/panel/confirm/confirm-view.ts';
import { Icon } from '../view/icon.tsx';
import { chosenUris, outOfOrder, shortLine, withMark, type Part } from './choices.ts';
import { FindEvent, type Found } from './find-event.tsx';
import { Section } from './section.tsx';

interface Props extends Part {
  readonly lines: ReadonlyMap<string, LineView>;
  readonly found: Found;
  readonly onFind: (text: string) => void;
  /** An event that the page did not know before. */
  readonly onKnown: (line: LineView) => void;
}

const ANOTHER = '\u0000another';

/** The marks that decide the metrics, each with its event and the reason for it. */
export function Marks({ view, choices, change, lines, found, onFind, onKnown }: Props) {
  const [finding, setFinding] = useState<MarkView['mark']>();
  const set = (mark: MarkView['mark'], uri: string): void => change(withMark(choices, mark, uri));
  const close = (mark: string): void => {
    setFinding(undefined);
    document.getElementById(`mark-${mark}`)?.focus();
  };
  const wrong = outOfOrder(choices, lines);
  const count = Object.keys(choices.marks).length;
  return (
    <Section
      name="Milestones"
      note={`${count} of ${view.marks.length}`}
      hint="Metrics count from these. What no event says stays unknown."
    >
      {view.marks.map((mark) => (
        <div class="field" key={mark.mark}>
          <label for={`mark-${mark.mark}`}>{mark.label}</label>
          <select
            id={`mark-${mark.mark}`}
            value={choices.marks[mark.mark] ?? ''}
            aria-describedby={`mark-${mark.mark}-reason mark-${mark.mark}-wrong`}
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== ANOTHER) return set(mark.mark, currentTarget.value);
              currentTarget.value = choices.marks[mark.mark] ?? '';
              setFinding(mark.mark);
            }}
          >
            <Options mark={mark} chosen={chosenUris(choices)} lines={lines} />
          </select>
          <span class="reason secondary" id={`mark-${mark.mark}-reason`}>
            {reasonOf(mark, choices.marks[mark.mark])}
          </span>
          <Wrong id={`mark-${mark.mark}-wrong`} message={wrong.get(mark.mark)} />
          {finding === mark.mark && (
            <FindEvent
              label={mark.label}
              found={found}
              onFind={onFind}
              onChoose={(line) => {
                onKnown(line);
                set(mark.mark, line.uri);
                close(mark.mark);
              }}
              onClose={() => close(mark.mark)}
            />
          )}
        </div>
      ))}
    </Section>
  );
}

const Wrong = ({ id, message }: { readonly id: string; readonly message: string | undefined }) =>
  message === undefined ? null : (
    <div id={id} class="wrong" role="alert">
      <Icon name="warning" /> <span>{message}</span>
    </div>
  );

function reasonOf({ options, proposed, reason }: MarkView, uri: string | undefined): string {
  if (uri === undefined) return proposed === '' ? 'no event says it' : 'left out';
  if (uri === proposed) return reason;
  return options.find((option) => option.uri === uri)?.reason ?? 'chosen here';
}

interface OptionsProps {
  readonly mark: MarkView;
  readonly chosen: readonly string[];
  readonly lines: ReadonlyMap<string, LineView>;
}

function Options({ mark, chosen, lines }: OptionsProps) {
  const said = mark.options.map(({ uri }) => uri);
  const others = [...lines.keys()].filter((uri) => chosen.includes(uri) && !said.includes(uri));
  return (
    <>
      <option value="">unknown</option>
      {said.length > 0 && <Group label="Events that say it" uris={said} lines={lines} />}
      {others.length > 0 && <Group label="Other entries of the draft" uris={others} lines={lines} />}
      <option value={ANOTHER}>Another event…</option>
    </>
  );
}

interface GroupProps {
  readonly label: string;
  readonly uris: readonly string[];
  readonly lines: ReadonlyMap<string, LineView>;
}

const Group = ({ label, uris, lines }: GroupProps) => (
  <optgroup label={label}>
    {uris.map((uri) => {
      const line = lines.get(uri);
      return (
        <option key={uri} value={uri}>
          {line ? shortLine(line) : uri}
        </option>
      );
    })}
  </optgroup>
);
