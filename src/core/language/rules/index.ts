import type { Rule } from '../rule.ts';
import { absolute } from './blame-absolute.ts';
import { agent } from './blame-agent.ts';
import { counterfactual } from './blame-counterfactual.ts';
import { hindsight } from './blame-hindsight.ts';
import { humanError } from './blame-human-error.ts';
import { interrogation } from './blame-interrogation.ts';
import { judgement } from './blame-judgement.ts';
import { mindReading } from './blame-mind-reading.ts';
import { minimizer } from './blame-minimizer.ts';
import { omission } from './blame-omission.ts';
import { punitive } from './blame-punitive.ts';
import { sarcasm } from './blame-sarcasm.ts';
import { selfBlame } from './blame-self-blame.ts';
import { singleCause } from './blame-single-cause.ts';
import { teamBlame } from './blame-team-blame.ts';
import { vendorBlame } from './blame-vendor-blame.ts';
import { vocabulary } from './blame-vocabulary.ts';

/** Every rule, in the order their findings are listed. A new rule is a file beside these and a line here. */
export const RULES: readonly Rule[] = [
  humanError,
  agent,
  omission,
  judgement,
  counterfactual,
  hindsight,
  mindReading,
  punitive,
  absolute,
  teamBlame,
  sarcasm,
  interrogation,
  vendorBlame,
  singleCause,
  minimizer,
  selfBlame,
  vocabulary,
];
