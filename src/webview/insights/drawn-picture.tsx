import { render, type ComponentChild } from 'preact';
import type { Chart, InsightDocument } from '../../core/insights/model.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { framePlaces, PictureFrame } from './picture-frame.tsx';
import { standalone } from './standalone.ts';

const WIDTH = 640;
const SVG = 'http://www.w3.org/2000/svg';

/** A picture, as markup and as large as it is. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A chart as a picture that stands by itself: with its name, its legend and its notes, in the colours of the editor. */
export function drawnPicture(chart: Chart, documents: readonly InsightDocument[]): Picture {
  const room = document.createElement('div');
  // What is not in the page has no colours yet.
  room.className = 'off-screen';
  document.body.append(room);
  const drawn = (what: ComponentChild): SVGSVGElement => {
    render(what, room);
    const svg = room.querySelector('svg');
    if (!svg) throw new Error('Nothing was drawn.');
    return standalone(svg);
  };
  try {
    const { drawing, margin } = framePlaces(chart, WIDTH);
    const inner = drawn(
      <ChartDrawing
        chart={chart}
        documents={documents}
        width={WIDTH - margin * 2}
        onOpen={() => undefined}
      />,
    );
    const tall = Number(inner.getAttribute('height'));
    const frame = drawn(<PictureFrame chart={chart} width={WIDTH} drawn={tall} />);
    const place = document.createElementNS(SVG, 'g');
    place.setAttribute('transform', `translate(${margin} ${drawing})`);
    place.append(...inner.childNodes);
    frame.append(place);
    return {
      svg: new XMLSerializer().serializeToString(frame),
      width: WIDTH,
      height: Number(frame.getAttribute('height')),
    };
  } finally {
    render(null, room);
    room.remove();
  }
}
