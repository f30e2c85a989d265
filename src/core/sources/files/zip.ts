import { ConnectorError } from '../../http/connector-error.ts';

/** A file in an archive; its bytes are unpacked when they are asked for. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  /** @throws ConnectorError where it is damaged, or larger than it says or than is read at once */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Of one file when unpacked, and of all in the list: beyond it an archive is not what somebody exported. */
const LARGEST_ENTRY = 100 * 1024 * 1024;
const MOST_ENTRIES = 200_000;

const END = 0x06054b50;
const HEAD = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const HEAD_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/**
 * The files of an archive by its central directory. The unpacking is the platform's own.
 * @throws ConnectorError where it is no archive, or one of a kind that is not read
 */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES || count === 0xffff || offset === ZIP64)
    throw damaged('it is larger than is read at once. Unpack it and import its files');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const head = readHead(view, bytes, offset);
    if (!head.name.endsWith('/')) entries.push(toEntry(view, bytes, head));
    offset = head.next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw damaged('its end is missing: it may not have been downloaded to the end');
}

interface Head {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
}

function readHead(view: DataView, bytes: Uint8Array, at: number): Head {
  if (at + HEAD_SIZE > view.byteLength || view.getUint32(at, true) !== HEAD)
    throw damaged('its list of files can not be read');
  const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
  const start = at + HEAD_SIZE;
  return {
    name: new TextDecoder().decode(bytes.subarray(start, start + (name ?? 0))),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    next: start + (name ?? 0) + (extra ?? 0) + (comment ?? 0),
  };
}

function toEntry(view: DataView, bytes: Uint8Array<ArrayBuffer>, head: Head): ZipEntry {
  const { name, size } = head;
  return { name, size, read: () => unpack(head, contentOf(view, bytes, head)) };
}

function contentOf(view: DataView, bytes: Uint8Array<ArrayBuffer>, { local, packed, name }: Head) {
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL)
    throw damaged(`${name} in it can not be read`);
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return bytes.subarray(start, start + packed);
}

async function unpack(
  { name, method, isEncrypted, size }: Head,
  packed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (isEncrypted) throw damaged(`${name} in it is locked with a password`);
  if (size > LARGEST_ENTRY) throw damaged(`${name} in it has more than 100 MB`);
  if (method === 0) return packed;
  if (method !== 8) throw damaged(`${name} in it is packed in a way that is not read`);
  const out = await inflate(packed, size).catch((cause: unknown) => {
    throw damaged(`${name} in it is damaged`, cause);
  });
  if (out === undefined) throw damaged(`${name} in it is larger than it says`);
  return out;
}

/** Undefined where more comes out than the archive said: it is not read on. */
async function inflate(packed: Uint8Array<ArrayBuffer>, size: number) {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > size) {
      await reader.cancel();
      return undefined;
    }
    out.set(part.value, length);
    length += part.value.length;
  }
  return out.subarray(0, length);
}

const damaged = (what: string, cause?: unknown): ConnectorError =>
  new ConnectorError('bad-response', `The archive could not be read: ${what}.`, { cause, sent: false });
