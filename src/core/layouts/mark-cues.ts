import { MARKS, type Mark } from '../document/mark.ts';
import { isLastOf } from '../timeline/suggested-marks.ts';

/** Only what says it in so many words: a mark is what durations are counted from. */
const CUES: readonly (readonly [cue: RegExp, mark: Mark])[] = [
  [
    /^(?:the )?(?:outage|incident|impact|fault|degradation) (?:begins|began|begun|starts|started|occurs)\b/i,
    'impact_start',
  ],
  [/^(?:first |fault |issue |problem )?detected\b/i, 'detected'],
  [/^(?:the )?incident (?:is |was |has been )?declared\b/i, 'declared'],
  [/^(?:the )?(?:outage|impact) (?:ends|ended|over)\b|^(?:the )?outage mitigated\b/i, 'impact_end'],
  [/^(?:the )?(?:incident |issue |outage )?(?:is |was |has been )?mitigated\b/i, 'mitigated'],
  [/^(?:the )?(?:incident |issue |outage )?(?:is |was |has been )?resolved\b(?! status)/i, 'resolved'],
];

/** The marks that the words of an entry say. */
export const cuesOf = (text: string): readonly Mark[] => {
  const said = text.replace(/^[\W_]+/, '');
  return CUES.filter(([cue]) => cue.test(said)).map(([, mark]) => mark);
};

/** Each mark once, since one that is set twice makes its durations unknown: the first, of an end the last. */
export function suggestedOnce(cues: readonly (readonly Mark[])[]): readonly (readonly Mark[])[] {
  const place = new Map<Mark, number>();
  for (const [index, marks] of cues.entries())
    for (const mark of marks) if (isLastOf(mark) || !place.has(mark)) place.set(mark, index);
  return cues.map((_, index) => MARKS.filter((mark) => place.get(mark) === index));
}

/** All of them, or none where they stand in another order than an incident goes: then they mean something else here. */
export function inTurn(marks: readonly (readonly Mark[])[]): readonly (readonly Mark[])[] {
  const places = marks.flat().map((mark) => MARKS.indexOf(mark));
  const isRising = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  return isRising ? marks : marks.map(() => []);
}
