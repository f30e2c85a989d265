import assert from 'node:assert/strict';
import { nearest } from '../../../src/core/schema/nearest.ts';

const KEYS = [
  'id status severity owner services kind audience facilitator reviewers approvals responders teams',
  'incidents related cause tags detected_by published_at meeting reason customers functionality',
]
  .join(' ')
  .split(' ');

const TABLE: readonly (readonly [written: string, meant: string | undefined])[] = [
  ['serverity', 'severity'],
  ['Severity', 'severity'],
  ['sevreity', 'severity'],
  ['onwer', 'owner'],
  ['owners', 'owner'],
  ['service', 'services'],
  ['approvers', 'approvals'],
  ['reponsders', 'responders'],
  ['facilitater', 'facilitator'],
  ['published at', 'published_at'],
  ['detected-by', 'detected_by'],
  ['detectedby', 'detected_by'],
  ['relatd', 'related'],
  ['created', undefined],
  ['updated', undefined],
  ['title', undefined],
  ['author', undefined],
  ['date', undefined],
  ['version', undefined],
  ['reader', undefined],
  ['session', undefined],
  ['hours', undefined],
];

describe('the word that was meant', () => {
  for (const [written, meant] of TABLE)
    it(`"${written}": ${meant ?? 'none is near'}`, () => assert.equal(nearest(written, KEYS), meant));
});
