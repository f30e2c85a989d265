/** Verbs that are omissions by themselves. */
export const OMITTED: ReadonlySet<string> = new Set(
  'forgot forgotten neglected overlooked missed ignored skipped omitted bypassed disregarded'.split(' '),
);

/** What people are said not to have done: seeing, checking, telling. Having, needing and being able are conditions. */
export const DILIGENCE: ReadonlySet<string> = new Set(
  `check notice test verify validate read realise realize review ask tell follow run look consider catch monitor
   update communicate document escalate confirm think bother see spot recognise recognize understand anticipate
   inform notify announce warn watch plan prepare remember account rehearse report mention investigate respond react
   double-check coordinate audit examine inspect question challenge appreciate foresee expect`.split(/\s+/),
);

/** The same in the past, behind "nobody". */
export const DILIGENT: ReadonlySet<string> = new Set(
  `checked noticed tested verified validated read realised realized reviewed asked told followed ran looked considered
   caught monitored updated communicated documented escalated confirmed thought bothered saw spotted recognised
   recognized understood anticipated informed notified announced warned watched planned remembered reported questioned
   challenged owned`.split(/\s+/),
);
