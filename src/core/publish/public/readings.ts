/**
 * A text as others may come to read it: with signs of markup taken off, escapes of addresses and of HTML undone, wide
 * letters as plain ones. Only those that differ from it.
 */
export function readings(text: string): readonly string[] {
  const [bare, decoded, named] = [bared(text), percentDecoded(text), entitiesDecoded(text)];
  const all = bared(entitiesDecoded(percentDecoded(text.normalize('NFKC'))));
  return [...new Set([bare, decoded, named, all, parted(all), joined(all)])].filter((one) => one !== text);
}

/** What stands in an address is read by itself: the words of a path, the values of a query. */
const parted = (text: string): string =>
  text.replace(/[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi, (url) => url.replace(/[/?&=#]+/g, ' '));

/** What is broken over two lines is one word: both halves are long, and mixed as words of a language are not. */
function joined(text: string): string {
  const words = text.split(/(\s+)/);
  return words
    .filter((_, index) => index % 2 === 0 || !(isMixed(words[index - 1]) && isMixed(words[index + 1])))
    .join('');
}

const isMixed = (word = ''): boolean =>
  /^[\w+/=-]{8,}[.,;:!?]?$/.test(word) && /\d/.test(word) && /[a-z]/i.test(word);

const bared = (text: string): string => text.replace(/\*+|~~|[\\`]|<\/?[a-z]{1,12}>/gi, '');

const percentDecoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  colon: ':',
  commat: '@',
  dash: '-',
  hyphen: '-',
  lowbar: '_',
  num: '#',
  period: '.',
  sol: '/',
};

const entitiesDecoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi,
    (sign, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
        : (NAMED[name] ?? sign),
  );
