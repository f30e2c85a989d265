import type { Task } from '../arguments/command.ts';
import { refuse } from '../arguments/command.ts';
import type { IMPORT } from '../help/import.ts';
import { importEvents } from './import-events.ts';
import { importOld } from './import-old.ts';

/** `postmortem import`: events for a postmortem, or drafts of what was written elsewhere. */
export const importFiles: Task<typeof IMPORT> = (given, output) => {
  const { files, values } = given;
  if (files.every((file) => file.endsWith('.postmortem.md'))) {
    const wrong = (['layout', 'zone', 'date', 'report', 'force'] as const).find((name) =>
      isGiven(values[name]),
    );
    return wrong === undefined
      ? importEvents(given, output)
      : Promise.resolve(
          refuse(
            output,
            `--${wrong} is for old postmortems and exports; ${files[0] ?? ''} is a postmortem already.`,
          ),
        );
  }
  const wrong = (['source', 'repository', 'since', 'until'] as const).find((name) => isGiven(values[name]));
  return wrong === undefined && values.incident.length === 0
    ? importOld(given, output)
    : Promise.resolve(
        refuse(
          output,
          `--${wrong ?? 'incident'} fetches events for a postmortem, whose name ends with .postmortem.md.`,
        ),
      );
};

const isGiven = (value: string | boolean | readonly string[] | undefined): boolean =>
  typeof value === 'object' ? value.length > 0 : value !== undefined && value !== false && value !== 'auto';
