import type { PlacedPart, Postmortem } from '../../document/postmortem.ts';
import { mayTell, toldIn, type ToldBy } from '../contradictions/named-metric.ts';
import { sentencesIn } from '../contradictions/places.ts';
import { keptFor } from '../kept.ts';

/** What a sentence says of a duration, with where it and its block begin. */
export interface DurationTold {
  readonly start: number;
  readonly block: number;
  readonly told: ToldBy;
}

export const durationsTold = (parts: readonly PlacedPart[]): readonly DurationTold[] =>
  parts.flatMap(({ alone, start: by }) =>
    durationsIn(alone).map(({ start, block, told }) => ({ start: start + by, block: block + by, told })),
  );

const ofPart = keptFor<Postmortem, undefined, readonly DurationTold[]>();

const NONE: readonly DurationTold[] = [];

const durationsIn = (alone: Postmortem): readonly DurationTold[] =>
  alone.prose.length === 0 ? NONE : ofPart(alone, undefined, () => durationsOf(alone));

/** Only in a block that may tell one at all are the sentences told apart. */
const durationsOf = ({ prose }: Postmortem): readonly DurationTold[] =>
  sentencesIn({ prose: prose.filter(({ masked, kind }) => mayTell(masked, kind === 'heading')) }).flatMap(
    ({ text, start, block, inHeading }) => {
      const told = toldIn(text, inHeading);
      return told ? [{ start, block, told }] : [];
    },
  );
