import { init, type RenderApi } from 'echarts';
import { box, HEIGHT, WIDTH, type PeerEvents } from './peer.ts';

const chart = init(box(), null, { renderer: 'canvas', width: WIDTH, height: HEIGHT });

window.peer = {
  // A custom series on a canvas; all at once, as a first paint is to be whole.
  paint: ({ start, lane, lanes }: PeerEvents) => {
    chart.setOption({
      animation: false,
      xAxis: { type: 'time', min: start[0], max: start.at(-1) },
      yAxis: { type: 'category', data: lanes },
      dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }],
      series: {
        type: 'custom',
        progressive: 0,
        encode: { x: 0, y: 1 },
        data: start.map((at, index) => [at, lane[index]]),
        renderItem: (_: unknown, api: RenderApi) => {
          const [x, y] = api.coord([api.value(0), api.value(1)]);
          return { type: 'rect', shape: { x, y: y - 5, width: 2, height: 10 }, style: { fill: '#888' } };
        },
      },
    });
    chart.getZr().flush();
  },
  show: (startValue, endValue) => {
    chart.dispatchAction({ type: 'dataZoom', startValue, endValue });
    chart.getZr().flush();
  },
};
