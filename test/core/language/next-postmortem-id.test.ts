import assert from 'node:assert/strict';
import { nextPostmortemId } from '../../../src/core/language/names/next-postmortem-id.ts';

describe('nextPostmortemId', () => {
  for (const [known, next] of [
    [[], 'PM-2026-001'],
    [['PM-2026-031', 'PM-2026-007', 'PM-2025-112'], 'PM-2026-032'],
    [['PM-2026-999'], 'PM-2026-1000'],
    [['INC-4', 'PM-2026-', 'PM-2026-3a'], 'PM-2026-001'],
  ] as const)
    it(`is ${next} behind ${known.join(', ') || 'none'}`, () => {
      assert.equal(nextPostmortemId(known, '2026'), next);
    });
});
