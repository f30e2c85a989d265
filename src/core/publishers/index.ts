import type { Publisher } from '../publish/publisher.ts';
import { confluence } from './confluence/confluence.ts';
import { incidentio } from './incidentio/incidentio.ts';
import { slack } from './slack/slack.ts';
import { statuspage } from './statuspage/statuspage.ts';

/** Every publisher there is, in the order in which they are published to: what links to a page comes behind it. */
export const PUBLISHERS: readonly Publisher[] = [confluence, statuspage, incidentio, slack];
