import type { Policy } from '../../schema/generated/types.ts';
import type { Placed } from '../matching.ts';
import type { Bucket } from '../period.ts';

/** What a repository asks for, as its `.postmortem.yaml` says. */
export interface Policies {
  readonly policy: Policy;
  readonly holidays: readonly string[];
}

/** What charts are made of. */
export interface ChartInput {
  readonly all: readonly Placed[];
  readonly matching: readonly Placed[];
  /** Those whose action items count: of every kind, where no other kinds were chosen than by default. */
  readonly acting: readonly Placed[];
  /** The same, whenever they were. */
  readonly everActing: readonly Placed[];
  /** Whether that is so. */
  readonly everyKind: boolean;
  /** Within the filters but for the kind. */
  readonly falseAlarms: readonly Placed[];
  readonly incidents: readonly Placed[];
  readonly buckets: readonly Bucket[];
  /** Worst first. */
  readonly severities: readonly string[];
  readonly today: string;
  readonly policiesOf: (file: string) => Policies;
}
