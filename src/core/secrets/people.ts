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
export const personalData = (text: string): readonly Secret[] => [...mails(text), ...phones(text)];

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
