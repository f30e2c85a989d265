/** As much of a canvas as the drawing uses. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'rect'
  | 'roundRect'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'clearRect'
  | 'fillText'
  | 'strokeText'
  | 'measureText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

/** Draws with an opacity, and without it after. */
export function faintly(pen: Pen, alpha: number, draw: () => void): void {
  pen.globalAlpha = alpha;
  draw();
  pen.globalAlpha = 1;
}

/** A line one pixel wide, on the pixels and not between them. */
export function upright(pen: Pen, x: number, top: number, bottom: number): void {
  pen.fillRect(Math.round(x), top, 1, bottom - top);
}

export function dashedUpright(
  pen: Pen,
  x: number,
  top: number,
  bottom: number,
  dash: readonly number[],
): void {
  pen.setLineDash([...dash]);
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(Math.round(x) + 0.5, top);
  pen.lineTo(Math.round(x) + 0.5, bottom);
  pen.stroke();
  pen.setLineDash([]);
}

export function triangle(pen: Pen, x: number, y: number): void {
  pen.beginPath();
  pen.moveTo(x, y - 5);
  pen.lineTo(x + 5, y + 4);
  pen.lineTo(x - 5, y + 4);
  pen.closePath();
}

export function diamond(pen: Pen, x: number, y: number, radius = 5.5): void {
  pen.beginPath();
  pen.moveTo(x, y - radius);
  pen.lineTo(x + radius, y);
  pen.lineTo(x, y + radius);
  pen.lineTo(x - radius, y);
  pen.closePath();
}

export function circle(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.closePath();
}

/** Lines at 45°, as far apart as the hatch of a map; anchored to the drawing, so that they don't crawl. */
export function hatch(pen: Pen, x: number, y: number, width: number, height: number, offset: number): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.beginPath();
  const step = 8;
  const from = Math.floor((x - height - offset) / step) * step + offset;
  for (let at = from; at < x + width + height; at += step) {
    pen.moveTo(at, y + height);
    pen.lineTo(at + height, y);
  }
  pen.lineWidth = 1;
  pen.stroke();
  pen.restore();
}
