import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_FILTER, parseFilter } from '../../../src/core/insights/filter.ts';
import { parseInsightsIntent, parseInsightsView } from '../../../src/core/insights/protocol.ts';

const VIEW = {
  filter: { ...DEFAULT_FILTER, period: 'all', team: ['payments', ''] },
  stackedBy: 'service',
  tables: ['TTM', 'factors'],
};
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(#hatch)" width="4"/><text>one</text></svg>';

const drawing = (inside: string): unknown => ({
  type: 'export',
  chart: 'TTM',
  format: 'svg',
  text: `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`,
});

const UNDERSTOOD: readonly unknown[] = [
  { type: 'ready' },
  { type: 'refresh' },
  { type: 'report' },
  { type: 'view', view: VIEW },
  { type: 'open', files: ['a.postmortem.md'], about: 'Dec–Feb, n 1' },
  { type: 'open', files: ['a.postmortem.md'], about: '', item: 'A1' },
  { type: 'export', chart: 'TTM', format: 'csv' },
  { type: 'export', chart: 'incidents', format: 'svg', text: SVG },
  { type: 'export', chart: 'factors', format: 'png', bytes: PNG },
  drawing(
    '<text x="1">Retries go online=true, once =3, javascript: and url(x) &lt;a href=&quot;b&quot;&gt;</text>',
  ),
  drawing('<g font-family="Inter, &quot;Segoe UI&quot;"><path d="M0 1" fill="url(&quot;#p&quot;)"/></g>'),
];

const REFUSED: readonly unknown[] = [
  undefined,
  null,
  'ready',
  [],
  {},
  { type: 'run', command: 'workbench.action.quit' },
  { type: 'open', files: [], about: '' },
  { type: 'open', files: 'a', about: '' },
  { type: 'open', files: ['a', 3], about: '' },
  { type: 'open', files: [''], about: '' },
  { type: 'export', chart: 'owners', format: 'csv' },
  { type: 'export', chart: 'TTM', format: 'exe' },
  { type: 'export', chart: 'TTM', format: 'svg' },
  { type: 'export', chart: 'TTM', format: 'svg', text: '<html></html>' },
  { type: 'export', chart: 'TTM', format: 'png', bytes: [...PNG] },
  { type: 'export', chart: 'TTM', format: 'png', bytes: new Uint8Array([1, 2, 3]) },
  drawing('<script>1</script>'),
  drawing('<rect onload="a()"/>'),
  drawing('<rect/onclick=a()>'),
  drawing('<a xlink:href="javascript:a()">a</a>'),
  drawing('<image href="https://tracker.example/x.png"/>'),
  drawing('<rect fill="url(https://tracker.example/x)"/>'),
  drawing('<style>@import "https://tracker.example/x";</style>'),
  drawing('<foreignObject><body/></foreignObject>'),
  drawing('<rect x=">" onload="a()"/>'),
  drawing("<rect x='>' onload='a()'/>"),
  drawing('<rect style="fill: url(&quot;https://tracker.example/x&quot;)"/>'),
  drawing('<!-- a --><rect/>'),
  drawing('<text>a < b</text>'),
  drawing('</svg><script>1</script><svg>'),
];

describe('what the insights panel asks for', () => {
  for (const intent of UNDERSTOOD)
    it(`is understood: ${JSON.stringify(intent).slice(0, 90)}`, () =>
      assert.deepEqual(parseInsightsIntent(intent), intent));

  for (const message of REFUSED)
    it(`is refused: ${JSON.stringify(message)?.slice(0, 120)}`, () =>
      assert.equal(parseInsightsIntent(message), undefined));

  it('holds nothing beside what its form names', () => {
    assert.deepEqual(parseInsightsIntent({ type: 'report', command: 'rm' }), { type: 'report' });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('open', 'view', 'export', 'ready'), (value, type) => {
        parseInsightsIntent(value);
        parseInsightsIntent({ type, view: value, files: value, chart: value, text: value });
      }),
    );
  });
});

describe('how the panel was left', () => {
  it('is as by default where nothing was kept', () => {
    for (const nothing of [undefined, null, 7, 'x', [], {}])
      assert.deepEqual(parseInsightsView(nothing), {
        filter: DEFAULT_FILTER,
        stackedBy: 'severity',
        tables: [],
      });
  });

  it('keeps what can be read of a filter', () => {
    assert.deepEqual(
      parseFilter({ period: { since: '2026-02-01', until: '2026-01-01' }, kind: [], cause: [3, 'a', 'a'] }),
      {
        ...DEFAULT_FILTER,
        period: { since: '2026-01-01', until: '2026-02-01' },
        kind: [],
        cause: ['a'],
      },
    );
    for (const period of ['last-7', { since: '2026-02-30', until: '2026-03-01' }, { since: 'x' }, 3])
      assert.equal(parseFilter({ period }).period, 'last-12');
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const once = parseInsightsView(value);
        assert.deepEqual(parseInsightsView(structuredClone(once)), once);
      }),
    );
  });
});
