import type { SlackMessage } from './recording.ts';

/** A page of Confluence. */
export interface ConfluencePage {
  readonly id: string;
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly createdAt: number;
  title: string;
  /** In storage format. */
  body: string;
  version: number;
  status: 'current' | 'trashed';
}

/** The postmortem of an incident on a status page. */
export interface StatuspagePostmortem {
  readonly incident: string;
  draft: string;
  body: string | null;
  publishedAt: number | null;
  /** How often subscribers got mail. */
  mails: number;
}

export interface IncidentioDocument {
  readonly id: string;
  readonly incident: string;
  readonly type: 'in_app' | 'external';
  url: string;
}

export interface PostedMessage {
  readonly channel: string;
  readonly postedAt: number;
  message: SlackMessage;
  /** The workspace lets nobody change it any more. */
  settled?: boolean;
}

/** What was published: seeded ones included. */
export interface PublishedStore {
  readonly confluence: ConfluencePage[];
  readonly statuspage: StatuspagePostmortem[];
  readonly incidentio: IncidentioDocument[];
  readonly slack: PostedMessage[];
}

export const SPACE = { id: '65538', key: 'ENG', name: 'Engineering' };

export const seedPublished = (): PublishedStore => ({
  confluence: [
    {
      id: '884001',
      spaceId: SPACE.id,
      parentId: null,
      createdAt: 0,
      title: 'Postmortems',
      body: '<p>One page an incident.</p>',
      version: 3,
      status: 'current',
    },
  ],
  statuspage: [],
  incidentio: [],
  slack: [],
});
