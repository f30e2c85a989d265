import type { Connection } from '../http/connection.ts';

/**
 * Asks once as long as a connection lasts: for what a project has, not for tickets. Planning uses one connection for all
 * items of a push; what was refused is asked again.
 */
export function onceAConnection<Found>(
  ask: (connection: Connection) => Promise<Found>,
): (connection: Connection) => Promise<Found> {
  const known = new WeakMap<Connection, Promise<Found>>();
  return (connection) => {
    const found = known.get(connection) ?? ask(connection);
    known.set(connection, found);
    found.catch(() => known.delete(connection));
    return found;
  };
}
