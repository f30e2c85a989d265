import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { evidence } from './evidence.ts';
import { fillIn } from './fill-in.ts';
import { formOfTimeline } from './form-of-timeline.ts';
import { itemFromText } from './item-from-text.ts';
import { numberIds } from './number-ids.ts';
import type { Offer, RefactorContext, Refactoring } from './offer.ts';
import { publicMark } from './public-mark.ts';
import { tidied } from './tidied.ts';
import { timesToLog } from './times-to-log.ts';
import { zone } from './zone.ts';

/** Every refactoring. A new one is a file beside these and a line here. */
export const REFACTORINGS: readonly Refactoring[] = [
  fillIn,
  zone,
  timesToLog,
  itemFromText,
  evidence,
  numberIds,
  publicMark,
  formOfTimeline,
  tidied,
];

/** What could be made of a selection, or of what stands at the caret. */
export function refactorings(postmortem: Postmortem, span: Span, context: RefactorContext): readonly Offer[] {
  const offers = REFACTORINGS.flatMap((refactoring) => refactoring(postmortem, span, context));
  return context.asked === true || span.end > span.start ? offers : offers.filter(isWorthALight);
}

/** A lightbulb beside every line would say nothing: unasked it shows where something is wrong, or many lines wait. */
const isWorthALight = ({ kind }: Offer): boolean => kind === 'quickfix' || kind === 'refactor.move';
