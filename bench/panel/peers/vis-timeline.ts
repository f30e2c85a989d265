import { DataSet, Timeline } from 'vis-timeline/standalone';
import { box, HEIGHT, WIDTH } from './peer.ts';

let timeline: Timeline | undefined;

window.peer = {
  // Points in a group a lane, without stacking, which would take it far longer.
  paint: ({ start, lane, lanes }) => {
    const items = start.map((at, id) => ({ id, start: at, group: lane[id], type: 'point', content: '' }));
    const groups = lanes.map((content, id) => ({ id, content }));
    timeline = new Timeline(box(), new DataSet(items), new DataSet(groups), {
      stack: false,
      width: `${WIDTH}px`,
      height: `${HEIGHT}px`,
      start: start[0],
      end: start.at(-1),
    });
  },
  show: (start, end) => timeline?.setWindow(start, end, { animation: false }),
};
