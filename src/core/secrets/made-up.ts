const STAND_INS =
  /example|sample|placeholder|dummy|redacted|removed|changeme|change_me|your[-_]|insert[-_]|x{5}|\*{3}|\.{3}|…|(.)\1{5}|1234567|abcdefg/i;

/** True for what only shows where a secret would stand: `ghp_xxxxxxxx`, `AKIA…EXAMPLE`, one sign again and again. */
export const isMadeUp = (text: string): boolean => STAND_INS.test(text) || new Set(text).size < 5;
