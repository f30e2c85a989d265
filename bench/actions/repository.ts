import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '../document/generated.ts';
import { createRandom, type Random } from '../document/random.ts';
import { asDocument } from '../document/written.ts';

export const SIZE = { postmortems: 2000, actions: 5 } as const;

/** Writes a repository of postmortems below a folder, the same each time; their paths, in order. */
export async function writeRepository(folder: string): Promise<readonly string[]> {
  const random = createRandom(7);
  // The words of some hundred documents are enough: what makes each its own are its head and its action items.
  const bodies = Array.from({ length: 100 }, (_, seed) => asDocument(generate(150, seed), 'log'));
  const paths = Array.from({ length: SIZE.postmortems }, (_, index) =>
    join(folder, `${2018 + (index % 8)}`, `${String(index).padStart(4, '0')}.postmortem.md`),
  );
  for (const year of new Set(paths.map((path) => join(path, '..')))) await mkdir(year, { recursive: true });
  for (const [index, path] of paths.entries())
    await writeFile(path, postmortem(random, index, bodies[index % bodies.length] ?? ''));
  return paths;
}

const OWNERS = ['dana', 'lin', 'tomas', 'priya', 'mei', 'jonas', 'sam', 'noor', 'ari', 'kim'] as const;

function postmortem(random: Random, index: number, body: string): string {
  const status = random.pick(['draft', 'in_review', 'reviewed', 'published', 'closed', 'closed']);
  const items = Array.from({ length: SIZE.actions }, (_, at) => item(random, index, at));
  return body
    .replace('id: PM-2026-031', `id: PM-${String(index).padStart(4, '0')}`)
    .replace(
      'status: in_review',
      `status: ${status}\nteams: [${random.pick(['payments', 'search', 'data'])}]`,
    )
    .replace(/(```yaml action-items\n).*?(```\n)/su, `$1${items.join('')}$2`);
}

const item = (random: Random, index: number, at: number): string => `- id: A${at + 1}
  action: Limit pool ${random.below(90)} of service ${index} to ${random.below(100)} %
  type: ${random.pick(['prevent', 'detect', 'repair'])}
  priority: P${random.below(4)}
  owner: ${random.pick(OWNERS)}
  due: ${random.chance(0.2) ? '10bd' : day(random)}
  done_when: a deploy over the limit is refused
  status: ${random.pick(['open', 'in_progress', 'done'])}
${random.chance(0.6) ? `  ticket: CHK-${index * SIZE.actions + at}\n` : ''}`;

const day = (random: Random): string =>
  new Date(Date.UTC(2026, 8, 1) + random.below(180) * 86_400_000).toISOString().slice(0, 10);
