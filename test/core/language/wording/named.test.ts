import assert from 'node:assert/strict';
import { check } from './support.ts';

const FRONT = `---
postmortem: 1
id: PM-2026-001
owner: ines
responders: { bela: storage on-call, ana: incident commander }
---

`;

/** What responders do in a night, next to which stand wordings of blame: none of it is ever an error. */
const DONE = `
disabled the noisy alert
deleted the stale lock
dropped the index and rebuilt it
left the call at 04:00
killed the long query
cut traffic to zone B
broke the deadlock by restarting node 3
flooded the test queue to reproduce it
triggered a failover
triggered the failover by hand
skipped the second step, as the runbook says
ignored the duplicate page
let the queue drain
took the site down for maintenance
took the broken replica offline
pushed the fix
pushed a fix that turned out to be incomplete
pushed the wrong dashboard link
rushed to the data centre
deleted production traffic rules that blocked the health check
removed the customer records that had been imported twice
overloaded the staging cluster on purpose
exhausted the quota while testing
wiped the canary and reinstalled it
revoked all customer tokens as a precaution
terminated the master and let the standby take over
dropped the primary from the pool
approved the change and deployed it
merged the revert
rolled back to the wrong build first, and then to 41
could have used a second pair of hands
should have the results by Monday
was supposed to hand over at six but stayed
did not see any error in the log
did not find the cause that night
did not have access to the console
did not receive the page because the rule pointed to another team
had not been paged
was not on call
missed the first page because the phone had no signal
noticed the drift and fixed it
mistook nothing
assumed command at 14:05
assumed the role of incident commander
believed the replica was healthy, as the console showed it green
thought of the old backup
decided to wait for the vendor
decided to ignore the second alert and to work on the first
knew the old system well
ran the cleanup command; it matched every namespace because the selector was empty
opened the wrong ticket and closed it again
exposed the port for ten minutes to let the vendor in
crashed the test server to get a core dump
lost the connection twice
lost her connection when the VPN restarted
caused no further change
caused a controlled restart
stopped the job too late to save the first batch
restarted the wrong pod at 14:09, without effect
failed over to Frankfurt
failed the node over
failed to reach the vendor
failed to reproduce it on staging
forgot nothing
woke the database team
turned off all writes
shut down all production nodes to stop the corruption
messaged the channel
blamed nobody
was on holiday
was responsible for the communication with customers
is responsible for the follow-up
owns the outage review
led the response
broke the news to the customers
broke it down into three steps
hit the rate limit
cost us nothing
brought the site back
brought down the latency to 40 ms
brought the load down
took the load off the primary
knocked on the door of the data centre
reset the password by mistake for the test account
by mistake restarted zone B first, which had no effect
`;

describe('wording of what a named person did in the response', () => {
  const acts = DONE.trim().split('\n');
  const found = ['@bela', 'ana', 'Ines'].flatMap((who) =>
    acts.flatMap((act) => check(`${FRONT}${who} ${act}.\n`).map((one) => ({ ...one, of: `${who} ${act}` }))),
  );
  const ofLevel = (wanted: string): readonly string[] =>
    found.filter(({ level }) => level === wanted).map(({ code, of }) => `${code}: ${of}`);

  it('is never an error', () => assert.deepEqual(ofLevel('error'), []));

  it('is seldom a warning', () => {
    const warned = ofLevel('warning');
    assert.ok(warned.length <= 18, warned.join('\n'));
  });

  it('is an error where damage is all that is told', () => {
    for (const act of [
      'broke the build',
      'deleted the production database',
      'took the site down',
      'forgot to renew',
    ])
      assert.ok(
        check(`${FRONT}@bela ${act}.\n`).some(({ level }) => level === 'error'),
        act,
      );
  });

  it('is told anew where one name of two words becomes two names', () => {
    const codes = (front: string): readonly string[] =>
      check(`---\n${front}\n---\n\nLater karo forgot to renew.\n`).map(({ code }) => code);
    assert.deepEqual(codes('owner: karo zed'), []);
    assert.deepEqual(codes('owner: karo\nreviewers: [zed]'), ['blame/omission']);
  });
});
