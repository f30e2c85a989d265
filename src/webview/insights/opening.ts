import type { Insights } from '../../core/insights/model.ts';
import type { Open } from './charts/chart-props.ts';
import type { InsightsHost } from './insights-host.ts';

/** Asks the host to open what is behind a number of this card; `about` stands above where several are listed. */
export const opening =
  ({ documents }: Insights, host: InsightsHost, card = ''): Open =>
  (behind, about, item = '') =>
    host.send({
      type: 'open',
      files: behind.flatMap((place) => documents[place]?.file ?? []),
      about: [card, about].filter((words) => words !== '').join(': '),
      ...(item !== '' && { item }),
    });
