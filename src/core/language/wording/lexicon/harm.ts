/** Verbs that say a person did damage, whatever their object. */
export const HARM: ReadonlySet<string> = new Set(
  `broke breaks broken botched bungled crashed corrupted misconfigured mistyped misjudged misread misunderstood
   miscalculated mishandled wrecked ruined messed screwed caused overlooked wiped leaked fumbled mangled
   misinterpreted trashed nuked destroyed`.split(/\s+/),
);

/** Verbs that do damage or mend it: harm only outside the timeline, where responders act. */
export const UNDOING: ReadonlySet<string> = new Set(
  'deleted dropped overwrote removed erased killed purged'.split(' '),
);

/** Verbs whose object says whether it was harm: "pushed a bad key", "typed the wrong host". */
export const WITH_BAD_OBJECT: ReadonlySet<string> = new Set(
  `pushed deployed merged shipped committed entered typed introduced approved used applied ran released chose picked
   selected set uploaded copied pasted wrote made took brought let`.split(/\s+/),
);

export const BAD_OBJECT: ReadonlySet<string> = new Set(
  `bad broken wrong faulty incorrect buggy untested unreviewed mistake mistakes error bug down through typo`.split(
    /\s+/,
  ),
);
