/** SHA-256 of a text in hex digits, at once: what the platform has gives it later. Source: FIPS 180-4. */
export function sha256Now(text: string): string {
  const state = Uint32Array.from(FIRST);
  const blocks = padded(new TextEncoder().encode(text));
  for (let at = 0; at < blocks.byteLength; at += 64) mix(state, schedule(blocks, at));
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The bits of the fractions of a root of the first primes. */
function rootsOfPrimes(count: number, root: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => Math.floor((prime ** (1 / root) % 1) * 2 ** 32));
}
const FIRST = rootsOfPrimes(8, 2);
const ROUNDS = rootsOfPrimes(64, 3);

function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n);
  return view;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function schedule(blocks: DataView, at: number): Uint32Array {
  const words = new Uint32Array(64);
  for (let index = 0; index < 16; index += 1) words[index] = blocks.getUint32(at + index * 4);
  const of = (index: number): number => words[index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [of(index - 2), of(index - 15)];
    const a = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const b = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[index] = of(index - 16) + a + of(index - 7) + b;
  }
  return words;
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [index, word] of words.entries()) {
    const one = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + one + ((e & f) ^ (~e & g)) + (ROUNDS[index] ?? 0) + word) | 0;
    const two = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}
