import { applyEdits, type TextEdit } from '../../document/edit.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { intoLog } from './into-log.ts';
import { intoProse } from './into-prose.ts';
import { intoYaml } from './into-yaml.ts';
import type { PasteOffer } from './offer.ts';

/** Above this, in UTF-16 units, a text is pasted as it is: nobody selected it to be read. */
const LONGEST = 200_000;

/** Better ways to paste a text over a selection, best first; none where it can stand there as it is. */
export function pasteOffers(postmortem: Postmortem, span: Span, text: string): readonly PasteOffer[] {
  if (text.trim() === '' || text.length > LONGEST) return [];
  const offers =
    intoLog(postmortem, span, text) ?? intoYaml(postmortem, span, text) ?? intoProse(postmortem, span, text);
  return offers.filter(({ newText }) => keepsSections(postmortem, { span, newText }));
}

/** A way to paste that would break the document is none. */
function keepsSections(before: Postmortem, edit: TextEdit): boolean {
  const after = parsePostmortem(applyEdits(before.text, [edit]));
  return after.sections.length === before.sections.length && errorsIn(after) <= errorsIn(before);
}

const errorsIn = ({ sections }: Postmortem): number =>
  sections.reduce((sum, { yaml }) => sum + yaml.errors.length, 0);
