const NO_ADVERB =
  /^(?:apply|supply|reply|rely|family|early|daily|july|weekly|monthly|hourly|only|assembly|fly|ally)$/;
/** "Misconfigured", "misread": what is done amiss says so itself. */
const AMISS =
  /^mis(?!s|c?ell|ter|tak|sion|t$|ts$|er|le|ty|chief)[a-z]{3,}(?:ed|read|led|heard|took|spelt|understood|wrote|set)$/;

/** "Railwayman", "signalwoman": a person by the ending. */
const BY_PERSON =
  /^(?!.*(?:human|german|roman|norman|podman|pacman|postman|talisman|batman|superman|freeman|goodman)$)[a-z]{3,}(?:man|woman)$/;

/** Who does something for a living, or a machine that does. */
const BY_TRADE = /^[a-z]{3,}(?:er|or|eer|ician|ist)$/;

/** What the shape of a word in lower case says that no list has. */
export function byShape(lower: string): readonly string[] {
  if (lower.length > 40) return [];
  if (lower === '?') return ['QMARK'];
  if (/^\d/.test(lower)) return ['NUMBER'];
  if (lower.startsWith('\uE000')) return ['SCARE'];
  if (AMISS.test(lower)) return ['HARM', 'HARM.did', 'HARM.done', 'ED'];
  if (lower.endsWith('ly') && lower.length > 4 && !NO_ADVERB.test(lower)) return ['ADV'];
  if (lower.endsWith('ed') && lower.length > 4) return ['ED'];
  if (lower.endsWith('ing') && lower.length > 5) return ['ING'];
  if (BY_PERSON.test(lower)) return ['ROLEWORD'];
  return BY_TRADE.test(lower) ? ['TRADE'] : [];
}
