import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { readPage } from '../../../src/core/render/page.ts';
import { bandsOf } from '../../../src/core/render/timeline/bands.ts';
import { drawing } from '../../../src/core/render/timeline/drawing.ts';
import { widthOf } from '../../../src/core/render/timeline/labels.ts';
import { scaleOf } from '../../../src/core/render/timeline/scale.ts';

const pageOf = (...lines: readonly string[]) => {
  const log = lines.map((line) => `  ${line}\n`).join('');
  const text = `---\npostmortem: 1\n---\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n${log}\`\`\`\n`;
  return readPage(parsePostmortem(text), { now: 0 });
};
const drawn = (...lines: readonly string[]): string => drawing(pageOf(...lines), 800)?.markup ?? '';
/** The texts of the drawing, axis and tooltips left out. */
const textsOf = (markup: string): readonly string[] =>
  [...markup.replace(/<title>.*?<\/title>/gs, '').matchAll(/<text [^>]*>(.*?)<\/text/gs)]
    .map(([, text = '']) => text.replace(/<[^>]*>/g, '').trim())
    .filter((text) => !/^\d\d:\d\d$/.test(text));

describe('drawing', () => {
  it('gives marks that lie on one another a label together', () => {
    const texts = textsOf(
      drawn(
        '00:00 impact_start: a',
        '00:02 detected, alerted: b',
        '00:04 acknowledged: c',
        '23:00 resolved: d',
      ),
    );
    assert.ok(
      texts.includes('impact start 00:00, detected, alerted 00:02, acknowledged 00:04'),
      texts.join(' | '),
    );
  });

  it('labels both of two marks at its right edge', () => {
    const texts = textsOf(
      drawn('12:00 impact_start: a', '13:08 mitigated, impact_end: b', '13:12 resolved: c'),
    );
    assert.ok(texts.includes('mitigated, impact end 13:08') && texts.includes('resolved 13:12'));
  });

  it('labels the marks that metrics count from before any other', () => {
    const others = Array.from({ length: 50 }, (_, index) => `13:${String(index + 4)} declared: x`).map(
      (line) => line.replace(/13:(\d) /, '13:0$1 '),
    );
    const texts = textsOf(
      drawn(
        '12:00 impact_start: a',
        '12:30 detected: b',
        '13:00 acknowledged: c',
        ...others,
        '14:30 mitigated: d',
        '15:00 resolved: e',
      ),
    );
    for (const label of [
      'impact start 12:00',
      'detected 12:30',
      'acknowledged 13:00',
      'mitigated 14:30',
      'resolved 15:00',
    ])
      assert.ok(texts.includes(label), label);
  });

  it('lets a label say more where there is room', () => {
    const long = 'The rollout is stopped by hand, and the old version goes out again everywhere';
    const texts = textsOf(drawn('12:00 impact_start: a', `12:05 ${long} ^T1`, '15:00 resolved: e'));
    assert.ok(
      texts.includes('The rollout is stopped by hand, and the old version goes out…'),
      texts.join('|'),
    );
  });

  it('names a day where the axis enters it', () =>
    assert.match(
      drawn('2026-11-17T18:00Z impact_start: a', '2026-11-18T18:00Z resolved: b'),
      />18 Nov<\/text>/,
    ));

  it('says the phases in words where one has no room for its name', () => {
    assert.match(
      drawn('12:00 impact_start: a', '12:01 detected: b', '14:00 resolved: c'),
      /pm-legend.*Detect 1m<.*Resolve 1h 59m</s,
    );
    assert.doesNotMatch(
      drawn('12:00 impact_start: a', '13:00 detected: b', '14:00 resolved: c'),
      /pm-legend/,
    );
  });
});

describe('bandsOf', () => {
  it('puts a name beside the stems that cross its band, never under one', () => {
    const scale = scaleOf(
      [
        { at: 0, marks: [] },
        { at: 3_600_000, marks: [] },
      ],
      800,
    );
    assert.ok(scale);
    const phase = { name: 'Mitigate', start: 0, end: 3_600_000 } as const;
    const stems = [40, 60, 90];
    const [band] = bandsOf([phase], scale, stems);
    assert.ok(band?.label);
    const { x, text } = band.label;
    assert.equal(text, 'Mitigate 1h');
    assert.ok(stems.every((stem) => stem < x || stem > x + widthOf(text)));
    assert.equal(bandsOf([{ ...phase, end: 60_000 }], scale, [])[0]?.label, undefined);
  });
});
