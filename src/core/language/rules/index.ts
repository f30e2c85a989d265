import type { Rule } from '../rule.ts';
import { due } from './action-due.ts';
import { duplicate } from './action-duplicate.ts';
import { equalPriorities } from './action-equal-priorities.ts';
import { factor } from './action-factor.ts';
import { many } from './action-many.ts';
import { noDetection } from './action-no-detection.ts';
import { noPrevention } from './action-no-prevention.ts';
import { noUrgent } from './action-no-urgent.ts';
import { openEnded } from './action-open-ended.ts';
import { overdue } from './action-overdue.ts';
import { owner } from './action-owner.ts';
import { people } from './action-people.ts';
import { person } from './action-person.ts';
import { proof } from './action-proof.ts';
import { ticketStatus } from './action-ticket-status.ts';
import { two } from './action-two.ts';
import { unbounded } from './action-unbounded.ts';
import { unspecific } from './action-unspecific.ts';
import { vague } from './action-vague.ts';
import { verb } from './action-verb.ts';
import { audience } from './document-audience.ts';
import { duplicateId } from './document-duplicate-id.ts';
import { figures } from './document-figures.ts';
import { late } from './document-late.ts';
import { thin } from './document-thin.ts';
import { absolute } from './blame-absolute.ts';
import { agent } from './blame-agent.ts';
import { counterfactual } from './blame-counterfactual.ts';
import { hindsight } from './blame-hindsight.ts';
import { humanError } from './blame-human-error.ts';
import { insinuation } from './blame-insinuation.ts';
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
  insinuation,
  vocabulary,
  verb,
  vague,
  unspecific,
  people,
  person,
  openEnded,
  unbounded,
  proof,
  two,
  owner,
  due,
  overdue,
  factor,
  duplicate,
  ticketStatus,
  noPrevention,
  noDetection,
  noUrgent,
  equalPriorities,
  many,
  audience,
  duplicateId,
  figures,
  late,
  thin,
];
