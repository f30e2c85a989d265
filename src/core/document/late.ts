/**
 * Makes objects with further properties, each of which is made from the others when somebody first asks for it. They
 * stand on a prototype: a literal with `get` takes a hundred times as long, and its shape outlives it in memory. A copy by
 * `{ ...one }` lacks them.
 */
export function late<Own extends object, Late extends object>(made: {
  readonly [K in keyof Late]-?: (one: Own & Late) => Late[K];
}): (own: Own) => Own & Late {
  const prototype: object = Object.create(Object.prototype);
  for (const key of Object.keys(made) as (keyof Late)[]) {
    Object.defineProperty(prototype, key, {
      enumerable: true,
      get(this: Own & Late & { readonly kept: Partial<Late> }): Late[keyof Late] {
        // What there is none of is looked for once as well.
        if (key in this.kept) return this.kept[key] as Late[typeof key];
        return (this.kept[key] = made[key](this));
      },
    });
  }
  return (own) => Object.assign(Object.create(prototype) as Late, own, { kept: {} });
}
