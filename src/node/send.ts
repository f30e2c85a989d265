import { request as open, type Agent, type IncomingMessage } from 'node:http';
import { request as openSecure } from 'node:https';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip } from 'node:zlib';
import type { HttpRequest, HttpResponse } from '../core/http/http.ts';

/** The body is larger than is read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The largest body that is read, unpacked. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Sends one request and reads its whole answer, redirects as they are. @throws Node's errors, TooLarge, the signal's reason */
export function send(url: URL, request: HttpRequest, agent: Agent | undefined): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { method, body, signal } = request;
    const headers = headersOf(request);
    const outgoing = (url.protocol === 'https:' ? openSecure : open)(url, { method, headers, agent });
    const stop = (): void => void outgoing.destroy(asError(signal.reason));
    const end = (): void => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop, { once: true });
    const fail = (cause: unknown): void => {
      end();
      outgoing.destroy();
      reject(asError(cause));
    };
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) =>
      read(incoming).then((text) => {
        end();
        resolve(answerOf(incoming, text));
      }, fail),
    );
    outgoing.end(body);
  });
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));

const headersOf = ({ headers, body }: HttpRequest): Readonly<Record<string, string>> => ({
  'user-agent': 'postmortem-editor',
  'accept-encoding': 'gzip, br',
  ...headers,
  ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
});

function answerOf({ statusCode = 0, headers }: IncomingMessage, text: string): HttpResponse {
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return { status: statusCode, header, text };
}

/** How what we say we take is unpacked. Of gzip some servers leave the end out. */
const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH }),
  br: () => createBrotliDecompress(),
};

function read(incoming: IncomingMessage): Promise<string> {
  const packed = incoming.headers['content-encoding']?.trim().toLowerCase().replace(/^x-/, '') ?? '';
  const unpack = Object.hasOwn(UNPACK, packed) ? UNPACK[packed] : undefined;
  return unpack ? textOf(pipeline(incoming, unpack(), () => {})) : textOf(incoming);
}

const decoder = new TextDecoder();

function textOf(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) reject(new TooLarge());
      else chunks.push(chunk);
    });
    stream.on('error', reject);
    stream.on('close', () => reject(new Error('The answer breaks off.')));
    stream.on('end', () => resolve(decoder.decode(Buffer.concat(chunks))));
  });
}
