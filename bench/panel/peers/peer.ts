/** The events as every peer takes them. */
export interface PeerEvents {
  readonly start: readonly number[];
  readonly lane: readonly number[];
  readonly lanes: readonly string[];
}

/** What a peer can do, in its page. */
export interface Peer {
  /** Draws all events, at full extent. */
  paint(events: PeerEvents): void;
  show(start: number, end: number): void;
}

declare global {
  interface Window {
    peer?: Peer;
  }
}

export const WIDTH = 1028;
export const HEIGHT = 240;
export const LANE = 22;

/** Where a peer draws. */
export function box(): HTMLElement {
  const element = document.createElement('div');
  element.style.width = `${WIDTH}px`;
  element.style.height = `${HEIGHT}px`;
  document.body.append(element);
  return element;
}
