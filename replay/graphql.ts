/** As much of GraphQL as the double of Linear needs: one operation, variables, arguments and nested fields. */
export interface Field {
  readonly name: string;
  readonly as: string;
  readonly given: Given;
  readonly fields: readonly Field[];
}

export interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly fields: readonly Field[];
}

export type Given = Readonly<Record<string, unknown>>;
/** A field is a value, or is asked with what stands in its brackets. */
export type Resolver = (given: Given) => unknown;

const TOKEN = /[\s,]+|#[^\n]*|("(?:[^"\\]|\\.)*"|\$?[A-Za-z_]\w*|-?\d+(?:\.\d+)?|[{}()[\]:!=])/gy;

/** @throws SyntaxError where the text is no operation of this kind */
export function parseOperation(text: string, variables: Given): Operation {
  const words = wordsOf(text);
  let at = 0;
  const next = (): string => words[at++] ?? fail('the end');
  const take = (word: string): boolean => words[at] === word && (at += 1) > 0;
  const expect = (word: string): void => void (take(word) || fail(words[at] ?? 'the end'));

  const value = (): unknown => {
    const word = next();
    if (word === '[') return until(']', value);
    if (word === '{') return Object.fromEntries(until('}', pair));
    if (word.startsWith('$')) return variables[word.slice(1)];
    if (/^["\d-]/.test(word)) return JSON.parse(word);
    return word === 'true' || word === 'false' ? word === 'true' : word === 'null' ? null : word;
  };
  const pair = (): readonly [string, unknown] => {
    const name = next();
    expect(':');
    return [name, value()];
  };
  const until = <Item>(end: string, item: () => Item): Item[] => {
    const found: Item[] = [];
    while (!take(end)) found.push(item());
    return found;
  };
  const field = (): Field => {
    const first = next();
    const name = take(':') ? next() : first;
    const given = take('(') ? Object.fromEntries(until(')', pair)) : {};
    return { name, as: first, given, fields: take('{') ? until('}', field) : [] };
  };
  const kind = next();
  if (kind !== 'query' && kind !== 'mutation') return fail(kind);
  while (!take('{')) next();
  const fields = until('}', field);
  return at === words.length ? { kind, fields } : fail(next());
}

function wordsOf(text: string): readonly string[] {
  TOKEN.lastIndex = 0;
  const words: string[] = [];
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) return fail(text[from] ?? '');
    if (found[1] !== undefined) words.push(found[1]);
  }
  return words;
}

const fail = (word: string): never => {
  throw new SyntaxError(`Syntax Error: Unexpected ${word}.`);
};

/** The asked fields of a value. @throws TypeError where it has no such field */
export function select(value: unknown, fields: readonly Field[]): unknown {
  if (Array.isArray(value)) return value.map((one) => select(one, fields));
  if (typeof value !== 'object' || value === null || fields.length === 0) return value ?? null;
  const from = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.map((field) => [field.as, chosen(from, field)]));
}

function chosen(from: Readonly<Record<string, unknown>>, field: Field): unknown {
  if (!Object.hasOwn(from, field.name)) throw new TypeError(`Cannot query field "${field.name}".`);
  const held = from[field.name];
  return select(typeof held === 'function' ? (held as Resolver)(field.given) : held, field.fields);
}
