import { crc32 } from './crc32.ts';
import { deflateRawSync } from 'node:zlib';

export interface ZipOptions {
  /** Without packing, as some tools write small files. */
  readonly stored?: boolean;
  /** The size that the list of files claims, where it isn't the true one. */
  readonly claimed?: number;
}

/** An archive of these files as zip tools write it: packed, with a list at its end. */
export function makeZip(
  files: Readonly<Record<string, string>>,
  { stored = false, claimed }: ZipOptions = {},
): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = stored ? content : deflateRawSync(content);
    const fields = { name: Buffer.from(name), packed, content, method: stored ? 0 : 8 };
    const local = Buffer.concat([header(0x04034b50, fields, claimed), fields.name, packed]);
    locals.push(local);
    heads.push(Buffer.concat([header(0x02014b50, fields, claimed, offset), fields.name]));
    offset += local.length;
  }
  const list = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(heads.length, 8);
  end.writeUInt16LE(heads.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...locals, list, end]));
}

interface Fields {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly content: Buffer;
  readonly method: number;
}

/** APPNOTE 4.3.7 and 4.3.12: the list's has a second version in front and more fields behind. */
function header(signature: number, fields: Fields, claimed?: number, offset?: number): Buffer {
  const inList = offset !== undefined;
  const out = Buffer.alloc(inList ? 46 : 30);
  const shift = inList ? 2 : 0;
  out.writeUInt32LE(signature, 0);
  out.writeUInt16LE(20, 4);
  if (inList) out.writeUInt16LE(20, 6);
  out.writeUInt16LE(fields.method, 8 + shift);
  out.writeUInt32LE(crc32(fields.content), 14 + shift);
  out.writeUInt32LE(fields.packed.length, 18 + shift);
  out.writeUInt32LE(claimed ?? fields.content.length, 22 + shift);
  out.writeUInt16LE(fields.name.length, 26 + shift);
  if (inList) out.writeUInt32LE(offset, 42);
  return out;
}
