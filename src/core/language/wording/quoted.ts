import { blanks } from '../../document/mask.ts';

const QUOTED = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»|(?<![\w])'[^'\n]{2,300}'(?![\w])|(?<![\w])‘[^’\n]{2,300}’(?![\w])/g;

/** What somebody said stands as it was said. */
export const maskQuoted = (text: string): string => text.replace(QUOTED, blanks);
