import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chart, ChartId, Insights } from '../../core/insights/model.ts';
import { Icon } from '../view/icon.tsx';
import { pngOf } from '../pictures.ts';
import { drawnPicture } from './drawn-picture.tsx';
import type { InsightsHost } from './insights-host.ts';
import { keepInWindow } from './keep-in-window.ts';

interface Props {
  readonly insights: Insights;
  readonly host: InsightsHost;
}

const FORMATS = ['svg', 'png', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Which chart, and as what: a picture, or its table for a spreadsheet. */
export function ExportMenu({ insights, host }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const charts = [...insights.cards, ...insights.charts].filter(({ isEmpty }) => !isEmpty);
  const close = (focus: boolean): void => {
    setOpen(false);
    if (focus) button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = ({ target }: Event): void => {
      if (!(target instanceof Node) || root.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);
  const choose = (chart: Chart, format: Format): void => {
    close(true);
    void exported(insights, chart, format).then((intent) => host.send(intent));
  };
  return (
    <div class="filter-menu" ref={root}>
      <button
        ref={button}
        class="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={insights.state !== 'some'}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="export" /> Export…
      </button>
      {isOpen && <Menu charts={charts} onChoose={choose} onClose={close} />}
    </div>
  );
}

async function exported({ documents }: Insights, chart: Chart, format: Format) {
  const { id } = chart;
  const named = { type: 'export', chart: id } as const;
  if (format === 'csv') return { ...named, format };
  const picture = drawnPicture(chart, documents);
  if (format === 'svg') return { ...named, format, text: picture.svg };
  return { ...named, format, bytes: await pngOf(picture) };
}

interface MenuProps {
  readonly charts: readonly Chart[];
  readonly onChoose: (chart: Chart, format: Format) => void;
  readonly onClose: (focus: boolean) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: FORMATS.length,
  ArrowUp: -FORMATS.length,
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** A row a chart, with a way a format: up and down go by chart, left and right by format. */
function Menu({ charts, onChoose, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const items = (): readonly HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  useLayoutEffect(() => {
    keepInWindow(menu.current);
    items()[0]?.focus();
  }, []);
  const step = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (event.key === 'Tab') return onClose(false);
    if (event.key === 'Escape') onClose(true);
    else if (by === undefined) return;
    else {
      const all = items();
      const to = all.findIndex((item) => item === document.activeElement) + by;
      if (!Number.isFinite(by) || all[to]) all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu export-menu" role="menu" aria-label="Export" ref={menu} onKeyDown={step}>
      {charts.map((chart) => (
        <div key={chart.id} class="export-row" role="group" aria-label={nameOf(chart)}>
          <span class="grow" aria-hidden="true">
            {nameOf(chart)}
          </span>
          {FORMATS.map((format) => (
            <button
              key={format}
              class="menu-item"
              role="menuitem"
              tabIndex={-1}
              aria-label={`${nameOf(chart)} as ${format.toUpperCase()}`}
              onClick={() => onChoose(chart, format)}
            >
              {format.toUpperCase()}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

const SHORT: readonly ChartId[] = ['TTD', 'TTA', 'TTM', 'TTR'];

const nameOf = ({ id, title }: Chart): string =>
  SHORT.includes(id) && title !== id ? `${id}, ${title}` : title;
