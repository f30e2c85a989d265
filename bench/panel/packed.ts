import type { ToPanel } from '../../src/core/panel/protocol.ts';

/** A message as text, for the way into the page before anything is measured: its arrays in letters. */
export type Packed = string;

export const packed = (message: ToPanel): Packed =>
  JSON.stringify(message, (_, value: unknown) =>
    ArrayBuffer.isView(value)
      ? {
          array: value.constructor.name,
          bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'),
        }
      : value,
  );
