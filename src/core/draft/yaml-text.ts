import { Document, isMap, isSeq, visit } from 'yaml';

/** `key: value` as the YAML library quotes it, lists and maps in one line, with the blanks that Prettier puts. */
export function yamlLine(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  visit(document, (step, node) => {
    if (step !== null && (isSeq(node) || isMap(node)) && node !== document.contents) node.flow = true;
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: !Array.isArray(value) });
}

/** What stands behind `key: ` for a value. */
export const yamlValue = (value: unknown): string => yamlLine('k', value).slice('k: '.length).trimEnd();

/** A key as it stands before its colon. */
export const yamlKey = (key: string): string => yamlLine(key, '').replace(/: ""\s*$/, '');
