import { ConnectorError } from './connector-error.ts';
import type { Answer } from './api.ts';
import { isObject, object, type JsonObject } from './json.ts';

/** The objects under `key`. @throws ConnectorError where there is no such list: an empty answer is not "nothing" */
export function expectList({ body, status }: Answer, key: string, name: string): readonly JsonObject[] {
  const found = object(body)[key];
  if (Array.isArray(found)) return found.filter(isObject);
  throw new ConnectorError('bad-response', `${name} sent something unexpected: its answer has no ${key}.`, {
    status,
  });
}
