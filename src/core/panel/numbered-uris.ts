/** Numbers that stand for events between the host and one panel: far shorter than their uris, and as lasting. */
export interface NumberedUris {
  idOf(uri: string): number;
  uriOf(id: number): string | undefined;
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
    uriOf: (id) => uris[id],
  };
}
