/** How long the letter or digit is that stands here, in code units; 0 where there is none. */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < ASCII) return PLAIN[code] ?? 0;
  return code >= ASCII ? rareLetterAt(text, at) : 0;
}

/** Whether a character of ASCII is one of them. */
export const isLetter = (code: number): boolean => code < ASCII && PLAIN[code] === 1;

const ASCII = 128;
const PLAIN = Uint8Array.from({ length: ASCII }, (_, code) =>
  /[a-z\d]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

function rareLetterAt(text: string, at: number): number {
  const one = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /[\p{L}\p{N}]/u.test(one) ? one.length : 0;
}

/** Whether white space stands here. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code > 8 && code < 14) || (code >= ASCII && /\s/.test(text.charAt(at)));
}
