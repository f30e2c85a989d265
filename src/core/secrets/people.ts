import type { Secret } from './secret.ts';

/** From its sign on: signs are rare, so what stands before one is looked at afterwards. */
const MAIL = /@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@/:-])/g;
const MAILBOX = /(?<![\w.+/:@-])[\w.+-]{1,64}$/;
/** Nobody's: reserved names (RFC 2606), and the mailboxes of roles and machines. */
const NOBODY =
  /@(?:[\w-]+\.)*(?:example\.(?:com|org|net)|[\w-]+\.(?:example|test|invalid|localhost))$|^(?:git|noreply|no-reply|donotreply|support|help|info|security|abuse|postmaster|admin|ops|oncall|on-call|status|incidents?|alerts?|notifications?|team|sre|hello|contact|press|privacy|legal|sales|billing)@|-(?:team|oncall|alerts)@/i;

/** In the international form only: other rows of figures are too often something else. */
const PHONE =
  /(?<![\w+.,/:=-])\+[1-9]\d{0,2}[ -]?(?:\(\d{1,4}\)[ -]?)?\d{1,5}(?:[ -]?\d{2,5}){2,4}(?![\w.,]?\d|[\w%])/g;

/** E-mail addresses and telephone numbers of people. */
export function personalData(text: string): readonly Secret[] {
  const hasMail = text.includes('@');
  const hasPhone = text.includes('+');
  if (!hasMail && !hasPhone) return NONE;
  return [...(hasMail ? mails(text) : NONE), ...(hasPhone ? phones(text) : NONE)];
}

const NONE: readonly Secret[] = [];

const mails = (text: string): readonly Secret[] =>
  [...text.matchAll(MAIL)].flatMap(({ 0: domain, index }) => {
    const box = MAILBOX.exec(text.slice(Math.max(0, index - 66), index))?.[0];
    if (box === undefined || NOBODY.test(box + domain)) return [];
    const start = index - box.length;
    return [{ kind: 'email', what: 'an e-mail address', start, end: index + domain.length }];
  });

const phones = (text: string): readonly Secret[] =>
  [...text.matchAll(PHONE)]
    .filter(([phone]) => isPhone(phone))
    .map(({ 0: phone, index: start }) => ({
      kind: 'phone',
      what: 'a telephone number',
      start,
      end: start + phone.length,
    }));

/** Numbers between 555-0100 and 555-0199 are made up for stories. */
function isPhone(text: string): boolean {
  const figures = text.replace(/\D/g, '');
  const isStory = /55501\d\d$/.test(figures) || new Set(figures).size < 4;
  return figures.length >= 9 && figures.length <= 15 && !isStory;
}

/** As countries write them at home: too often something else to be told where colleagues read it. */
const AT_HOME =
  /(?<![\w+.,/:=-])(?:\(\d{3,5}\)[ -]?\d{3}[ -]?\d{2}[ -]?\d{2,4}|\d{3}[-.]\d{3}[-.]\d{4}|0\d{2,4}[ /-]\d{3,4}[ -]?\d{3,5})(?![\w-]|[.,]\d)/g;
const DIGITS = /(?<![\w.,/:=-])\d(?:[ -]?\d){12,40}(?![\w-]|[.,]\d)/g;
const CARD = /^[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{1,7}(?!\d)|^3\d{3}([ -]?)\d{6}\2\d{4,5}(?!\d)/;
const ACCOUNT = /(?<![\w-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\w-])/g;

/** What else finds a person, told only of texts that leave: numbers as they are dialled at home, of cards and of accounts. */
export const personalNumbers = (text: string): readonly Secret[] => [
  ...numbers(text, AT_HOME, 'a telephone number', isPhone),
  ...cards(text),
  ...numbers(text, ACCOUNT, 'the number of a bank account', isAccount),
];

const numbers = (
  text: string,
  pattern: RegExp,
  what: string,
  is: (found: string) => boolean,
): readonly Secret[] =>
  [...text.matchAll(pattern)]
    .filter(([found]) => is(found))
    .map(({ 0: found, index }) => ({ kind: 'phone', what, start: index, end: index + found.length }));

/** Among other figures one may begin at each group. */
const cards = (text: string): readonly Secret[] =>
  [...text.matchAll(DIGITS)].flatMap(({ 0: run, index }) =>
    [...run.matchAll(/(?<!\d)\d/g)].flatMap(({ index: at }) => {
      const card = CARD.exec(run.slice(at))?.[0];
      const start = index + at;
      return card !== undefined && isCard(card)
        ? [{ kind: 'phone' as const, what: 'the number of a card', start, end: start + card.length }]
        : [];
    }),
  );

/** By Luhn's check digit (ISO/IEC 7812). */
function isCard(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].map(Number).toReversed();
  const sum = digits.reduce((total, digit, index) => {
    const twice = index % 2 === 1 ? digit * 2 : digit;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0 && new Set(digits).size > 2;
}

/** By its check digits (ISO 13616): the whole is 1 modulo 97. */
function isAccount(found: string): boolean {
  const written = found.replace(/ /g, '');
  const turned = written.slice(4) + written.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
