import { isMadeUp } from './made-up.ts';
import { isRandom } from './random.ts';
import type { Secret } from './secret.ts';

// An `&` ends the value only where the next field of a query begins behind it.
const NAMED =
  /(password|passwd|passphrase|pwd|secret|token|credentials?|api[_-]?key|app(?:lication)?[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|auth[_-]?key|routing[_-]?key|integration[_-]?key|account[_-]?key|signature|sig|bearer|basic)["']?(?:[ \t]{0,3}(=|:|=>)[ \t]{0,3}|[ \t])["'`]?((?:[^\s"'`,;<>()[\]{}&]|&(?![\w.-]+=)){6,512})/gi;

/** What has none of these has no such name: few texts have a sign behind one, and looking for the name itself takes long. */
const ASSIGNS =
  /[=:](?<=(?:pass(?:word|wd|phrase)|pwd|secret|token|credentials?|key|sig(?:nature)?|bearer|basic)["']?[ \t]{0,3}[=:])|(?:bearer|basic)["']?[ \t]/i;

/** What a name says to be secret: `DB_PASSWORD=…`, `dd-api-key: …`, `Authorization: Bearer …`. */
export function assignedSecrets(text: string): readonly Secret[] {
  if (!ASSIGNS.test(text)) return NONE;
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const [whole, name = '', sign, value = ''] = match;
    const start = match.index + whole.length - value.length;
    return isSecret(name.toLowerCase(), sign, value, text.charAt(start + value.length))
      ? [{ kind: 'token', what: whatIs(name.toLowerCase()), start, end: start + value.length }]
      : [];
  });
}

const NONE: readonly Secret[] = [];

const whatIs = (name: string): string =>
  /^p(?:ass|wd)/.test(name)
    ? 'a password'
    : /^(?:bearer|basic)$/.test(name)
      ? 'credentials for a request'
      : 'a key or token';

function isSecret(name: string, sign: string | undefined, value: string, next: string): boolean {
  if (isMadeUp(value) || /^[$%<{[*]|^https?:|[({[]$/.test(value) || '({['.includes(next || ' ')) return false;
  if (/^(?:bearer|basic)$/.test(name)) return value.length >= 12 && isMixed(value) && isRandom(value);
  if (sign === undefined) return false;
  if (/^p(?:ass|wd)/.test(name))
    return sign === '=' ? isPassword(value) : isPassword(value) && isMixed(value);
  return isKey(value);
}

/** A word that a sentence could say is none, nor is a path. */
const isPassword = (value: string): boolean =>
  /[A-Za-z]/.test(value) && /[^A-Za-z._/-]/.test(value) && !/^[./~]|^[A-Za-z]+[.:!?]$/.test(value);

const isMixed = (value: string): boolean => /[A-Za-z]/.test(value) && /\d/.test(value) && value.length >= 8;

const HEX = /^[0-9a-f]{32,128}$/i;

/** In front of it a name says that it is secret, so that hex counts too. */
const isKey = (value: string): boolean => HEX.test(value) || (value.length >= 16 && isRandom(value));
