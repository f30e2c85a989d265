import { strict as assert } from 'node:assert';
import { plainColor } from '../../../src/webview/insights/plain-color.ts';

describe('the colours of an exported picture', () => {
  it('are written as every program knows them', () => {
    assert.equal(plainColor('color(srgb 0.385098 0.5 1)'), 'rgb(98, 128, 255)');
    assert.equal(plainColor('color(srgb 1.02 -1e-7 0 / 0.25)'), 'rgba(255, 0, 0, 0.25)');
  });

  it('stay as they are where they are plain, or none', () => {
    for (const value of ['rgb(31, 31, 31)', 'none', '11px', 'url(#p1-hatched)'])
      assert.equal(plainColor(value), value);
  });
});
