import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import type { Forge, RequestDraft, ReviewRequest } from './forge.ts';

export interface Opened {
  readonly request: ReviewRequest;
  /** False where it was there before. */
  readonly isNew: boolean;
  /** Logins that the forge can't ask. */
  readonly notAsked: readonly string[];
}

/** How long a new one may stay out of sight of a list, milliseconds. */
const SETTLES = [1_000, 5_000, 15_000];

/**
 * Opens the request of a branch once: an open one is taken as it is, also where the answer to making it was lost. Then
 * asks who is to review.
 * @throws ConnectorError
 */
export async function openRequest(
  forge: Forge,
  draft: RequestDraft,
  logins: readonly string[],
  connection: Connection,
): Promise<Opened> {
  const before = await forge.find(draft.branch, connection);
  const request = before ?? (await createOnce(forge, draft, connection));
  const others = logins.filter((login) => login.toLowerCase() !== request.author?.toLowerCase());
  return { request, isNew: !before, notAsked: await forge.ask(request, others, connection) };
}

async function createOnce(forge: Forge, draft: RequestDraft, connection: Connection): Promise<ReviewRequest> {
  try {
    return await forge.create(draft, connection);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const isLost = hadNoAnswer(error);
    const found =
      isLost || saysItIsThere(error)
        ? await lookAgain(forge, draft.branch, connection, isLost ? SETTLES : [])
        : undefined;
    if (found) return found;
    throw error;
  }
}

/** None, or one that says nothing: it may have been made. */
const hadNoAnswer = ({ sent, status = 500, code }: ConnectorError): boolean =>
  sent && (status >= 500 || status === 408 || code === 'bad-response');

/** GitHub and GitLab refuse a second one of a branch. */
const saysItIsThere = ({ status }: ConnectorError): boolean => status === 409 || status === 422;

async function lookAgain(
  forge: Forge,
  branch: string,
  connection: Connection,
  settles: readonly number[],
): Promise<ReviewRequest | undefined> {
  const found = await forge.find(branch, connection);
  if (found) return found;
  for (const ms of settles) {
    await connection.wait(
      ms,
      `${forge.label} did not answer. Looking whether the ${forge.request} is there.`,
    );
    const later = await forge.find(branch, connection);
    if (later) return later;
  }
  return undefined;
}
