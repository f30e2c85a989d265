/** The forms of a verb that lists give by its base alone. */
export interface Forms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  `be was been|beat beat beaten|become became become|begin began begun|bite bit bitten|blow blew blown|break broke broken
   |bring brought brought|build built built|burn burned burned|buy bought bought|cast cast cast|catch caught caught
   |choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|do did done|draw drew drawn
   |drive drove driven|eat ate eaten|fall fell fallen|feel felt felt|fight fought fought|find found found|fly flew flown
   |forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got
   |give gave given|go went gone|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held
   |keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lose lost lost
   |make made made|mean meant meant|meet met met|pay paid paid|put put put|quit quit quit|read read read|ride rode ridden
   |ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold
   |send sent sent|set set set|shake shook shaken|shoot shot shot|shut shut shut|sink sank sunk|sit sat sat
   |sleep slept slept|slip slipped slipped|speak spoke spoken|spend spent spent|split split split|spread spread spread
   |stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|sweep swept swept|swing swung swung
   |take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
   |understand understood understood|wake woke woken|wear wore worn|win won won|write wrote written
   |lie lied lied|rely relied relied|sight sighted sighted|bet bet bet|hope hoped hoped`
    .split('|')
    .map((line) => line.trim().split(/\s+/))
    .map(([base = '', past = '', participle = '']) => [base, [past, participle]]),
);

export const IRREGULAR_PARTICIPLES = [...IRREGULAR.values()].map(([, participle]) => participle).join(' ');

const PREFIX = /^(?:mis|over|under|re|out|fore|with)(?=[a-z]{3})/;
const DOUBLING: ReadonlySet<string> = new Set(
  'omit commit submit permit admit refer occur forget begin regret defer prefer transfer control rebel unplug format'.split(
    ' ',
  ),
);

/** All forms of a verb: irregular ones by table, prefixed ones by what they are made of, the rest by spelling. */
export function formsOf(base: string): Forms {
  const [past, participle] = pastOf(base);
  return { base, third: thirdOf(base), past, participle, gerund: gerundOf(base) };
}

function pastOf(base: string): readonly [string, string] {
  const known = IRREGULAR.get(base);
  if (known) return known;
  const prefix = PREFIX.exec(base)?.[0];
  const inner = prefix === undefined ? undefined : IRREGULAR.get(base.slice(prefix.length));
  if (prefix !== undefined && inner) return [prefix + inner[0], prefix + inner[1]];
  const regular = regularPast(base);
  return [regular, regular];
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function thirdOf(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:[sxz]|ch|sh|[^aeiou]o)$/.test(base) || base === 'go' || base === 'do') return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(base) && base !== 'be' ? `${base.slice(0, -1)}ing` : `${doubled(base)}ing`;
}

/** "drop" is doubled in "dropped", "omit" too, "visit" is not. */
const doubled = (base: string): string =>
  DOUBLING.has(base) || /^[^aeiou]*[aeiou][bdgklmnprtz]$/.test(base) ? base + base.slice(-1) : base;
