import assert from 'node:assert/strict';
import { refOf } from '../../../src/core/actions/ticket-ref.ts';
import { quickConnection } from '../../support/connection.ts';
import { LAW_TRACKERS } from './support/law-trackers.ts';

describe('a ticket as somebody names it', () => {
  const cases: readonly (readonly [tracker: string, typed: string, key: string | undefined])[] = [
    ['jira', ' chk-1290 ', 'CHK-1290'],
    ['jira', 'https://t.example/browse/CHK-1290?focusedId=1', 'CHK-1290'],
    ['jira', 'https://elsewhere.example/browse/CHK-1290', undefined],
    ['jira', 'the third one', undefined],
    ['github', 'acme/checkout-api#88', 'acme/checkout-api#88'],
    ['github', 'https://t.example/acme/checkout-api/issues/88', 'acme/checkout-api#88'],
    ['gitlab', 'https://t.example/acme/shop/checkout-api/-/issues/88', 'acme/shop/checkout-api#88'],
    ['redmine', 'https://t.example/issues/43', 'redmine:43'],
    ['redmine', '43', 'redmine:43'],
    ['linear', 'https://t.example/issue/CHK-88/limit-the-pools', 'CHK-88'],
  ];
  for (const [id, typed, key] of cases)
    it(`${typed} in ${id} is ${key ?? 'none'}`, () => {
      const tracker = LAW_TRACKERS.find((one) => one.tracker.id === id)?.tracker;
      assert.ok(tracker);
      assert.equal(refOf(typed, { tracker, connection: quickConnection('https://t.example') })?.key, key);
    });
});
