import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { convertOld } from '../../../src/core/layouts/convert-old.ts';
import { readDay } from '../../../src/core/timeline/paste/day.ts';
import { readStamp } from '../../../src/core/timeline/paste/stamp.ts';
import { changedLines, lostLines } from './support/kept.ts';

const convert = (text: string) =>
  convertOld(text, {
    now: Date.parse('2026-11-28'),
    config: DEFAULT_CONFIG,
    idFor: (year) => `PM-${year}-001`,
  });

const GERMAN = `# Ausfall der Suche

**Datum:** 18. November 2026
**Autoren:** Dana Reyes und Lin Chen
**Schweregrad:** SEV-2
**Status:** abgeschlossen

## Zusammenfassung

Die Suche war 40 Minuten nicht erreichbar.

## Zeitleiste (MEZ)

- 09:14 Uhr Störung beginnt
- 9.52 Uhr – Störung beendet

## Grundursachen

- Die Felder hatten keine Grenze.

## Maßnahmen

| Maßnahme | Verantwortlich | Fällig | Status |
|----------|----------------|--------|--------|
| Grenze setzen | dana | 31.12.2026 | offen |
| Anbieter fragen | Dana / Lin | bald | erledigt |

- [ ] Alarm senken (Verantwortlich: Dana, bis 15.12.2026)
`;

const IN_OUR_FORM = `---
postmortem: 1
id: PM-2026-001
status: draft
severity: SEV-2
owner: Dana Reyes
services: []
x_authors: Dana Reyes und Lin Chen
x_status: abgeschlossen
---

# Ausfall der Suche

## Summary

Die Suche war 40 Minuten nicht erreichbar.

## Timeline

\`\`\`yaml timeline
date: 2026-11-18
zone: +01:00
log: |
  09:14 Störung beginnt
  09:52 Störung beendet
\`\`\`

## Contributing factors

\`\`\`yaml contributing-factors
- id: F1
  factor: Die Felder hatten keine Grenze.
\`\`\`

## Action items

\`\`\`yaml action-items
- id: A1
  action: Grenze setzen
  owner: dana
  due: 2026-12-31
  status: open
- id: A2
  action: Anbieter fragen
  x_owners: Dana / Lin
  x_due: bald
  status: done
- id: A3
  action: Alarm senken (bis 15.12.2026)
  owner: Dana
  status: open
\`\`\`
`;

