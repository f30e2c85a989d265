import assert from 'node:assert/strict';
import type { CreateRow, PushRow } from '../../../src/core/actions/push/push.ts';
import { pushPage } from '../../../src/core/actions/push/push-page.ts';
import { jira } from '../../../src/core/trackers/jira/jira.ts';
import { quickConnection } from '../../support/connection.ts';
import { push } from '../trackers/push.ts';

const { item } = push;
const target = {
  tracker: jira,
  connection: quickConnection('https://jira.example.net', { options: { project: 'CHK' } }),
};

const create = (fields: CreateRow['fields']): PushRow => ({
  kind: 'create',
  item: { ...item, action: 'Limit the pools' },
  push,
  target,
  destination: 'project CHK on jira.example.net',
  fields,
});

describe('the page of a push', () => {
  it('has every field that is sent, with a plus, and breaks what is too long to be seen', () => {
    const body =
      'Done when: a deploy over the limit is refused in staging and says why, with the sum it found';
    const page = pushPage([
      create([
        { name: 'Summary', value: 'Limit the pools' },
        { name: 'Description', value: `${body}\nOwner: lin` },
      ]),
      { kind: 'stays', item: { ...item, id: 'A2', action: 'Ask' }, reason: 'An idea gets no ticket.' },
    ]);
    assert.equal(
      page,
      `@@ A1 @@ Limit the pools
  create: Jira, project CHK on jira.example.net
+ Summary:     Limit the pools
+ Description: Done when: a deploy over the limit is refused in
+                staging and says why, with the sum it found
+              Owner: lin

@@ A2 @@ Ask
  stays here: An idea gets no ticket.
`,
    );
  });

  it('lets a long action go on below its heading', () => {
    const action = 'Refuse a deploy whose pools add up to more than the primary takes, and say so';
    const page = pushPage([{ kind: 'stays', item: { ...item, action }, reason: 'An idea gets no ticket.' }]);
    assert.equal(
      page,
      `@@ A1 @@ Refuse a deploy whose pools add up to more than the
   primary takes, and say so
  stays here: An idea gets no ticket.
`,
    );
  });

  it('keeps a word that is longer than a line', () => {
    const word = 'x'.repeat(120);
    const page = pushPage([create([{ name: 'Summary', value: `${word} and ${word}` }])]);
    assert.deepEqual(page.match(/x{120}/g)?.length, 2);
    assert.equal(page.replaceAll(/[\s+]/g, '').includes(`Summary:${word}and${word}`), true);
  });
});
