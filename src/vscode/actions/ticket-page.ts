import type * as vscode from 'vscode';
import { TRACKERS } from '../../core/trackers/index.ts';
import { configNow } from '../config.ts';
import { baseUrl } from '../settings.ts';

/** The tracker that an item names, else the first that is set up, then any whose keys look like this one. */
export function ticketPageOf(
  document: vscode.Uri,
): (key: string, tracker: string | undefined) => string | undefined {
  const configured = Object.keys(configNow(document).trackers);
  return (key, named) => {
    const order = [...(named === undefined ? [] : [named]), ...configured];
    const trackers = order.flatMap((id) => TRACKERS.find((one) => one.id === id) ?? []);
    const pages = trackers.map((one) => one.page(key, { baseUrl: baseUrl(one.id, one.defaultBaseUrl) }));
    return pages.find((page) => page !== undefined);
  };
}
