import { createHash } from 'node:crypto';
import { readConfig, DEFAULT_CONFIG, type Config } from '../../core/config/config.ts';
import { openActionsOf, openActionsTold } from '../../core/corpus/open-actions.ts';
import { readDocument } from '../../core/corpus/read-document.ts';
import { mayBeRestricted } from '../../core/document/restricted.ts';
import { asksOthers } from '../../core/language/action/open-elsewhere.ts';
import type { Lookup } from '../../core/language/lookup.ts';
import { toldUntil } from '../../core/language/told-until.ts';
import type { Ignore } from '../../core/schema/generated/types.ts';
import { readRegularNow } from '../../node/read-regular.ts';
import { checkText, nameProblem, reasonOf } from '../check-file.ts';
import { answersTo, othersWith, type Others } from './answers.ts';
import { toldFindings, type Outcome, type Told } from './told.ts';

/** A file to check, as one thread tells another of it. */
export interface Job {
  readonly file: string;
  /** The text of the `.postmortem.yaml` that holds for it. */
  readonly config: string | undefined;
  readonly ignored: readonly Ignore[];
}

/** What is the same for all files of a run. */
export interface Beside extends Others {
  readonly now: number;
  readonly optIn: boolean;
  readonly withFixes: boolean;
}

/** Reads and checks a file: all that there is to say of it, as plain data. */
export function checkOne(job: Job, beside: Beside): Outcome {
  const { file } = job;
  const refused = nameProblem(file);
  if (refused !== undefined) return { ...NOTHING, told: refused };
  const bytes = read(file);
  return typeof bytes === 'string' ? { ...NOTHING, told: bytes } : checkBytesOf(bytes, job, beside);
}

function read(file: string): Uint8Array | string {
  try {
    return readRegularNow(file, MOST_BYTES) ?? TOO_LARGE;
  } catch (error) {
    return reasonOf(error);
  }
}

export const ENDING = '.postmortem.md';

const NOTHING = { hash: '', open: [], isPrivate: true };

/** What has more bytes has more characters than are read: the largest of them take three bytes for each of ours. */
const MOST_BYTES = 12_000_000;
const TOO_LARGE =
  'more than 12 MB, so not checked. Up to 4 million characters are read: move logs and pasted output into files beside it.';

function checkBytesOf(bytes: Uint8Array, { file, config, ignored }: Job, beside: Beside): Outcome {
  const { now, optIn, withFixes } = beside;
  const lookup = lookupIn(beside, file);
  const context = { now, optIn, lookup, config: configOf(config), ignored };
  const found = checkText(file, bytes, context);
  const hash = hashOf(bytes);
  const isPostmortem = file.endsWith(ENDING);
  if (typeof found === 'string') {
    const open = isPostmortem ? openActionsIn(Buffer.from(bytes).toString('utf8')).open : [];
    return { hash, told: found, open, isPrivate: true };
  }
  const { postmortem, checked } = found;
  const open = isPostmortem ? openActionsTold(postmortem) : [];
  const asks = asksOthers(postmortem);
  const told: Told = {
    findings: toldFindings(checked, withFixes),
    leftOut: checked.leftOut,
    asks,
    answers: answersTo(asks, beside, file),
    from: now,
    until: toldUntil(postmortem, context),
  };
  const isPrivate = mayBeRestricted(postmortem) || checked.findings.some(({ code }) => isOfSecrets(code));
  return { hash, told, open, isPrivate };
}

/** What a file may know of the others. */
export const lookupIn = (others: Others, file: string): Lookup => ({
  postmortems: () => undefined,
  openActions: () => others.openActions,
  sameId: (id) => othersWith(others, id, file),
});

const isOfSecrets = (code: string): boolean => /^(?:secret|personal)\//.test(code);

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a postmortem has to be done, for the others; and whether they alone may know. */
export function openActionsIn(text: string): Pick<Outcome, 'open' | 'isPrivate'> {
  if (!text.includes('action-items')) return { open: [], isPrivate: false };
  const document = readDocument(text);
  return { open: openActionsOf(document), isPrivate: document.audience === 'restricted' };
}

/** What stands in a file; undefined where it can't be read, or is too large to be. */
export function bytesOf(file: string): Uint8Array | undefined {
  const bytes = read(file);
  return typeof bytes === 'string' ? undefined : bytes;
}

const configs = new Map<string, Config>();

/** The same object for the same text: what follows from it is kept by it. */
function configOf(text: string | undefined): Config {
  if (text === undefined) return DEFAULT_CONFIG;
  const config = configs.get(text) ?? readConfig(text).config;
  configs.set(text, config);
  return config;
}
