import { yamlLine } from '../draft/yaml-text.ts';

/** Signs that YAML may take for its own where words stand between brackets. */
const SIGNS = /[&*!|>%@`#?]|:\s/;

/** `key: value`, lists and maps in one line. Between brackets, words with odd signs are quoted, which YAML and JSON do alike. */
export function flowLine(key: string, value: unknown): string {
  const isFlow = typeof value === 'object' && value !== null;
  const text = isFlow ? JSON.stringify(value) : '';
  const words = text.replaceAll(/[{[,]"[\w.-]*":/g, '');
  return isFlow && SIGNS.test(words) ? `${key}: ${text}` : yamlLine(key, value).trimEnd();
}
