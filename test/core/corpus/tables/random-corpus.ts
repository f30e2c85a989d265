import fc from 'fast-check';
import { MARKS } from '../../../../src/core/document/mark.ts';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const entries = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.subarray(['', ...MARKS], { minLength: 1, maxLength: 2 })),
    { maxLength: 8 },
  )
  // In the order of a log, or as somebody wrote them.
  .chain((some) =>
    fc.constantFrom(
      some,
      some.toSorted(([a], [b]) => a - b),
    ),
  );

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** A postmortem as people write them: marks are missing, stand twice or contradict one another, and zones differ. */
export const someDocument: fc.Arbitrary<string> = fc
  .record({
    status: fc.constantFrom('draft', 'closed', 'published', 'skipped'),
    severity: optional(fc.constantFrom('SEV-1', 'SEV-2', 'SEV-3 -> SEV-1')),
    kind: optional(fc.constantFrom('incident', 'near_miss', 'drill', 'false_alarm')),
    services: fc.subarray(['api', 'db', 'web']),
    day: fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31'),
    zone: fc.constantFrom('UTC', '+05:30', 'Europe/Berlin', 'America/New_York'),
    published: optional(fc.constantFrom('2026-03-30', '2027-01-04T09:00:00Z')),
    entries,
    actions: fc.array(
      fc.record({
        status: fc.constantFrom('idea', 'open', 'in_progress', 'done', 'wont_do'),
        priority: optional(fc.constantFrom('P0', 'P1', 'P3')),
        due: optional(fc.constantFrom('2026-04-01', '2030-01-01', '5bd')),
      }),
      { maxLength: 4 },
    ),
  })
  .map((one) => {
    const log = one.entries.map(([minute, marks]) => {
      const named = marks.filter((mark) => mark !== '').join(', ');
      return `  ${clock(minute)} ${named === '' ? '' : `${named}: `}Something happened\n`;
    });
    const items = one.actions.map(
      ({ status, priority, due }, index) =>
        `- { id: A${index + 1}, action: Do it, status: ${status}${priority === undefined ? '' : `, priority: ${priority}`}${due === undefined ? '' : `, due: ${due}`} }\n`,
    );
    return [
      '---\npostmortem: 1\nid: PM\n',
      `status: ${one.status}\nservices: [${one.services.join(', ')}]\n`,
      one.severity === undefined ? '' : `severity: ${one.severity}\n`,
      one.kind === undefined ? '' : `kind: ${one.kind}\n`,
      one.published === undefined ? '' : `published_at: ${one.published}\n`,
      '---\n\n# Something\n\n',
      `\`\`\`yaml timeline\ndate: ${one.day}\nzone: ${one.zone}\nlog: |\n${log.join('')}\`\`\`\n`,
      items.length === 0 ? '' : `\n\`\`\`yaml action-items\n${items.join('')}\`\`\`\n`,
    ].join('');
  });
