import { fileURLToPath } from 'node:url';
import { startReplay, type Replay } from '../../replay/server.ts';

export const RECORDING = fileURLToPath(new URL('../../examples/recordings/checkout-pool', import.meta.url));

/** The replay service for the tests of one `describe`: started before them, reset between them, closed behind them. */
export function useReplay(options: { readonly searchDelay?: number } = {}): () => Replay {
  let replay: Replay | undefined;
  before(async () => {
    replay = await startReplay({ recording: RECORDING, ...options });
  });
  afterEach(() => replay?.reset());
  after(() => replay?.close());
  return () => {
    if (!replay) throw new Error('The replay service is not running yet.');
    return replay;
  };
}
