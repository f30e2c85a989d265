import { strict as assert } from 'node:assert';
import { ask, pagerDutyHeaders, withReplay } from './replay.ts';

const INCIDENT = 'Q2X7ABCDE12345';

describe('replay: PagerDuty', () => {
  const replay = withReplay();
  const get = (path: string, headers = pagerDutyHeaders()) =>
    ask(`${replay().origin}/pagerduty${path}`, { headers });

  it('pages the log by offset, newest first, and every entry once', async () => {
    const ids: string[] = [];
    let more = true;
    while (more) {
      const { body } = await get(`/incidents/${INCIDENT}/log_entries?limit=40&offset=${ids.length}`);
      const page = body as unknown as { log_entries: { id: string }[]; more: boolean; total: null };
      assert.equal(page.total, null);
      ids.push(...page.log_entries.map((entry) => entry.id));
      more = page.more;
    }
    assert.ok(ids.length > 100, 'the log needs more than one of the largest pages');
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.slice(-5).includes('R1'), 'the trigger is among the oldest');
  });

  it('gives 25 entries where no limit is named, and never more than 100', async () => {
    const usual = await get(`/incidents/${INCIDENT}/log_entries`);
    const most = await get(`/incidents/${INCIDENT}/log_entries?limit=500`);
    assert.deepEqual([usual.body?.['limit'], most.body?.['limit']], [25, 100]);
  });

  it('refuses to page beyond 10000', async () => {
    const { status, body } = await get(`/incidents/${INCIDENT}/log_entries?limit=100&offset=9950`);
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /10000/);
  });

  it('keeps to a window of time and to the overview', async () => {
    const window = 'since=2026-11-18T14:06:00Z&until=2026-11-18T14:07:00Z';
    const { text } = await get(`/incidents/${INCIDENT}/log_entries?${window}&is_overview=true`);
    const { log_entries: found } = JSON.parse(text) as { log_entries: { id: string; type: string }[] };
    assert.deepEqual(
      found.map(({ id, type }) => [id, type]),
      [['R4', 'acknowledge_log_entry']],
    );
  });

  it('tells what a channel says only where it is asked for', async () => {
    const bare = await get(`/incidents/${INCIDENT}/log_entries?limit=100`);
    const full = await get(`/incidents/${INCIDENT}/log_entries?limit=100&include[]=channels`);
    assert.doesNotMatch(bare.text, /sms_notification/);
    assert.match(full.text, /sms_notification/);
  });

  it('lists incidents by status and time', async () => {
    const all = await get('/incidents?statuses[]=resolved');
    const since = await get('/incidents?since=2026-11-15T00:00:00Z');
    const open = await get('/incidents?statuses[]=triggered');
    const counts = [all, since, open].map(
      ({ body }) => (body?.['incidents'] as unknown as unknown[] | undefined)?.length,
    );
    assert.deepEqual(counts, [4, 1, 0]);
  });

  it('answers notes, alerts, changes and whose token it is', async () => {
    for (const path of ['notes', 'alerts', 'related_change_events'])
      assert.equal((await get(`/incidents/${INCIDENT}/${path}`)).status, 200, path);
    assert.match((await get('/users/me')).text, /Dana Okafor/);
    assert.equal((await get('/incidents/QNONE')).status, 404);
  });

  const refusals = [
    { name: 'no token', headers: { ...pagerDutyHeaders(), authorization: '' }, status: 401 },
    { name: 'an unknown token', headers: pagerDutyHeaders('something'), status: 401 },
    { name: 'an expired token', headers: pagerDutyHeaders('expired-token'), status: 401 },
    { name: 'a narrow token', headers: pagerDutyHeaders('narrow-token'), status: 403 },
    { name: 'no version in Accept', headers: { ...pagerDutyHeaders(), accept: '*/*' }, status: 400 },
    { name: 'no Content-Type', headers: { ...pagerDutyHeaders(), 'content-type': '' }, status: 400 },
  ];
  for (const { name, headers, status } of refusals) {
    it(`answers ${status} to ${name}`, async () => {
      const answer = await get(`/incidents/${INCIDENT}`, headers);
      assert.equal(answer.status, status);
      assert.equal(typeof answer.body?.['error'], 'object');
    });
  }

  it('lets a narrow token say whose it is', async () => {
    assert.equal((await get('/users/me', pagerDutyHeaders('narrow-token'))).status, 200);
  });
});
