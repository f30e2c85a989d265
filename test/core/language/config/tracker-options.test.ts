import assert from 'node:assert/strict';
import {
  configCompletions,
  configDocument,
  configHover,
} from '../../../../src/core/language/config/config-document.ts';
import { SCHEMAS } from '../../../../src/core/schema/generated/schemas.ts';
import { TRACKERS } from '../../../../src/core/trackers/index.ts';

/** What is offered where `|>` stands. */
function offered(marked: string): readonly string[] {
  const offset = marked.indexOf('|>');
  const document = configDocument(marked.replace('|>', ''));
  return configCompletions(document, offset).map(({ label }) => label);
}

const TRACKER_OPTIONS = SCHEMAS.config.properties?.['trackers']?.properties ?? {};

describe('the options of trackers in .postmortem.yaml', () => {
  it('are described for every tracker, and for no other', () => {
    const ids = TRACKERS.map(({ id }) => id).toSorted();
    assert.deepEqual(Object.keys(TRACKER_OPTIONS).toSorted(), ids);
    assert.deepEqual(offered('trackers:\n  |>\n').toSorted(), ids);
  });

  for (const { id } of TRACKERS)
    it(`of ${id} have the common names, each with what it is for and an example`, () => {
      const options = TRACKER_OPTIONS[id]?.properties ?? {};
      for (const [name, { description, examples = [] }] of Object.entries(options)) {
        assert.match(description ?? '', /\.$/, name);
        assert.ok(examples.length > 0, name);
      }
      const place = ['project', 'repository', 'team'].filter((name) => name in options);
      assert.equal(place.length, 1);
      for (const name of ['labels', 'priorities', 'users', 'fields']) assert.ok(name in options, name);
      assert.deepEqual(offered(`trackers:\n  ${id}:\n    |>\n`).toSorted(), Object.keys(options).toSorted());
    });

  it('are completed down to their values, and told in a hover', () => {
    const priorities = ['P0', 'P1', 'P2', 'P3', 'P4'];
    assert.deepEqual(offered('trackers:\n  linear:\n    priorities:\n      |>\n').toSorted(), priorities);
    assert.deepEqual(offered('trackers:\n  gitlab:\n    type: |>\n').toSorted(), [
      'incident',
      'issue',
      'task',
    ]);
    assert.deepEqual(offered('trackers:\n  gitlab:\n    fields:\n      confidential: |>\n').toSorted(), [
      'false',
      'true',
    ]);
    const text = 'trackers:\n  linear:\n    team: CHK\n';
    const said = configHover(configDocument(text), text.indexOf('team'));
    assert.match(JSON.stringify(said), /The letters that the team's issues begin with/);
  });
});
