import type { BarsChart, Chart, StripChart } from '../../core/insights/model.ts';
import type { Open } from './charts/chart-props.ts';
import { OpenButton } from './open-button.tsx';

interface Props {
  readonly chart: Chart;
  readonly isTable: boolean;
  readonly onOpen: Open;
  readonly showsWhy: boolean;
  readonly onWhy: () => void;
}

const SHOW_WHY = 'show why';

/** What is said below a chart: its legend, its notes, and why things stand together. */
export const BelowChart = ({ chart, isTable, onOpen, showsWhy, onWhy }: Props) => (
  <>
    {chart.form === 'strip' && !chart.isEmpty && (
      <StripFoot chart={chart} isTable={isTable} onOpen={onOpen} />
    )}
    {notesOf(chart).length > 0 && (
      <p class="secondary chart-note">
        {notesOf(chart).map((note, index) => (
          <Note key={index} note={note} showsWhy={showsWhy} onWhy={onWhy} />
        ))}
      </p>
    )}
    {chart.form === 'bars' && showsWhy && <Why chart={chart} onOpen={onOpen} />}
  </>
);

/** Where nothing is put together there is no why. */
const notesOf = ({ notes, isEmpty }: Chart): readonly string[] =>
  isEmpty ? notes.filter((note) => !note.includes(SHOW_WHY)) : notes;

interface NoteProps extends Pick<Props, 'showsWhy' | 'onWhy'> {
  readonly note: string;
}

/** A sentence, in which the words "show why" do so. */
function Note({ note, showsWhy, onWhy }: NoteProps) {
  const [before = '', after] = note.split(SHOW_WHY);
  if (after === undefined) return <>{note} </>;
  return (
    <>
      {before}
      <button class="link" aria-expanded={showsWhy} onClick={onWhy}>
        {showsWhy ? 'hide why' : SHOW_WHY}
      </button>
      {after}{' '}
    </>
  );
}

const Why = ({ chart: { bars }, onOpen }: { readonly chart: BarsChart; readonly onOpen: Open }) => (
  <dl class="why">
    {bars.map(({ label, why, behind }, index) => (
      <div key={index}>
        <dt>
          <OpenButton behind={behind} about={label} onOpen={onOpen}>
            {label}
          </OpenButton>
        </dt>
        {why.map((sentence, place) => (
          <dd key={place} class="secondary">
            {sentence}
          </dd>
        ))}
      </div>
    ))}
  </dl>
);

interface FootProps extends Pick<Props, 'isTable' | 'onOpen'> {
  readonly chart: StripChart;
}

const StripFoot = ({ chart: { legend, medianWords, openWords, open }, isTable, onOpen }: FootProps) => (
  <div class="strip-foot">
    {!isTable && (
      <span class="legend">
        <span class="legend-item">
          <svg width="10" height="10" aria-hidden="true">
            <circle class="within" cx="5" cy="5" r="4" />
          </svg>
          {legend.within}
        </span>
        {legend.late !== '' && (
          <span class="legend-item">
            <svg width="10" height="10" aria-hidden="true">
              <path class="late" d="M5 0.5 l5 9 h-10 Z" />
            </svg>
            {legend.late}
          </span>
        )}
        {legend.limit !== '' && (
          <span class="legend-item">
            <svg width="4" height="12" aria-hidden="true">
              <line class="limit" x1="2" x2="2" y1="0" y2="12" />
            </svg>
            {legend.limit}
          </span>
        )}
      </span>
    )}
    <span class="secondary">{medianWords}</span>
    {openWords !== '' && (
      <OpenButton behind={open} about={openWords} onOpen={onOpen} link>
        {openWords}
      </OpenButton>
    )}
  </div>
);
