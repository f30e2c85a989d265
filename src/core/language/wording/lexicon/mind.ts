/** What somebody held to be so, told from knowing that it was not. */
export const BELIEVE = `assume think believe figure suppose reckon presume trust imagine guess fancy deem misbelieve
  conclude consider kid fool convince surmise misjudge`;

export const SURE = `sure certain convinced confident adamant persuaded satisfied positive overconfident unconcerned
  unbothered complacent content happy comfortable dismissive oblivious careless`;

export const KEEN = `eager keen desperate impatient determined anxious tempted reluctant unwilling loath itching quick
  inclined afraid ashamed embarrassed lazy bored proud stubborn tired unhappy annoyed reckless hesitant hell-bent bent
  overconfident complacent`;

/** What is imputed as a wish. */
export const WISH = `go finish get leave show impress prove look close avoid hurry move save be clock cut rush tick
  hide cover please wrap skip escape return dodge spare evade outshine brag boast`;

/** On purpose, against better knowledge. */
export const ON_PURPOSE = `deliberately knowingly wilfully willfully consciously intentionally purposely blithely brazenly
  conveniently wantonly cheerfully happily stubbornly naively blindly arrogantly optimistically`;

export const WRONGLY = `wrongly mistakenly incorrectly falsely erroneously naively blindly foolishly optimistically wrong
  mistaken false`;

/** Assumed, but as a role is assumed. */
export const ASSUMABLE = `role command identity control responsibility lead ownership duties charge position iam duty
  leadership roles`;

export const DECIDE = `decide choose opt elect prefer`;

/** What nobody decides who means well. */
export const FOLLIES = `ignore skip bypass override hard-code hardcode wing gamble disregard risk proceed plough plow
  forgo dispense improvise press carry cut hide gloss sweep rush trust know bury shortcut cheat neglect chance ditch
  sidestep skimp dodge`;
