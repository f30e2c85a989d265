import { ConnectorError } from './connector-error.ts';
import type { Http } from './http.ts';

/** The most that one connector asks and is told in one run. */
export interface Caps {
  readonly requests: number;
  /** Characters of all answers. */
  readonly characters: number;
}

/**
 * The port for one run, which ends what has no end: a vendor that answers with ever new pages.
 * @throws ConnectorError behind the last request or character that is allowed
 */
export function capped(http: Http, { requests, characters }: Caps): Http {
  let [asked, told] = [0, 0];
  return async (request) => {
    if (asked >= requests) throw endless(`It was asked ${written(requests)} times in this import`);
    if (told >= characters) throw endless(`It sent ${written(characters)} characters in this import`);
    asked += 1;
    const response = await http(request);
    told += response.text.length;
    return response;
  };
}

const written = (count: number): string => count.toLocaleString('en');

const endless = (what: string): ConnectorError =>
  new ConnectorError('bad-response', `${what}, which is the most. ${CHOOSE_LESS}`, { sent: false });

/** What to do where an import is cut off. */
export const CHOOSE_LESS = 'What came is kept. For the rest, import a shorter time.';
