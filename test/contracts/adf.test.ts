import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { adf } from '../../src/core/trackers/jira/adf.ts';
import { described } from '../../src/core/trackers/described.ts';
import { jiraFields } from '../../src/core/trackers/jira/fields.ts';
import { push } from '../core/trackers/push.ts';
import { cases } from '../support/cases.ts';
import { needs } from './support/shared.ts';
import { specificationFile } from './support/specification.ts';

const SCHEMA = 'jira.adf-full.schema.json';

describe('the description of a ticket, by the schema of Atlassian documents', () => {
  let isDocument: ((value: unknown) => boolean) | undefined;

  before(function () {
    needs(this, specificationFile(SCHEMA));
    const { $schema: _draft4, ...schema } = JSON.parse(
      gunzipSync(readFileSync(specificationFile(SCHEMA))).toString('utf8'),
    ) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: false });
    const validate = ajv.compile(schema);
    isDocument = (value) => validate(value);
  });

  const assertDocument = (value: unknown): void => {
    assert.ok(isDocument);
    assert.ok(isDocument(value), JSON.stringify(value));
  };

  it('refuses what is none', () => {
    assert.ok(isDocument);
    const empty = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }],
    };
    for (const wrong of [empty, { type: 'doc' }, { ...empty, content: [{ type: 'text', text: 'x' }] }])
      assert.equal(isDocument(wrong), false);
  });

  it('takes what a push sends', () => {
    assertDocument(jiraFields(push, { project: 'CHK' }).description);
  });

  it('takes what is made of any words', () => {
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\n', '\u0000', 'a\tb'));
    const some = fc.option(words, { nil: undefined });
    fc.assert(
      fc.property(
        words,
        some,
        some,
        fc.array(words, { maxLength: 4 }),
        fc.webUrl(),
        (title, owner, due, texts, url) => {
          const item = {
            ...push.item,
            action: title,
            ...(owner !== undefined && { owner }),
            ...(due !== undefined && { due }),
          };
          const factors = texts.map((text, index) => ({ id: `F${index}`, text }));
          assertDocument(adf(described({ ...push, item, factors, postmortem: { id: 'PM-1', title, url } })));
        },
      ),
      { numRuns: cases(500) },
    );
  });
});
