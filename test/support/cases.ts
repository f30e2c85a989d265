import { env } from 'node:process';

/** How many random cases a law is tried on; `POSTMORTEM_CASES=100000 npm test -- unit` tries as many everywhere it counts. */
export const cases = (usual: number): number => Number(env['POSTMORTEM_CASES'] ?? usual);
