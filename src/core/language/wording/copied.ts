/** A slice would hold on to the whole text that it was cut from, for as long as it is kept itself. */
export const copied = (slice: string): string => ` ${slice}`.slice(1);
