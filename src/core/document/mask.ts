const INLINE_CODE = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
const COMMENT = /<!--[\s\S]*?-->/g;
const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*>/g;
const LINK_TARGET = /\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g;
const REFERENCE = /\]\[[^\]\n]*\]/g;
const FOOTNOTE = /\[\^[^\]\s]+\]:?/g;
const TAG = /<\/?[A-Za-z][^<>]{0,500}>/g;
const URL = /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>)\]]+/gi;
const MARKERS = /[*_~[\]!|]|^[ \t]*(?:#{1,6}|>|[-+*]|\d{1,9}[.)])(?=[ \t])/gm;

/**
 * The text with everything that isn't words replaced by blanks of the same length. Offsets and line ends stay, so
 * that what is found in the mask stands at the same place in the text.
 */
export function maskInline(text: string): string {
  const patterns = [INLINE_CODE, COMMENT, AUTOLINK, LINK_TARGET, REFERENCE, FOOTNOTE, TAG, URL];
  const masked = patterns.reduce((result, pattern) => result.replace(pattern, blank), text);
  return masked.replace(MARKERS, blankMarker);
}

const blank = (match: string): string => match.replace(/[^\r\n]/g, ' ');

/** An underscore within a word is part of a name, and an exclamation mark ends a sentence. */
function blankMarker(match: string, offset: number, whole: string): string {
  if (match === '!' && whole.charAt(offset + 1) !== '[') return match;
  if (match === '_' && /\w_\w/.test(whole.slice(offset - 1, offset + 2))) return match;
  return blank(match);
}
