import { axisTop } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { box, HEIGHT, LANE, WIDTH, type PeerEvents } from './peer.ts';

// As its own examples do it: an element an event, and new places for all of them with each zoom.
const svg = select(box()).append('svg').attr('width', WIDTH).attr('height', HEIGHT);
const axis = svg.append('g').attr('transform', 'translate(0 20)');
const marks = svg.append('g').attr('transform', 'translate(0 30)');
const scale = scaleUtc().range([0, WIDTH]);

window.peer = {
  paint: ({ start, lane }: PeerEvents) => {
    scale.domain([new Date(start[0] ?? 0), new Date(start.at(-1) ?? 0)]);
    axis.call(axisTop(scale));
    marks
      .selectAll<number>('rect')
      .data(start.map((_, index) => index))
      .join('rect')
      .attr('x', (index) => scale(start[index] ?? 0))
      .attr('y', (index) => (lane[index] ?? 0) * LANE)
      .attr('width', 2)
      .attr('height', 10);
    place = () => marks.selectAll<number>('rect').attr('x', (index) => scale(start[index] ?? 0));
  },
  show: (start, end) => {
    scale.domain([new Date(start), new Date(end)]);
    axis.call(axisTop(scale));
    place();
  },
};
let place: () => unknown = () => undefined;
