export const ONLY = `sole only single true real ultimate actual exclusive root underlying main primary fundamental
  one-and-only definitive`;

export const CAUSES = `cause reason culprit explanation trigger origin offender`;

export const SOLELY = `solely entirely purely exclusively wholly simply only merely completely squarely directly
  ultimately`;

export const EASY = `trivial easy simple straightforward effortless elementary no-brainer painless child's`;

/** "Clearly labelled" is a quality of labels. */
export const MARKED = `labelled labeled marked documented visible stated show shows showed shown define defined communicate
  communicated separated separate separates written identified identify distinguish distinguished readable indicate
  indicates indicated indicating state states understood assigned scoped defined specified explain explained out not
  delineated owned delimited identifiable`;
