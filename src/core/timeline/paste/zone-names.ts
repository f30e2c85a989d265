/** A zone as people abbreviate it: read where it names one zone, `unclear` where it names several. */
export type NamedZone = { readonly zone: string } | { readonly unclear: string };

const CLEAR: Readonly<Record<string, string>> = {
  Z: 'UTC',
  UTC: 'UTC',
  GMT: 'UTC',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  // In German: Mittel-, West- and Osteuropäische Zeit.
  WEZ: '+00:00',
  WESZ: '+01:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  OEZ: '+02:00',
  OESZ: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  BRT: '-03:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  PST: '-08:00',
  PDT: '-07:00',
  PT: 'America/Los_Angeles',
  MDT: '-06:00',
  CDT: '-05:00',
  EST: '-05:00',
  EDT: '-04:00',
  ET: 'America/New_York',
  JST: '+09:00',
  KST: '+09:00',
  SGT: '+08:00',
  HKT: '+08:00',
  AWST: '+08:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

/** India, Israel or Ireland; central America or China; Britain or Bangladesh: only the writer knows. */
const UNCLEAR = new Set(['IST', 'CST', 'BST', 'MST', 'AST', 'GST', 'SST', 'ECT', 'WST']);

/** What the abbreviation says; undefined for any other word. */
export function namedZone(word: string): NamedZone | undefined {
  if (UNCLEAR.has(word)) return { unclear: word };
  const zone = Object.hasOwn(CLEAR, word) ? CLEAR[word] : undefined;
  return zone === undefined ? undefined : { zone };
}
