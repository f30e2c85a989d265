import createMarkdownIt from 'markdown-it';

/** Files that the prose of a document names by a way from its own folder. */
export interface LocalTargets {
  readonly images: readonly string[];
  readonly links: readonly string[];
}

/** What a host may read, or knows a page of, before it exports: as the document names it. */
export function localTargets(text: string): LocalTargets {
  const tokens = createMarkdownIt()
    .parse(text, {})
    .flatMap(({ children }) => children ?? []);
  const named = (type: string, attribute: string): readonly string[] => [
    ...new Set(
      tokens.flatMap((token) => (token.type === type ? [String(token.attrGet(attribute) ?? '')] : [])),
    ),
  ];
  return { images: named('image', 'src').filter(isLocal), links: named('link_open', 'href').filter(isLocal) };
}

const isLocal = (target: string): boolean => target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\#])/i.test(target);

/** The way to a file that a target names; undefined where it can't be one. */
export function wayOf(target: string): string | undefined {
  try {
    return decodeURIComponent(target.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** What a page may show as a picture, by the ending of its name. */
export function pictureType(name: string): string | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
}
