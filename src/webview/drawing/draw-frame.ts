import { toX } from '../model/scale.ts';
import { drawBrush, drawFlag, drawFuture, drawPlayhead, flagOf } from './draw-chosen.ts';
import { drawHits } from './draw-hits.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawPhases } from './draw-phases.ts';
import { drawRail } from './draw-rail.ts';
import { drawRuler } from './draw-ruler.ts';
import { drawSilences } from './draw-silences.ts';
import { heightOf } from './layout.ts';
import { measureOf } from './measure.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Pose, Scene, Sketch } from './scene.ts';

/** Draws all of it once, back to front. The cost is that of the pixels, whatever the number of events. */
export function drawFrame(pen: Pen, palette: Palette, scene: Scene, pose: Pose): void {
  const { range, width, layout } = pose;
  const height = heightOf(layout);
  pen.font = `11px ${palette.font}`;
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.clearRect(0, 0, width, height);
  const sketch: Sketch = {
    ...pose,
    pen,
    palette,
    scene,
    height,
    x: (at) => toX(range, width, at),
    measure: measureOf(pen, pen.font),
  };
  const flag = flagOf(sketch);
  drawRuler({ ...sketch, flag });
  drawPhases(sketch);
  drawSilences(sketch);
  drawBrush(sketch);
  drawLanes(sketch);
  drawHits(sketch);
  drawRail(sketch);
  drawFuture(sketch);
  drawPlayhead(sketch);
  drawFlag(sketch, flag);
}
