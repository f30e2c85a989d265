export const OBVIOUS = `obvious plain clear apparent evident glaring unmistakable blatant self-evident predictable
  foreseeable inevitable unavoidable staring transparent undeniable flagrant conspicuous telltale ample
  painfully-obvious crystal-clear tell-tale easy simple naive foolish wrong mistake mistaken poor bad unwise silly
  stupid unsurprising inexcusable avoidable preventable unmissable inescapable`;

/** Those of them that say it could be seen. */
export const VISIBLE = `obvious plain apparent evident glaring unmistakable blatant self-evident predictable
  foreseeable inevitable undeniable flagrant conspicuous telltale clear crystal-clear unmissable`;

export const SIGNS = `sign signs signal signals warning warnings hint hints clue clues indication indications flag
  flags symptom symptoms bell bells indicator indicators evidence omen omens writing harbinger red-flag red-flags
  portent portents forewarning forewarnings premonition inkling inklings`;

export const UNHEEDED = `ignored missed unheeded overlooked dismissed disregarded unnoticed everywhere there ample plain
  visible obvious brushed discounted waved`;

export const CALAMITY = `accident accidents disaster outage outages incident failure failures catastrophe crash breach
  explosion bomb problem trouble time-bomb`;
