import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerControl, type Control, type Seen } from './control.ts';
import { isVendorId, json, VENDOR_IDS, type Reply, type Request } from './exchange.ts';
import { arm, takeFault, type Armed } from './faults/armed.ts';
import { send, type Outcome } from './faults/fault.ts';
import { runFault } from './faults/index.ts';
import { readRecording } from './recording.ts';
import { answer } from './route.ts';
import { ticketState } from './ticket-state.ts';
import { VENDORS } from './vendors.ts';
import { createWorld, resetWorld, type Settings, type World } from './world.ts';

export type { Fault } from './faults/index.ts';

export interface ReplayOptions {
  /** Folder of a recording: `examples/recordings/checkout-pool`. */
  readonly recording: string;
  /** 0, or left out: any free port. */
  readonly port?: number;
  /** Milliseconds before Jira's search shows a new issue. */
  readonly searchDelay?: number;
}

/** The running service. Base URLs are `${origin}/pagerduty`, `/slack/api` and so on: see README.md. */
export interface Replay extends Control {
  readonly origin: string;
  close(): Promise<void>;
}

/** What the service keeps from one request to the next. */
interface Session {
  readonly world: World;
  readonly seen: Seen[];
  readonly armed: Armed[];
  readonly control: Control;
  readonly closing: AbortController;
}

/** Starts the doubles of the vendors on loopback. @throws where the recording cannot be read */
export async function startReplay(options: ReplayOptions): Promise<Replay> {
  const recording = await readRecording(options.recording);
  const server = createServer();
  const origin = await listen(server, options.port ?? 0);
  const settings: Settings = { searchDelay: options.searchDelay ?? 0, listDelay: 0, ahead: 0 };
  const session = openSession(createWorld(recording, origin, settings), settings);
  server.on('request', (incoming, outgoing) => {
    serve(session, incoming, outgoing).catch(() => outgoing.destroy());
  });
  return { origin, ...session.control, close: () => close(server, session.closing) };
}

function openSession(world: World, settings: Settings): Session {
  const seen: Seen[] = [];
  const armed: Armed[] = [];
  const control: Control = {
    faults: (...faults) => void armed.push(...faults.map(arm)),
    requests: () => [...seen],
    state: () => ticketState(world),
    published: () => world.published,
    set: (change) => void (world.settings = { ...world.settings, ...change }),
    calm: () => void (armed.length = 0),
    reset: () => {
      resetWorld(world, settings);
      armed.length = 0;
      seen.length = 0;
    },
  };
  return { world, seen, armed, control, closing: new AbortController() };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

async function close(server: Server, closing: AbortController): Promise<void> {
  closing.abort();
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

async function serve(session: Session, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', session.world.origin);
  const [, first = '', ...rest] = url.pathname.split('/');
  const path = `/${rest.join('/')}`;
  const method = incoming.method ?? 'GET';
  const body = await readBody(incoming);
  if (first === '_control')
    return deliver(outgoing, send(answerControl(session.control, method, path, body)));
  if (!isVendorId(first)) return deliver(outgoing, send(nothingHere()));
  const headers = headersOf(incoming);
  const { origin } = session.world;
  const request: Request = { vendor: first, method, path, query: url.searchParams, headers, body, origin };
  await deliver(outgoing, await exchange(session, request, url.search), session.closing.signal);
}

async function exchange(session: Session, request: Request, search: string): Promise<Outcome> {
  const { world, seen, armed, closing } = session;
  const { vendor: id, method, path } = request;
  const vendor = VENDORS[id];
  const hit = takeFault(armed, request);
  const headers = Object.keys(request.headers);
  seen.push({ vendor: id, method, path: path + search, headers, ...(hit && { fault: hit.fault.kind }) });
  const carryOut = (asked: Request): Reply => {
    world.answered.set(id, (world.answered.get(id) ?? 0) + 1);
    return answer(vendor, world, asked);
  };
  if (!hit) return send(carryOut(request));
  const wait = async (ms: number): Promise<void> => sleep(ms, undefined, { signal: closing.signal });
  return runFault(hit.fault, { request, vendor, answer: carryOut, wait, memory: hit.memory });
}

const nothingHere = (): Reply =>
  json({ error: `This is the replay service: try /${VENDOR_IDS.join(', /')} or /_control.` }, 404);

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const headersOf = (incoming: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));

const PIECES = 8;

async function deliver(outgoing: ServerResponse, outcome: Outcome, signal?: AbortSignal): Promise<void> {
  if (!outcome) return void outgoing.destroy();
  const { reply, spread } = outcome;
  outgoing.writeHead(reply.status, { ...reply.headers });
  if (spread === 0) return void outgoing.end(reply.body);
  const bytes = Buffer.from(reply.body);
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  for (let start = 0; start < bytes.length && !outgoing.destroyed; start += size) {
    outgoing.write(bytes.subarray(start, start + size));
    await sleep(spread / PIECES, undefined, signal ? { signal } : {});
  }
  outgoing.end();
}
