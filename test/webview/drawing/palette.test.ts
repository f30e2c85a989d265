import assert from 'node:assert/strict';
import { paletteOf, schemeOf, type Palette } from '../../../src/webview/drawing/palette.ts';
import { THEMES } from '../themes.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A colour of eight digits lies on the background, as thick as its last two say. */
function on(colour: string, alpha: number, under: Colour): Colour {
  const digits = colour.slice(1).match(/../g) ?? [];
  const [red = 0, green = 0, blue = 0, own = 255] = digits.map((pair) => Number.parseInt(pair, 16));
  const share = (own / 255) * alpha;
  const mixed = (top: number, below: number): number => top * share + below * (1 - share);
  return [mixed(red, under[0]), mixed(green, under[1]), mixed(blue, under[2])];
}

function light([red, green, blue]: Colour): number {
  const linear = (value: number): number =>
    value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, bright = 0] = [light(a), light(b)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const paletteIn = (theme: string): Palette => {
  const classes = theme.endsWith('contrast-light') ? [theme, 'vscode-high-contrast'] : [theme];
  return paletteOf(
    (name) => THEMES[theme]?.[name] ?? '',
    schemeOf({ contains: (each) => classes.includes(each) }),
  );
};

describe('the colours of the drawing', () => {
  for (const theme of Object.keys(THEMES)) {
    const palette = paletteIn(theme);
    const background = on(palette.background, 1, [0, 0, 0]);
    const bands = Object.values(palette.phases).map((phase) => on(phase, palette.tint, background));

    it(`write text that can be read in ${theme}`, () => {
      const pairs: readonly (readonly [string, Colour, Colour])[] = [
        ['times and hints', on(palette.secondary, palette.quiet, background), background],
        ['the flag', on(palette.flagText, 1, background), on(palette.flag, 1, background)],
        ...bands.map((band) => ['a phase', on(palette.foreground, 1, band), band] as const),
      ];
      for (const [what, text, under] of pairs)
        assert.ok(contrast(text, under) >= 4.5, `${what}: ${contrast(text, under).toFixed(1)}`);
    });

    it(`draw shapes that can be seen in ${theme}`, () => {
      const through = Object.values(palette.phases).map((phase) => on(phase, palette.through, background));
      for (const under of [background, ...through])
        for (const [what, colour, alpha] of [
          ['a tick', palette.foreground, palette.tick],
          ['an error', palette.error, 1],
          ['what is selected', palette.focus, 1],
          ['a hit', palette.hit, 1],
        ] as const)
          assert.ok(
            contrast(on(colour, alpha, under), under) >= 3,
            `${what}: ${contrast(on(colour, alpha, under), under).toFixed(2)}`,
          );
      for (const phase of Object.values(palette.phases))
        assert.ok(contrast(on(phase, 1, background), background) >= 3);
    });
  }

  it('are there even where a theme names none', () => {
    const bare = paletteOf(() => '', 'dark');
    for (const colour of [bare.background, bare.foreground, bare.focus, ...Object.values(bare.phases)])
      assert.match(colour, /^#/);
  });
});
