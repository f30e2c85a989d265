/** Numbers that stand for events between the host and one panel: far shorter than their uris, and as lasting. */
export interface NumberedUris {
  readonly idOf: (uri: string) => number;
  /** Undefined where the uri has no number yet; gives it none. */
  known(uri: string): number | undefined;
  readonly uriOf: (id: number) => string | undefined;
  readonly size: number;
}

export function numberedUris(): NumberedUris {
  const uris: string[] = [];
  const ids = new Map<string, number>();
  return {
    idOf: (uri) => {
      const known = ids.get(uri);
      if (known !== undefined) return known;
      ids.set(uri, uris.length);
      return uris.push(uri) - 1;
    },
    known: (uri) => ids.get(uri),
    uriOf: (id) => uris[id],
    get size() {
      return uris.length;
    },
  };
}
