/** What tools add to the name of a service. */
const KINDS = new Set(['api', 'service', 'svc', 'app']);

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [name];

/** `checkout` for `checkout-api`, `Checkout` and `Checkout Service`; what is nothing but a kind stays. */
function stemOf(name: string): string {
  const words = wordsOf(name);
  const own = words.filter((word) => !KINDS.has(word));
  return (own.length === 0 ? words : own).join(' ');
}

/**
 * The names without those that say one again, in other letters or without its kind: of `checkout-api` and `Checkout`
 * the first. Two kinds of one name are two services.
 */
export const distinctServices = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => {
    const same = names.filter((one) => stemOf(one) === stemOf(name));
    const written = wordsOf(name).join(' ');
    const earlier = names.slice(0, index).some((one) => wordsOf(one).join(' ') === written);
    const isBare = written === stemOf(name) && same.some((one) => wordsOf(one).join(' ') !== written);
    return !earlier && !isBare;
  });
