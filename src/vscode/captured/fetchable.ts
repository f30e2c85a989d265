import type { Postmortem } from '../../core/document/postmortem.ts';
import { isLocal } from '../../core/http/is-local.ts';
import type { Source } from '../../core/timeline/source.ts';
import type { Capture } from './captured.ts';
import { frontMatterList } from '../documents.ts';
import { allSources } from './sources.ts';

/** A record that its source can be asked for again; a file or the sample has to be chosen again. */
export interface Fetchable {
  readonly incident: string;
  readonly source: Source;
}

/** The records that events came from, and those that the document names. */
export function fetchable({ origin }: Capture, postmortem: Postmortem): readonly Fetchable[] {
  const named = new Set([...origin, ...frontMatterList(postmortem, 'incidents')]);
  return [...named].flatMap((incident) => {
    const source = allSources().find((one) => !isLocal(one) && incident.startsWith(`${one.id}:`));
    return source ? [{ incident, source }] : [];
  });
}
