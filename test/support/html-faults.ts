interface Validated {
  readonly results: readonly {
    readonly messages: readonly {
      readonly ruleId: string;
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }[];
  }[];
}
interface HtmlValidateModule {
  readonly HtmlValidate: new (config: unknown) => { validateString(markup: string): Promise<Validated> };
}

// By a name that is looked up where it runs: type checks work before it is installed.
const VALIDATOR: string = 'html-validate';

const CONFIG = {
  extends: ['html-validate:recommended'],
  rules: {
    // A title is as long as its author wants it.
    'long-title': 'off',
    // Lists may have names: the standard allows it, and readers say them.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Prettier closes what has no end tag; HTML takes it either way.
    'void-style': 'off',
    // How the cells of an author's table are aligned.
    'no-inline-style': ['error', { allowedProperties: ['text-align', 'display'] }],
  },
};

/** What is wrong with a page by an HTML validator, a line each. */
export async function htmlFaults(markup: string): Promise<readonly string[]> {
  const { HtmlValidate } = (await import(VALIDATOR)) as HtmlValidateModule;
  const { results } = await new HtmlValidate(CONFIG).validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
