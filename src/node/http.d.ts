import type { Http } from '../core/http/http.ts';
/**
 * The Http port of Node hosts, over node-fetch, which is loaded with the first request. In VS Code it goes through the
 * editor's proxy settings, since those are put on Node's own http module.
 */
export declare const nodeHttp: Http;
