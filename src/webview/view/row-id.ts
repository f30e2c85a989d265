/** An id that aria-activedescendant can name: a key may hold spaces and quotes. */
export const rowId = (list: 'event' | 'entry', key: string | number): string =>
  `${list}-${encodeURIComponent(key)}`;
