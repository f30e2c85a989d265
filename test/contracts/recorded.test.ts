import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ConnectorError } from '../../src/core/http/connector-error.ts';
import { isObject, list, object } from '../../src/core/http/json.ts';
import { files as filesSource, fileUri } from '../../src/core/sources/files/files.ts';
import { SOURCES, sourceById } from '../../src/core/sources/index.ts';
import type { TimelineEvent } from '../../src/core/timeline/event.ts';
import { gather } from '../../src/core/timeline/gather.ts';
import { mergeEvents } from '../../src/core/timeline/merge.ts';
import { answering } from '../support/answering-server.ts';
import { quickConnection } from '../support/connection.ts';
import { checkDraft } from '../core/draft/suggest/draft-law.ts';
import { REPLAYED } from '../core/sources/support/replayed-vendors.ts';
import { fieldsOf } from './support/csv.ts';
import { recordedAnswer } from './support/recorded-answer.ts';
import { needs, SHARED } from './support/shared.ts';

const RECORDED = join(SHARED, 'recorded');

/** Of an API that is no more, which is never asked. */
const RETIRED = 'slack/wee-slack-rtm.start.json';

/** Transcripts, chats and exports: no answers of an API, but files that somebody chooses. */
const CHOSEN = /\.(?:vtt|txt|zip)$/;

/** Answers in which nothing stands that happened at a time: errors, labels, fields; GraphQL, which is not asked. */
const NO_EVENTS: ReadonlySet<string> = new Set([
  'github/devlake-_raw_github_graphql_deployment.csv',
  'github/octokit-fixtures-errors.json',
  'github/octokit-fixtures-labels.json',
  'github/octokit-fixtures-search-issues.json',
  'jira/mattermost-cloud-createmeta.json',
]);

const URIS: Readonly<Record<string, string>> = {
  pagerduty: 'pagerduty:Q2X7ABCDE12345',
  slack: 'slack:C0INC2041',
  ...Object.fromEntries(REPLAYED.map(({ source, uri, direct = uri }) => [source.id, direct])),
};

const windowed = new Set(['github', 'gitlab']);

const folders = existsSync(RECORDED) ? readdirSync(RECORDED) : [];
const files = folders
  .filter((folder) => sourceById(folder) !== undefined)
  .flatMap((folder) => readdirSync(join(RECORDED, folder)).map((name) => `${folder}/${name}`));

describe('recorded answers', () => {
  it('are there for sources that are there', function () {
    needs(this, RECORDED);
    assert.ok(files.length >= 20, files.join(' '));
    const sources = SOURCES.map(({ id }) => id).filter((id) =>
      files.some((file) => file.startsWith(`${id}/`)),
    );
    assert.ok(sources.length >= 7, sources.join(' '));
  });

  for (const file of files)
    it(`${file} is imported without a throw`, async function () {
      this.timeout(60_000);
      if (file === RETIRED) {
        console.log('      skipped: of an API that is no more');
        this.skip();
      }
      if (CHOSEN.test(file)) return importedFile(file);
      const bodies = bodiesOf(file);
      assert.ok(bodies.length > 0, 'Nothing could be read of it.');
      let events = 0;
      for (const body of bodies) events += await importedFrom(file.split('/')[0] ?? '', body);
      assert.ok(events > 0 || NO_EVENTS.has(file), 'It holds events or incidents, and none came.');
      console.log(`      ${bodies.length} answers, ${events} events and incidents`);
    });
});

/** A file as somebody would choose it, with the answers that it may ask for. */
async function importedFile(file: string): Promise<void> {
  const given = { name: basename(file), bytes: Uint8Array.from(readFileSync(join(RECORDED, file))) };
  const uri = fileUri(given.name);
  const answers = { date: '2026-11-18', zone: 'UTC', start: Date.parse('2026-11-18T14:03:00Z') };
  const connection = quickConnection('', { files: new Map([[uri, given]]), options: { [uri]: answers } });
  const { events, outcomes } = await gather([{ source: filesSource, connection }], { incidents: [uri] });
  assert.ok(events.length > 0, outcomes[0]?.error?.message);
  checkDraft(events, []);
  console.log(`      ${events.length} events`);
}

/** Every answer that a file holds: the bodies of a recorded exchange, the rows of a table, or the file itself. */
function bodiesOf(file: string): readonly unknown[] {
  const text = readFileSync(join(RECORDED, file), 'utf8');
  if (file.endsWith('.csv')) return fieldsOf(text, 'data').flatMap((field) => parsed(field));
  const whole = parsed(text);
  if (!file.endsWith('.har')) return whole.flatMap(withParts);
  return whole.flatMap((har) =>
    list(object(object(har)['log'])['entries']).flatMap((entry) => {
      const content = object(object(object(entry)['response'])['content']);
      return typeof content['text'] === 'string' ? parsed(content['text']) : [];
    }),
  );
}

function parsed(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** The body and what is wrapped in it: webhooks and examples hold answers a level or two deeper. */
const withParts = (body: unknown): readonly unknown[] => {
  const inner = [...list(body), ...Object.values(object(body))].filter(
    (one) => isObject(one) || Array.isArray(one),
  );
  return [body, ...inner, ...inner.flatMap((one) => Object.values(object(one)).filter(isObject))];
};

/** Whatever is asked, this is the answer, in what the vendor would wrap it in. */
async function importedFrom(id: string, body: unknown): Promise<number> {
  const source = sourceById(id);
  assert.ok(source);
  const window = windowed.has(id) ? { since: 0, until: Date.now() } : {};
  const query = { incidents: [URIS[id] ?? ''], ...window };
  const server = await answering(({ path }) => ({ body: recordedAnswer(id, path, body) }));
  const events: TimelineEvent[] = [];
  const refs: string[] = [];
  try {
    const base = id === 'statuspage' && Array.isArray(body) ? `${server.origin}/v1` : server.origin;
    await guarded(async () => {
      for await (const event of source.events(query, quickConnection(base))) events.push(event);
    });
    await guarded(async () => {
      for await (const ref of source.recent?.(quickConnection(base)) ?? []) refs.push(ref.title);
    });
  } finally {
    await server.close();
  }
  for (const { at, text, uri } of events)
    assert.ok(Number.isFinite(at) && text !== '' && !/\s/.test(uri), uri);
  assert.ok(refs.every((title) => title !== ''));
  checkDraft(mergeEvents(events), query.incidents);
  return events.length + refs.length;
}

async function guarded(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
  }
}
