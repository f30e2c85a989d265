import assert from 'node:assert/strict';
import { readPasted } from '../../../src/core/timeline/paste.ts';
import { scrubbed, withoutSecrets } from '../../../src/core/timeline/scrub.ts';

// Put together here, so that nobody who scans the repository takes them for real ones.
const KEY = ['AKIA', 'Q7ZP3LX4', 'MVD2TR6B'].join('');
const TOKEN = ['ghp', 'h8Kq2Wn5Zr7Tb1Xc4Vm9Lp3Jd6Fg0Sy8QaBc'].join('_');

describe('captured text', () => {
  it('names a secret instead of showing it', () => {
    const text = withoutSecrets(`rotated ${KEY}, then ${TOKEN}.`);
    assert.ok(!text.includes(KEY) && !text.includes(TOKEN), text);
    assert.match(text, /^rotated \[.+ removed\], then \[.+ removed\]\.$/);
  });

  const innocent = [
    'Deploy of 4f2a9c1e7b3d58f6a0c2e4d6b8f0a1c3e5d7f9b1 is live',
    'dana@acme.example called +44 20 7946 0958',
    'Incident Q2X7ABCDE12345, thread p1795014600000900',
    '',
  ];
  for (const text of innocent) it(`stays: ${text}`, () => assert.equal(withoutSecrets(text), text));

  it('is the same event where there is nothing to take out', () => {
    const event = { uri: 'a:1', at: 0, source: 'a', kind: 'note', text: 'green' } as const;
    assert.equal(scrubbed(event), event);
  });

  it('is scrubbed where it is pasted', () => {
    const { events } = readPasted(`14:03 rotated ${KEY}`, { date: '2026-11-18' });
    assert.ok(!JSON.stringify(events).includes(KEY));
  });
});
