/** A value with where it comes from: nothing is suggested without. */
export interface Stated<T = string> {
  readonly value: T;
  /** In words for a person: "the first alert of the incident". */
  readonly reason: string;
  /** The event that says it. */
  readonly uri?: string;
}
