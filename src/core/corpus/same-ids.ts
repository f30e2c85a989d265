/** A postmortem with where it stands, as people call it. */
interface Named {
  readonly name: string;
  readonly id: string | undefined;
}

/** Which files give themselves an id, by it. */
export function filesById(all: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, string[]>();
  for (const { name, id } of all) {
    if (id === undefined) continue;
    const known = byId.get(id);
    if (known) known.push(name);
    else byId.set(id, [name]);
  }
  return byId;
}

/** A sentence for each id that several files have. */
export const sameIds = (all: readonly Named[]): readonly string[] =>
  [...filesById(all)].flatMap(([id, names]) =>
    names.length < 2
      ? []
      : [
          `${id} is the id of ${names.length} files: ${names.join(', ')}. Give each its own, so that links and figures mean one.`,
        ],
  );
