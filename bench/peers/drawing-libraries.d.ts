// What the benchmarks use of the peers. Their own types are there only where bench/ is installed.
declare module 'd3-selection' {
  interface Selection<Datum> {
    append(name: string): Selection<Datum>;
    attr(name: string, value: string | number | ((datum: Datum) => string | number)): Selection<Datum>;
    selectAll<Each>(selector: string): Selection<Each>;
    data<Each>(data: readonly Each[]): Selection<Each>;
    join(name: string): Selection<Datum>;
    call(draw: (selection: Selection<Datum>) => void): Selection<Datum>;
  }
  export function select(element: Element): Selection<unknown>;
}
declare module 'd3-scale' {
  export interface TimeScale {
    (at: number): number;
    domain(domain: readonly [Date, Date]): TimeScale;
    range(range: readonly [number, number]): TimeScale;
  }
  export function scaleUtc(): TimeScale;
}
declare module 'd3-axis' {
  export function axisTop(scale: import('d3-scale').TimeScale): (selection: unknown) => void;
}
declare module 'vis-timeline/standalone' {
  export class Timeline {
    constructor(container: Element, items: unknown, groups: unknown, options: object);
    setWindow(start: number, end: number, options: { readonly animation: boolean }): void;
  }
  export class DataSet {
    constructor(items: readonly object[]);
  }
}
declare module 'echarts' {
  interface Chart {
    setOption(option: object): void;
    dispatchAction(action: object): void;
    getZr(): { flush(): void };
  }
  export function init(element: HTMLElement, theme: null, options: object): Chart;
  interface RenderApi {
    value(dimension: number): number;
    coord(point: readonly [number, number]): readonly [number, number];
  }
}
