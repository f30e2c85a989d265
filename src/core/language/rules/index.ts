import type { Rule } from '../rule.ts';
import { agent } from './blame-agent.ts';
import { counterfactual } from './blame-counterfactual.ts';
import { humanError } from './blame-human-error.ts';
import { omission } from './blame-omission.ts';
import { punitive } from './blame-punitive.ts';

/** Every rule, in the order their findings are listed. A new rule is a file beside these and a line here. */
export const RULES: readonly Rule[] = [humanError, agent, omission, counterfactual, punitive];
