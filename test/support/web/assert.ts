// What the tests of test/vscode use of node:assert/strict, for the web extension host, which has no modules of Node.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

function fail(message: string | Error | undefined, otherwise: string): never {
  if (message instanceof Error) throw message;
  throw new AssertionError(message === undefined ? otherwise : `${message}: ${otherwise}`);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Of what JSON can hold, and lists of it. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return ours.size === theirs.size && [...ours].every(([key, value]) => isEqual(value, theirs.get(key)));
}

const assert = {
  ok(value: unknown, message?: string): void {
    if (!value) fail(message, `${shown(value)} is not truthy`);
  },
  equal(one: unknown, other: unknown, message?: string): void {
    if (!Object.is(one, other)) fail(message, `${shown(one)} is not ${shown(other)}`);
  },
  notEqual(one: unknown, other: unknown, message?: string): void {
    if (Object.is(one, other)) fail(message, `both are ${shown(one)}`);
  },
  deepEqual(one: unknown, other: unknown, message?: string): void {
    if (!isEqual(one, other)) fail(message, `${shown(one)} is not ${shown(other)}`);
  },
  match(text: string, pattern: RegExp, message?: string): void {
    if (!pattern.test(text)) fail(message, `${shown(text)} does not match ${pattern.source}`);
  },
  doesNotMatch(text: string, pattern: RegExp, message?: string): void {
    if (pattern.test(text)) fail(message, `${shown(text)} matches ${pattern.source}`);
  },
  async rejects(promise: Promise<unknown>, pattern: RegExp): Promise<void> {
    const thrown = await promise.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (thrown === undefined) fail(undefined, 'It did not reject.');
    assert.match(String(thrown), pattern);
  },
  fail: (message?: string): never => fail(message, 'failed'),
};

export default assert;
