/** Something in a text that lets its reader in, or finds a person. Offsets are UTF-16 units of the text. */
export interface Secret {
  readonly kind: 'token' | 'private-key' | 'entropy' | 'email' | 'phone';
  /** What it looks like, as a sentence calls it: `a GitHub token`. Never the secret itself. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
}
