import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import type { Codemod } from '../../../../src/core/document/codemods.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { locate } from '../../../../src/core/document/locate.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { isFuture } from '../../../../src/core/document/version.ts';
import { completions } from '../../../../src/core/language/completion/completions.ts';
import { fixes } from '../../../../src/core/language/fixes/fixes.ts';
import { problems } from '../../../../src/core/language/problems.ts';
import { insertEntries } from '../../../../src/core/timeline/write.ts';
import { NOW } from '../support/fixtures.ts';

const CONTEXT = { now: NOW, config: DEFAULT_CONFIG };

const FUTURE = `---
postmortem: 2
id: PM-2026-031
status: draft
---

# Checkout

It was their fault that they failed to notice.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  14:03 a
\`\`\`
`;

describe('a document of a newer format', () => {
  const postmortem = parsePostmortem(FUTURE);

  it('has one finding, which says why', () => {
    const found = problems(postmortem, CONTEXT);
    assert.deepEqual(
      found.map(({ code, level, span }) => [code, level, FUTURE.slice(span.start, span.end)]),
      [['document/version', 'error', '2']],
    );
    assert.match(found[0]?.message ?? '', /has format 2; .* reads up to 1 .* Update it/);
    assert.ok(isFuture(postmortem));
  });

  it('is changed by nothing', () => {
    const found = problems(postmortem, CONTEXT);
    assert.deepEqual(fixes(postmortem, found, { start: 0, end: FUTURE.length }), []);
    for (let at = 0; at <= FUTURE.length; at += 1) assert.deepEqual(completions(postmortem, at, CONTEXT), []);
    assert.equal(postmortem.timeline, undefined);
    const entry = { at: NOW, text: 'b', sources: [] };
    const edits = insertEntries(postmortem, [entry]) ?? [];
    // What would make a section of its own is refused where it is applied: editPostmortem.
    assert.ok(edits.every(({ span }) => span.start === span.end));
  });

  it('still tells of a secret in it', () => {
    const token = ['gh', 'p_', 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zAbC3D'].join('');
    const codes = problems(parsePostmortem(`${FUTURE}\n${token}\n`), CONTEXT).map(({ code }) => code);
    assert.deepEqual(codes, ['document/version', 'secret/token']);
  });
});

/** Version 0 never was: it called the owner a driver, and had the zone in the front matter. */
const FROM_ZERO: Codemod = {
  from: 0,
  title: 'the driver becomes the owner',
  edits: ({ frontMatter }) => {
    const key = frontMatter && locate(frontMatter, ['driver'])?.key;
    return key ? [{ span: key, newText: 'owner' }] : [];
  },
};

const OLD = `---
postmortem: 0 # the first try
id: PM-2026-031
status: draft
severity: 'SEV-2'
driver:   dana   # since Monday
services: [ checkout-api ]
---

# Checkout
`;

describe('a document of an older format', () => {
  const found = problems(parsePostmortem(OLD), { ...CONTEXT, codemods: [FROM_ZERO] });

  it('says that it can be brought up, and nothing twice', () => {
    const version = found.filter(({ span }) => OLD.slice(span.start, span.end) === '0');
    assert.deepEqual(
      version.map(({ code, level }) => [code, level]),
      [['document/version', 'warning']],
    );
    assert.match(version[0]?.message ?? '', /format 0.*format 1 in one step: the driver becomes the owner/);
  });

  it('is brought up in one step that leaves every other byte alone', () => {
    const fix = found.find(({ code }) => code === 'document/version')?.fixes?.[0];
    assert.equal(fix?.title, 'Bring to Format 1');
    const mended = applyEdits(OLD, fix?.edits ?? []);
    assert.equal(mended, OLD.replace('postmortem: 0', 'postmortem: 1').replace('driver:', 'owner:'));
    assert.deepEqual(problems(parsePostmortem(mended), { ...CONTEXT, codemods: [FROM_ZERO] }), []);
  });

  it('is a wrong version where no step from it is known', () => {
    const codes = problems(parsePostmortem(OLD), CONTEXT).map(({ code }) => code);
    assert.ok(codes.includes('schema/enum') && !codes.includes('document/version'));
  });
});
