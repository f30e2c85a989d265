import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSession, type Session } from '../test/support/host/session.ts';
import { generate } from './document/generated.ts';
import { asDocument } from './document/written.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { shown } from './screen/shown.ts';

const OURS = 'ours.postmortem.md';
const FLOOR = 'floor.md';
const ROUNDS = 10;
const KEYS = 3;
/** What we may take beyond the floor. */
const BUDGET_MS = 15;

/**
 * From the key that makes a type error to its squiggle on the screen, in 1,000 lines of a real VS Code, beside an
 * extension that sets one diagnostic as soon as it hears of the change. Build first: `npm run build -- --production`.
 */
export async function screen(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  // In a draft only errors show, and there are none.
  const text = asDocument(generate(1000, 1000), 'log').replace('status: in_review', 'status: draft');
  for (const name of [OURS, FLOOR]) writeFileSync(join(folder, name), text);
  const session = await openSession({
    shots: join('out', 'shots'),
    folder,
    helpers: [resolve('bench/screen/floor')],
  });
  session.page.setDefaultTimeout(STEP_MS);
  try {
    return [await inRounds(session)];
  } finally {
    await session.close();
    rmSync(folder, { recursive: true });
  }
}

/** The first round only warms up. */
async function inRounds(session: Session): Promise<Figure> {
  for (const file of [FLOOR, OURS]) await untilAwake(session, file);
  const [own, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [theirs, ours] = [await mistakes(session, FLOOR), await mistakes(session, OURS)];
    if (round > 0) {
      floor.push(...theirs);
      own.push(...ours);
    }
  }
  const peer_ms = median(floor);
  return {
    bench: 'key to squiggle on screen, 1,000 lines',
    ours_ms: median(own),
    peer: 'floor: one diagnostic, set at once',
    peer_ms,
    goal: (peer_ms + BUDGET_MS) / peer_ms,
  };
}

/** An extension that is still being loaded hears of no key. */
async function untilAwake({ page, openFile, goTo, waitForSquiggle }: Session, file: string): Promise<void> {
  await openFile(file);
  await goTo(2, BEHIND_VERSION);
  for (let tries = 0; tries < 10; tries += 1) {
    await page.keyboard.press('x');
    const isAwake = await waitForSquiggle('error').then(
      () => true,
      () => false,
    );
    await page.keyboard.press('Backspace');
    if (isAwake) return;
  }
  throw new Error(`Nobody looks at ${file}.`);
}

const STEP_MS = 5000;
const BEHIND_VERSION = 'postmortem: 1'.length + 1;

/** Behind `postmortem: 1` an x makes the mistake, and goes again. */
async function mistakes(
  { page, openFile, goTo, squiggles }: Session,
  file: string,
): Promise<readonly number[]> {
  await openFile(file);
  await goTo(2, BEHIND_VERSION);
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    await page.waitForTimeout(REST_MS);
    times.push(await shown(page, 'x'));
    await page.keyboard.press('Backspace');
    await squiggles('error').first().waitFor({ state: 'detached' });
  }
  return times;
}

/** A person's keys come one by one: what the one before has set going is over. */
const REST_MS = 250;
