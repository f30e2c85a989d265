import { ConnectorError } from '../../core/http/connector-error.ts';
import type { ImportView } from '../../core/panel/snapshot.ts';
import type { SourceState } from './captured.ts';

/** How a page shows the state of a source. */
export const importView = ({ note, error, ...state }: SourceState): ImportView => ({
  ...state,
  note,
  error: error?.message,
  reconnect: error instanceof ConnectorError && (error.code === 'unauthorized' || error.code === 'forbidden'),
});
