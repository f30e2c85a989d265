import type { Pen } from '../../../src/webview/drawing/pen.ts';

/** A text as a canvas would have written it: where it is, and how wide. */
export interface Written {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box around something filled. */
export interface Filled {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CHARACTER = 6;
const HEIGHT = 9;

/** A pen that writes down what is drawn, in place of a canvas, which Node has none of. */
export function recordedPen() {
  const written: Written[] = [];
  const filled: Filled[] = [];
  let path: Filled[] = [];
  let calls = 0;
  const nothing = (): void => void (calls += 1);
  const box = (left: number, top: number, width: number, height: number): Filled => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  const point = (x: number, y: number): void => void path.push(box(x, y, 0, 0));
  const pen: Pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineJoin: 'round',
    globalAlpha: 1,
    font: '',
    textAlign: 'left',
    textBaseline: 'middle',
    save: nothing,
    restore: nothing,
    clip: nothing,
    closePath: nothing,
    stroke: nothing,
    clearRect: nothing,
    setLineDash: nothing,
    strokeText: nothing,
    beginPath: () => {
      path = [];
    },
    moveTo: point,
    lineTo: point,
    arc: (x, y, radius) => void path.push(box(x - radius, y - radius, radius * 2, radius * 2)),
    rect: (...at) => void path.push(box(...at)),
    roundRect: (x, y, width, height) => void path.push(box(x, y, width, height)),
    fill: () => {
      calls += 1;
      filled.push(...path);
    },
    fillRect: (...at) => {
      calls += 1;
      filled.push(box(...at));
    },
    measureText: (text) => ({ width: text.length * CHARACTER }) as TextMetrics,
    fillText: (text, x, y) => {
      const width = text.length * CHARACTER;
      const left = pen.textAlign === 'center' ? x - width / 2 : pen.textAlign === 'right' ? x - width : x;
      if (text !== '')
        written.push({ text, left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 });
    },
  };
  return { pen, written, filled, calls: () => calls };
}