describe('an old postmortem in another language than English', () => {
  it('has its parts, labels, columns, days and times understood', () => {
    const { markdown, report } = convert(GERMAN);
    assert.equal(markdown, IN_OUR_FORM);
    assert.deepEqual(lostLines(GERMAN, markdown, report), []);
    assert.deepEqual(changedLines(GERMAN, markdown, report), []);
    assert.deepEqual(
      report.notes.map(({ first, why }) => `${first}: ${why}`),
      [
        '4: A postmortem has one owner: the first of these was taken, and all are kept as x_authors.',
        '26: An action has one owner, and several are named here: they are kept as x_owners.',
        '26: What due said here is no value of this format: it is kept as x_due.',
      ],
    );
  });

  const SECTIONS = ['Summary', 'Timeline', 'Impact', 'Action items'] as const;
  const HEADINGS: Readonly<Record<string, Readonly<Record<(typeof SECTIONS)[number], string>>>> = {
    French: {
      Summary: 'Résumé',
      Timeline: 'Chronologie',
      Impact: 'Impact',
      'Action items': 'Actions correctives',
    },
    Spanish: { Summary: 'Resumen', Timeline: 'Cronología', Impact: 'Impacto', 'Action items': 'Acciones' },
    Italian: { Summary: 'Riepilogo', Timeline: 'Cronologia', Impact: 'Impatto', 'Action items': 'Azioni' },
    Portuguese: { Summary: 'Resumo', Timeline: 'Linha do tempo', Impact: 'Impacto', 'Action items': 'Ações' },
    Dutch: { Summary: 'Samenvatting', Timeline: 'Tijdlijn', Impact: 'Impact', 'Action items': 'Acties' },
  };
  for (const [language, names] of Object.entries(HEADINGS))
    it(`has the parts of ${language}`, () => {
      const text = `# T\n\n## ${names.Summary}\n\na\n\n## ${names.Timeline}\n\n2026-11-18\n\n- 14:03 b\n\n## ${names.Impact}\n\nc\n\n## ${names['Action items']}\n\n- d\n`;
      const { markdown, report } = convert(text);
      assert.deepEqual(markdown.match(/(?<=^## ).*/gm), SECTIONS);
      assert.match(markdown, /```yaml timeline\ndate: 2026-11-18\n[^`]*14:03 b\n```/);
      assert.deepEqual(
        report.notes.map(({ why }) => why).filter((why) => /heading/.test(why)),
        [],
      );
    });

  it('has its days', () => {
    const DAYS = [
      '18. November 2026', 'Mittwoch, 18. Nov. 2026', 'am 18. November 2026', 'Mi, 18.11.2026',
      '18 novembre 2026', 'mercredi 18 novembre 2026', 'le 18 novembre 2026',
      '18 de noviembre de 2026', 'miércoles, 18 de noviembre de 2026',
      'mercoledì 18 novembre 2026', '18 de novembro de 2026', 'woensdag 18 november 2026', '18 november 2026',
    ]; // prettier-ignore
    for (const day of DAYS)
      assert.deepEqual(readDay(day), { day: { kind: 'exact', day: '2026-11-18' }, rest: '' }, day);
    const others = ['1er mars 2026', '1. März 2026', '1 marzo 2026', '1 de março de 2026', '1 maart 2026'];
    for (const day of others) assert.deepEqual(readDay(day)?.day, { kind: 'exact', day: '2026-03-01' }, day);
    for (const words of ['18 listopada 2026', '5 set', '3 out', '2 ago', '4 dinge'])
      assert.equal(readDay(words), undefined, words);
  });

  it('has its times and zones', () => {
    const read = (text: string) => {
      const stamp = readStamp(text);
      return stamp && [stamp.time.hour, stamp.time.minute, stamp.zone ?? stamp.unclearZone, stamp.rest];
    };
    assert.deepEqual(read('- 14:03 Uhr: Alarm'), [14, 3, undefined, 'Alarm']);
    assert.deepEqual(read('- 14.03 Uhr MESZ Alarm'), [14, 3, '+02:00', 'Alarm']);
    assert.deepEqual(read('- 14:03 (MEZ) – Alarm'), [14, 3, '+01:00', 'Alarm']);
    assert.deepEqual(read('- 14h03 : alerte'), [14, 3, undefined, 'alerte']);
    assert.deepEqual(read('18. November 2026 um 14:03 Uhr Alarm'), [14, 3, undefined, 'Alarm']);
    assert.deepEqual(read('- ca. 14.03 Uhr Alarm'), [14, 3, undefined, 'Alarm']);
    assert.equal(readStamp('- ca. 14.03 Uhr Alarm')?.remark, 'about this time');
    assert.equal(read('- about 12 pods died'), undefined);
    assert.deepEqual(read('- 14:03 GST a'), [14, 3, 'GST', 'a']);
    // How long something took, a version, and words in capitals are no times and no zones.
    assert.equal(read('- 2h30 without search'), undefined);
    assert.equal(read('- 14.03 is the version'), undefined);
    assert.deepEqual(read('- 14:03 ICT team paged'), [14, 3, undefined, 'ICT team paged']);
  });

  it('has a zone that nobody knows told of', () => {
    const whys = convert('# T\n\n## Timeline (NPT)\n\n- 2026-11-18 14:03 a\n').report.notes.map(
      ({ why }) => why,
    );
    assert.ok(
      whys.includes(
        'NPT names no zone that is known here, and was read as UTC: name the one that is meant with --zone.',
      ),
      whys.join('\n'),
    );
  });

  it('has words in capitals beside its times taken for no zone', () => {
    for (const word of ['DRAFT', 'EDIT', 'NEXT', 'TEST', 'UAT', 'LAST', 'EVENT'])
      assert.doesNotMatch(
        convert(`# T\n\n## Timeline (${word})\n\n- 2026-11-18 14:03 a\n`)
          .report.notes.map(({ why }) => why)
          .join('\n'),
        /known here/,
        word,
      );
  });
});
