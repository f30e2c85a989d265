import type { ActionItem } from '../action-item.ts';
import { readProof, type Proof } from './proof.ts';
import type { Asked } from '../sync/read-tickets.ts';
import { isRead } from '../sync/read-tickets.ts';

/** What a look at the repository gave. `unknown`: it could not be looked at, for this reason. */
export type Looked =
  | { readonly state: 'proven' | 'not yet'; readonly said: string }
  | { readonly state: 'unknown'; readonly said: string };

/** Where proofs are looked up. Nothing that a repository sets is run by it. */
export interface Proofs {
  file(path: string, text: string): Promise<Looked>;
  commit(sha: string, branch: string): Promise<Looked>;
}

export interface Verified {
  readonly item: ActionItem;
  /** `person`: its end is none of the forms, so that somebody has to look. */
  readonly state: Looked['state'] | 'person';
  readonly said: string;
  /** The document says that it is done, and the proof says otherwise. */
  readonly contradicts: boolean;
}

/** Looks at each item that is not given up; those without `done_when` are a person's as well. */
export async function verifyItems(
  items: readonly ActionItem[],
  proofs: Proofs,
  asked: ReadonlyMap<ActionItem, Asked>,
): Promise<readonly Verified[]> {
  const verified: Verified[] = [];
  for (const item of items) {
    if (item.status === 'idea' || item.status === 'wont_do') continue;
    const proof = item.doneWhen === undefined ? undefined : readProof(item.doneWhen);
    const found = proof ? await look(proof, item, proofs, asked) : forPerson(item);
    verified.push({ item, ...found, contradicts: item.status === 'done' && found.state === 'not yet' });
  }
  return verified;
}

const forPerson = ({ doneWhen }: ActionItem): Pick<Verified, 'state' | 'said'> => ({
  state: 'person',
  said: doneWhen ?? 'It does not say when it is done: fill in `done_when`.',
});

async function look(
  proof: Proof,
  item: ActionItem,
  proofs: Proofs,
  asked: ReadonlyMap<ActionItem, Asked>,
): Promise<Looked> {
  switch (proof.kind) {
    case 'file':
      return proofs.file(proof.path, proof.text);
    case 'commit':
      return proofs.commit(proof.sha, proof.branch);
    case 'ticket':
      return ticketLook(item, asked.get(item));
  }
}

function ticketLook({ ticket }: ActionItem, asked: Asked | undefined): Looked {
  if (ticket === undefined) return { state: 'not yet', said: 'It has no ticket yet.' };
  if (!asked || !isRead(asked))
    return { state: 'unknown', said: `${ticket} was not looked up. ${asked?.why ?? ''}`.trim() };
  const { status, label } = asked;
  if (!status) return { state: 'unknown', said: `${ticket} was not found in ${label}.` };
  const said = `${ticket} is "${status.label}" in ${label}.`;
  return {
    state: status.state === 'done' ? 'proven' : status.state === undefined ? 'unknown' : 'not yet',
    said,
  };
}

const NAMES: Readonly<Record<Verified['state'], string>> = {
  proven: 'proven',
  'not yet': 'not yet',
  unknown: 'not looked up',
  person: 'for a person',
};

/** `A1 proven: deploy/limits.yaml has the text.` */
export const verifiedLine = ({ item, state, said, contradicts }: Verified): string =>
  `${item.id || '(no id)'} ${NAMES[state]}${contradicts ? ', though it says done' : ''}: ${said}`;

/** How many of each, in a line. */
export function verifiedSummary(all: readonly Verified[]): string {
  const states = ['proven', 'not yet', 'unknown', 'person'] as const;
  return states
    .flatMap((state) => {
      const count = all.filter((one) => one.state === state).length;
      return count === 0 ? [] : [`${count} ${NAMES[state]}`];
    })
    .join(', ');
}
