export const HEROES = `genius geniuses hero heroes einstein mastermind wizard clever smart bright wise-guy
  rocket-scientist comedian sage visionary whizz whiz guru prodigy brains luminary savant maestro virtuoso`;

export const MOCK_PRAISE = `brilliant genius stellar masterful inspired fantastic lovely wonderful splendid marvellous
  marvelous superb magnificent glorious clever impressive bold stroke masterclass fine`;

/** Openings that turn a fact into a sneer where a comma stands behind them. */
export const SNEERS = `naturally predictably unsurprisingly inevitably shockingly amazingly incredibly miraculously
  conveniently ironically astonishingly helpfully`;

export const THANKS = `bravo kudos congratulations congrats thanks thank applause hats props cheers`;

export const MAGIC = `just magically somehow simply miraculously automagically`;

/** What goes in scare quotes when it was not so. */
export const PRAISED = `tested thorough thoroughly fully reviewed expert experts careful carefully best harmless safe senior
  verified seamless seamlessly routine zero-downtime improved improvement improvements experienced stable robust resilient
  expertise validated production-ready bulletproof foolproof impossible monitored supported maintained`;

export const OPTIONAL = `optional beneath beyond hard unnecessary overrated foreign voluntary unfashionable`;
