import { incidentioExport } from './incidentio.ts';
import { leavesOf, type Exported, type Leaf } from './exported.ts';
import { rootlyExport } from './rootly.ts';

export interface ReadExport {
  readonly incidents: readonly Exported[];
  /** Values of the file that belong to none of them. */
  readonly beside: readonly Leaf[];
}

/** The incidents in a file of JSON; in words why there are none. A new tool is a file beside these and a line here. */
export function readExport(text: string): ReadExport | string {
  const json = parsed(text);
  if (json === undefined) return 'it is not JSON.';
  const incidents =
    [rootlyExport, incidentioExport].map((read) => read(json)).find(({ length }) => length > 0) ?? [];
  if (incidents.length === 0)
    return 'it holds no incident as Rootly or incident.io export them: JSON as their API gives it.';
  const read = new Set<object>(incidents.flatMap(({ records }) => records.map(({ record }) => record)));
  return { incidents, beside: leavesOf(json, '', (value) => read.has(value)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
