import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import type { Sent } from './record-requests.ts';
import { SHARED } from './shared.ts';

type Json = Record<string, unknown>;
type Operations = Record<string, Json>;

export interface Specification extends Json {
  paths: Record<string, Operations>;
}

export const specificationFile = (name: string): string => join(SHARED, 'specs', `${name}.gz`);

export function readSpecification(name: string): Specification {
  const text = gunzipSync(readFileSync(specificationFile(name))).toString('utf8');
  return (name.endsWith('.json') ? JSON.parse(text) : parse(text, { maxAliasCount: -1 })) as Specification;
}

/** The path of the specification that describes a request, literal ones before those with parameters. */
export function describing({ paths }: Specification, method: string, path: string): string | undefined {
  const fits = (template: string): boolean => {
    const pattern = template
      .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\{[^}]*\}/g, '[^/]+');
    return new RegExp(`^${pattern}$`).test(path);
  };
  const found = Object.keys(paths).filter(
    (template) => fits(template) && paths[template]?.[method.toLowerCase()],
  );
  return found.toSorted((a, b) => a.split('{').length - b.split('{').length)[0];
}

/** The same with nothing but these paths: a mock server reads it in a second. */
export function reduced(specification: Specification, paths: ReadonlySet<string>): Specification {
  const kept = Object.entries(specification.paths).filter(([path]) => paths.has(path));
  return { ...specification, paths: Object.fromEntries(kept) };
}

/**
 * Slack describes its reading methods as GET with the token in the address, which ends up in logs. Every method takes
 * POST with a form and the token in a header as well: the same parameters, so described.
 */
export function slackByForm(specification: Specification): Specification {
  const paths = Object.entries(specification.paths).map(([path, operations]) => {
    const described = operations['post'] ?? operations['get'] ?? {};
    const parameters = ((described['parameters'] ?? []) as readonly Json[])
      .filter(({ name }) => name !== 'token')
      .map((one) => ({ ...one, in: 'formData' }));
    const post = {
      ...described,
      consumes: ['application/x-www-form-urlencoded'],
      parameters,
      security: [{ bearer: [] }],
    };
    return [path, { post }] as const;
  });
  const securityDefinitions = { bearer: { type: 'apiKey', in: 'header', name: 'authorization' } };
  return { ...specification, securityDefinitions, paths: Object.fromEntries(paths) };
}

/**
 * The specification is older than the metadata of messages, which Slack's pages describe: an object as JSON where a
 * message is sent, a switch where messages are read.
 */
export function slackWithMetadata(specification: Specification): Specification {
  const { paths, ...rest } = slackByForm(specification);
  const more: Readonly<Record<string, Json>> = {
    '/chat.postMessage': { name: 'metadata', in: 'formData', type: 'string' },
    '/chat.update': { name: 'metadata', in: 'formData', type: 'string' },
    '/conversations.history': { name: 'include_all_metadata', in: 'formData', type: 'boolean' },
  };
  const extended = Object.entries(paths).map(([path, operations]) => {
    const post = operations['post'];
    const parameter = more[path];
    if (!post || !parameter) return [path, operations] as const;
    const parameters = [...((post['parameters'] ?? []) as readonly Json[]), parameter];
    return [path, { post: { ...post, parameters } }] as const;
  });
  return { ...rest, paths: Object.fromEntries(extended) };
}

/**
 * The unofficial description of GitLab leaves the size of a page out, writes lists of numbers without brackets, knows
 * only one of the two headers that take a token, and has labels as a list and days as times, which GitLab's own pages
 * have as one text and as days.
 */
export function gitlabAsDocumented(specification: Specification): Specification {
  const paths = Object.entries(specification.paths).map(([path, operations]) => {
    const get = operations['get'];
    return [path, get ? { ...operations, get: withPages(get) } : operations] as const;
  });
  const given = specification['components'] as Readonly<Record<string, Json>>;
  const schemas = { ...given['schemas'] } as Record<string, Json>;
  for (const name of ['NewIssue', 'EditIssue']) {
    const issue = schemas[name] ?? {};
    const text = { type: 'string' };
    const day = { type: 'string', format: 'date' };
    schemas[name] = {
      ...issue,
      properties: { ...(issue['properties'] as Json), labels: text, due_date: day },
    };
  }
  const securitySchemes = { token: { type: 'apiKey', in: 'header', name: 'PRIVATE-TOKEN' } };
  const components = { ...given, schemas, securitySchemes };
  return { ...specification, components, security: [{ token: [] }], paths: Object.fromEntries(paths) };
}

function withPages(get: Json): Json {
  const parameters = ((get['parameters'] ?? []) as readonly Json[]).map((one) =>
    one['name'] === 'iids' ? { ...one, name: 'iids[]' } : one,
  );
  const size = { name: 'per_page', in: 'query', schema: { type: 'integer', maximum: 100 } };
  return { ...get, parameters: [...parameters, size] };
}

/**
 * Parameters that were sent and that the specification does not name, or not with this value. The mock server lets
 * both pass: what is unknown to it, and what has brackets in its name.
 */
export function misnamed(specification: Specification, path: string, sent: Sent): readonly string[] {
  const operations = specification.paths[path] ?? {};
  const operation = operations[sent.method.toLowerCase()] ?? {};
  const listed = [operations['parameters'], operation['parameters']].flatMap(
    (list) => (list ?? []) as readonly Json[],
  );
  const named = new Map(
    listed.map((one) => {
      const parameter = resolved(specification, one);
      return [String(parameter['name']), parameter] as const;
    }),
  );
  return parametersOf(sent).flatMap(([name, value]) => {
    const parameter = named.get(name);
    if (!parameter) return [`${name} is no parameter`];
    const {
      type,
      maximum,
      enum: allowed,
    } = resolved(specification, (parameter['schema'] ?? parameter) as Json);
    if (type === 'integer' && !(/^\d+$/.test(value) && Number(value) <= Number(maximum ?? Infinity)))
      return [`${name} may not be ${value}`];
    return Array.isArray(allowed) && !allowed.includes(value) ? [`${name} may not be ${value}`] : [];
  });
}

function parametersOf({ target, headers, body }: Sent): readonly (readonly [string, string])[] {
  const query = [...new URLSearchParams(target.split('?')[1] ?? '')];
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  return isForm ? [...query, ...new URLSearchParams(body ?? '')] : query;
}

function resolved(specification: Specification, value: Json): Json {
  const { $ref: reference } = value;
  if (typeof reference !== 'string') return value;
  const keys = reference.slice(2).split('/');
  const found = keys.reduce<unknown>(
    (inner, key) => (inner as Json)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
    specification,
  );
  return resolved(specification, found as Json);
}
