/** The colours and fonts of the drawing, each as the canvas takes it. */
export interface Palette {
  readonly background: string;
  readonly foreground: string;
  readonly secondary: string;
  readonly focus: string;
  readonly flag: string;
  readonly flagText: string;
  readonly error: string;
  readonly warning: string;
  readonly hit: string;
  readonly lines: string;
  readonly phases: Readonly<Record<string, string>>;
  /** How strong secondary text is. */
  readonly quiet: number;
  /** Opacities: no tints at all in high contrast, where outlines say it. */
  readonly tint: number;
  readonly through: number;
  readonly hatch: number;
  readonly tick: number;
  /** Of what is filtered out. */
  readonly hint: number;
  readonly contrast: boolean;
  readonly font: string;
  readonly mono: string;
}

export type Scheme = 'dark' | 'light' | 'contrast' | 'contrast-light';

/** Which of the four the editor's class names say. */
export function schemeOf(classes: Pick<DOMTokenList, 'contains'>): Scheme {
  if (classes.contains('vscode-high-contrast-light')) return 'contrast-light';
  if (classes.contains('vscode-high-contrast')) return 'contrast';
  return classes.contains('vscode-light') ? 'light' : 'dark';
}

/** `token` reads `--vscode-NAME`; what a theme leaves out is empty there. */
export function paletteOf(token: (name: string) => string, scheme: Scheme): Palette {
  const first = (...names: readonly string[]): string =>
    names.map((name) => (name.startsWith('#') ? name : token(name).trim())).find((value) => value !== '') ??
    '#888';
  const contrast = scheme === 'contrast' || scheme === 'contrast-light';
  const foreground = first('foreground', 'editor-foreground');
  return {
    background: first('editor-background'),
    foreground,
    secondary: scheme === 'light' ? foreground : first('descriptionForeground', 'foreground'),
    focus: first('focusBorder', 'foreground'),
    flag: contrast ? first('editor-background') : first('button-background', 'focusBorder'),
    flagText: contrast ? foreground : first('button-foreground', 'editor-background'),
    error: first('editorError-foreground', 'charts-red'),
    warning: first('editorWarning-foreground', 'charts-yellow'),
    hit: contrast
      ? first('editor-findMatchHighlightBorder', 'contrastActiveBorder')
      : // The one yellow of a light theme that is dark enough for the tint of a phase.
        first('list-warningForeground', 'editorWarning-foreground'),
    lines: contrast ? first('contrastBorder', 'foreground') : foreground,
    phases: {
      Detect: first('charts-red'),
      Acknowledge: first('charts-yellow'),
      Mitigate: first('charts-blue'),
      Resolve: first('charts-green'),
    },
    ...strengths(scheme),
    contrast,
    font: first('font-family', '#sans-serif').replace('#', ''),
    mono: first('editor-font-family', '#monospace').replace('#', ''),
  };
}

function strengths(scheme: Scheme): Pick<Palette, 'quiet' | 'tint' | 'through' | 'hatch' | 'tick' | 'hint'> {
  if (scheme === 'light')
    return { quiet: 0.8, tint: 0.14, through: 0.05, hatch: 0.24, tick: 0.72, hint: 0.28 };
  if (scheme === 'dark') return { quiet: 1, tint: 0.16, through: 0.06, hatch: 0.22, tick: 0.65, hint: 0.28 };
  return { quiet: 1, tint: 0, through: 0, hatch: 0.28, tick: 1, hint: 0.45 };
}
