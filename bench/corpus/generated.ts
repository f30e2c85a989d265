import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '../document/generated.ts';
import { createRandom, type Random } from '../document/random.ts';
import { asDocument } from '../document/written.ts';

/** Lines of a postmortem of 16 KB: 80 MB are 5,000 of them. */
const LINES = 190;
const FIRST_DAY = Date.parse('2012-01-01');
const DAY = 86_400_000;

/** Writes so many postmortems, a folder a month, as teams keep them; the same ones on every run. Gives their bytes. */
export async function writeCorpus(folder: string, count: number): Promise<number> {
  const made = new Set<string>();
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const { month, name, text } = postmortem(index, count);
    const within = join(folder, month);
    if (!made.has(within)) await mkdir(within, { recursive: true });
    made.add(within);
    await writeFile(join(within, name), text);
    bytes += Buffer.byteLength(text);
  }
  await writeFile(join(folder, '.postmortem.yaml'), 'levels:\n  timeline/gap: off\n');
  return bytes;
}

const SUMMARY = `## Summary

From noon on three in ten checkouts failed, until the limit was taken back.

\`\`\`yaml impact
public: [functionality]
functionality: Three in ten checkouts failed
customers: { count: 1200, who: whoever paid by card, source: https://example.com/dashboards/7 }
support_cases: 14
slo: none
revenue: unknown
data_loss: none
\`\`\`

\`\`\`yaml learnings
went_well:
  - The limit was found within minutes
could_improve:
  - The dashboard of the queue has no line for the limit
got_lucky:
  - The replica had just caught up
\`\`\`
`;

export interface Generated {
  readonly month: string;
  readonly name: string;
  readonly text: string;
}

/** One of so many, spread over fourteen years, the last of them the newest. */
export function postmortem(index: number, count: number): Generated {
  const random = createRandom(index + 1);
  const date = dayOf(FIRST_DAY + Math.floor((index * 5400) / count) * DAY);
  const id = `PM-${date.slice(0, 4)}-${String(index).padStart(5, '0')}`;
  const text = asDocument(generate(LINES, index + 1), 'log')
    .replace('id: PM-2026-031', `id: ${id}`)
    .replace('date: 2026-11-18', `date: ${date}`)
    .replace('status: in_review', statusOf(random, date))
    .replace('SEV-1', random.pick(['SEV-1', 'SEV-2', 'SEV-3']))
    .replace('## Summary\n', SUMMARY)
    .replace(
      / due: 2026-12-02\n```/,
      ' due: 2026-12-02\n  done_when: It is refused in staging\n  addresses: [F1]\n```',
    )
    .replaceAll('addresses: [F1]', 'addresses: [F1, F2, F3]')
    .replaceAll('due: 2026-12-02', () => `due: ${dayOf(Date.parse(date) + 30 * DAY)}\n  ${settled(random)}`);
  return { month: date.slice(0, 7), name: `${date}-${index}.postmortem.md`, text };
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Most are out; a few are kept to a circle; the others are still worked on. */
function statusOf(random: Random, date: string): string {
  if (random.chance(0.4)) return 'status: in_review';
  const published = `status: published\npublished_at: ${dayOf(Date.parse(date) + 9 * DAY)}`;
  return random.chance(0.01) ? `${published}\naudience: restricted` : published;
}

const settled = (random: Random): string =>
  random.chance(0.9) ? 'status: done' : 'status: open\n  ticket: CHK-1';
