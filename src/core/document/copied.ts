/** A stretch of a text as a text of its own: a mere slice would keep the whole text in memory. */
export const copied = (text: string): string => ` ${text}`.slice(1);
