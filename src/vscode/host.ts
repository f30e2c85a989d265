import type { Http } from '../core/http/http.ts';

/** What differs between a Node and a web extension host. Each part is loaded on first use. */
export interface Host {
  readonly kind: 'node' | 'web';
  /** Undefined where connectors are off: the web host. */
  readonly http: (() => Promise<Http>) | undefined;
  /** An environment variable; undefined where it is not set, or there is no environment. */
  env(name: string): string | undefined;
}
