/**
 * The function with its answers kept for as long as what it was asked about: a caret that moves asks the same of the
 * same document again and again.
 */
export function once<K extends object, V>(answer: (about: K) => V): (about: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (about) => {
    const before = known.get(about);
    if (before) return before.value;
    const value = answer(about);
    known.set(about, { value });
    return value;
  };
}
