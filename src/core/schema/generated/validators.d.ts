// Generated from schemas/ by `npm run generate`. Change those, not this.
export interface ValidatorError {
  readonly keyword: string;
  /** A JSON Pointer into the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidatorError[] | null;
}
export const frontMatter: Validator;
export const timeline: Validator;
export const impact: Validator;
export const contributingFactors: Validator;
export const learnings: Validator;
export const actionItems: Validator;
export const config: Validator;
