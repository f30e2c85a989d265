import { lenses } from '../../core/language/hints/lenses.ts';
import { aboutPostmortem } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../server.ts';

/** How far a timeline and the action items are. What lenses do needs panels and previews, so here they only tell. */
export const codeLens: Feature = (server) => {
  server.connection.onCodeLens(
    aboutPostmortem(server, ({ postmortem }) =>
      server.settings().codeLens
        ? lenses(postmortem)
            .filter(({ tells }) => tells === true)
            .map(({ span, title }) => ({
              range: toRange(postmortem.lines, span),
              command: { title, command: '' },
            }))
        : [],
    ),
  );
  return { codeLensProvider: { resolveProvider: false } };
};
