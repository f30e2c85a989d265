import assert from 'node:assert/strict';
import { cut, fitting, placeLabels } from '../../../src/webview/drawing/labels.ts';

const measure = (text: string): number => text.length * 6;

describe('the names of marks', () => {
  it('are all told where there is room, and shortened where there is none', () => {
    const names = ['detected', 'alerted'];
    const next = { key: 'b', names: ['acknowledged'] };
    const texts = (x: number) =>
      placeLabels(
        [
          { key: 'a', x: 0, names },
          { ...next, x },
        ],
        600,
        measure,
      ).map(({ text, tier }) => [text, tier]);
    assert.deepEqual(texts(300), [
      ['detected · alerted', 0],
      ['acknowledged', 0],
    ]);
    assert.deepEqual(texts(60), [
      ['detected +1', 0],
      ['acknowledged', 1],
    ]);
  });

  it('are left out where they would collide on both tiers', () => {
    const marks = [0, 5, 10].map((x) => ({ key: `${x}`, x, names: ['detected'] }));
    assert.deepEqual(
      placeLabels(marks, 600, measure).map(({ key }) => key),
      ['0', '5'],
    );
  });

  it('give way to those of marks that somebody has set', () => {
    const marks = [
      { key: 'guess', x: 0, names: ['declared'], suggested: true },
      { key: 'a', x: 10, names: ['detected'] },
      { key: 'b', x: 20, names: ['alerted'] },
    ];
    assert.deepEqual(
      placeLabels(marks, 600, measure).map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('turn round at the right edge', () => {
    const [label] = placeLabels([{ key: 'a', x: 590, names: ['resolved'] }], 600, measure);
    assert.equal(label?.end, true);
  });

  it('are cut where there is room for some of it only', () => {
    assert.equal(cut('Investigating', 100, measure), 'Investigating');
    assert.equal(cut('Investigating', 60, measure), 'Investiga…');
    assert.equal(cut('Investigating', 12, measure), '');
    assert.equal(fitting(['Detect 7m', 'Detect', '7m'], 40, measure), 'Detect');
  });
});
