// Control characters that move a cursor or colour a terminal, and those that make text read in another order than it has.
const UNSEEN = /\r(?!\n)|[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Text for a terminal: what would act on it is shown by its number instead, as JSON writes it, so that JSON stays the same. */
export const visible = (text: string): string =>
  text.replaceAll(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
