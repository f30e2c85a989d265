import type { PublishedStore } from '../../../../replay/published-store.ts';
import { confluence } from '../../../../src/core/publishers/confluence/confluence.ts';
import { incidentio } from '../../../../src/core/publishers/incidentio/incidentio.ts';
import { slack } from '../../../../src/core/publishers/slack/slack.ts';
import { statuspage } from '../../../../src/core/publishers/statuspage/statuspage.ts';
import type { Publisher } from '../../../../src/core/publish/publisher.ts';

/** A publisher as the laws publish to it: where its double is, and what `.postmortem.yaml` would say. */
export interface LawPublisher {
  readonly publisher: Publisher & { readonly id: keyof PublishedStore };
  /** Behind the origin of the replay service. */
  readonly path: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Every publisher of the registry has a line; a test holds that. */
export const LAW_PUBLISHERS: readonly LawPublisher[] = [
  { publisher: confluence, path: '/confluence', options: { space: 'ENG', parent: '884001' } },
  { publisher: statuspage, path: '/statuspage/v1', options: { page: 'kctbh9vrtdwd' } },
  { publisher: incidentio, path: '/incidentio', options: {} },
  { publisher: slack, path: '/slack/api', options: { channel: 'C0INC2041' } },
];
