import type { Exported } from './api.ts';
import type { Parts } from './parts.ts';

/** What `activate()` returns to other extensions. Nothing is loaded before one adds something. */
export const exported = ({ loadSources }: Pick<Parts, 'loadSources'>): Exported => ({
  getAPI: (version: number) => {
    if (version !== 1)
      throw new Error(`Postmortem has version 1 of its API; version ${version} was asked for.`);
    return { registerSource: (source) => loadSources().registerSource(source) };
  },
});
