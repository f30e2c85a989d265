import { typesOf, type Schema } from '../../schema/schema.ts';
import { inYaml } from '../../schema/words.ts';

/** What the schema says about a field, as Markdown: what to write, its values, an example. */
export function fieldMarkdown(key: string, schema: Schema): string {
  return [
    `**${schema.title ?? key}**`,
    schema.description ?? '',
    values(schema),
    schema.default === undefined ? '' : `Without it: \`${inYaml(schema.default)}\`.`,
    example(key, schema),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function values({ enum: listed = [], enumDescriptions = [] }: Schema): string {
  return listed.length < 2
    ? ''
    : listed.map((value, index) => bullet(String(value), enumDescriptions[index])).join('\n');
}

const bullet = (value: string, means: string | undefined): string =>
  means === undefined ? `- \`${value}\`` : `- \`${value}\`: ${means}`;

function example(key: string, schema: Schema): string {
  const first = schema.enum ? undefined : schema.examples?.[0];
  if (first === undefined) return '';
  const text = schema.title === 'Log' ? `|\n  ${inYaml(first)}` : inYaml(first);
  const lines = typesOf(schema).includes('object') && text.length > 60 ? text : `${key}: ${text}`;
  return ['```yaml', lines, '```'].join('\n');
}
