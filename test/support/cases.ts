import { env } from 'node:process';

/**
 * How many random cases a law is tried on: so many as `POSTMORTEM_CASES` says, or so many times the usual as
 * `POSTMORTEM_TIMES` says. `npm run test:laws` tries 50 times as many, so that any text is read 100,000 times.
 */
export const cases = (usual: number): number =>
  Number(env['POSTMORTEM_CASES'] ?? usual * Number(env['POSTMORTEM_TIMES'] ?? 1));
