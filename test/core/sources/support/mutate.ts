/** Random numbers in [0, 1) that a seed repeats: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '..',
  '\ud800',
  '\u202Etxt\u0000',
  '```yaml\n---\n<script>alert(1)</script>\n[x](command:y)',
  '14:03 resolved: @dana ^T1 <slack:C/p1> +public',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'https://user:password@evil.example/ x',
  '2026-13-45T99:99:99Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00Z',
  '9'.repeat(400),
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  { id: {}, toString: 1, valueOf: null, length: -1 },
  [null, 1, 'x', { type: 'user' }],
  'nested:list',
  'nested:blocks',
  'nested:content',
];

/** Deeper than calls can go. Written here as JSON, since nothing can write it from the value. */
const NESTED: Readonly<Record<string, string>> = {
  list: nested('[', ']'),
  blocks: nested('{"type":"section","elements":[', ']}'),
  content: nested('{"type":"paragraph","content":[', ']}'),
};

function nested(open: string, close: string): string {
  const depth = 20_000;
  return open.repeat(depth) + close.repeat(depth);
}

/** A copy with some of its values replaced, left out or wrapped. */
export function mutated(value: unknown, random: () => number): unknown {
  const rate = random() < 0.5 ? 0.02 : 0.15;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const change = (inner: unknown): unknown => {
    if (random() < rate / 2) return pick(HOSTILE);
    if (random() < rate / 8) return [inner];
    if (Array.isArray(inner)) {
      const items = inner.filter(() => random() >= rate / 4).map(change);
      return random() < rate / 4 ? [...items, ...items] : items;
    }
    if (typeof inner !== 'object' || inner === null) return inner;
    const kept = Object.entries(inner).filter(() => random() >= rate / 2);
    return Object.fromEntries(kept.map(([key, one]) => [key, change(one)]));
  };
  return change(value);
}

/** The same, with lists of three at most: what is in them is what counts. */
export function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 3).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
}

/** A text of which lines are missing, doubled or something else. */
function mutatedLines(text: string, random: () => number): string {
  const lines = text.split('\n').flatMap((line): readonly string[] => {
    const chance = random();
    if (chance < 0.03) return [String(HOSTILE[Math.floor(random() * 20)])];
    if (chance < 0.05) return [line.slice(0, Math.floor(random() * line.length))];
    return chance < 0.07 ? [] : chance < 0.09 ? [line, line] : [line];
  });
  return lines.join('\n');
}

/** What an HTTP answer's body may be: one that is wrong somewhere, or nothing of the kind at all. */
export function hostileText(body: unknown, random: () => number): string {
  const written =
    typeof body === 'string' ? mutatedLines(body, random) : (JSON.stringify(mutated(body, random)) ?? '');
  // Such an answer is refused as a whole, so that most must have none of it.
  const isDeep = random() < 0.05;
  const text = written.replaceAll(/"nested:(\w+)"/g, (_, kind: string) => (isDeep && NESTED[kind]) || '[]');
  const chance = random();
  if (chance < 0.02) return text.slice(0, Math.floor(random() * text.length));
  if (chance < 0.03) return '<!doctype html><title>502</title>';
  return chance < 0.04 ? `\uFEFF${text}` : text;
}
