/** Foreign text as one segment of a path: it never leads elsewhere and never throws on half a character. */
export const segment = (value: string): string =>
  /^\.{1,2}$/.test(value) ? '_' : encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD'));
