import { fieldNamed, type Metadata, type Said } from './metadata.ts';
import { note } from './note.ts';
import type { OldDocument } from './old-document.ts';
import type { Note } from './report.ts';

interface Known {
  readonly old: OldDocument;
  readonly said: readonly Said[];
  readonly metadata: Metadata;
}

/** What the document says of itself that the front matter can't hold. */
export function metadataNotes({ old, said, metadata }: Known): readonly Note[] {
  const severity = said.find(({ key }) => fieldNamed(key) === 'severity');
  const isKept = metadata.lines.some(({ text }) => text.startsWith('x_severity'));
  const date = said.find(({ key }) => fieldNamed(key) === 'date');
  return [
    ...(severity && isKept
      ? [
          note(
            old,
            severity.from,
            'This is no severity of the scale: it is kept as x_severity, and severity waits for yours.',
          ),
        ]
      : []),
    ...(date && !metadata.date
      ? [
          note(
            old,
            date.from,
            metadata.openDate.length > 1
              ? `This may be ${metadata.openDate.join(' or ')}: it is kept as x_date. Say the day of the first time with --date.`
              : 'This could not be read as a day: it is kept as x_date.',
          ),
        ]
      : []),
    ...(metadata.several
      ? [
          note(
            old,
            metadata.several.from,
            `A postmortem has one owner: the first of these was taken, and all are kept as ${fieldNamed(metadata.several.key) === 'owner' ? 'x_owner' : 'x_authors'}.`,
          ),
        ]
      : []),
  ];
}
