import type { DrawnPicture } from '../core/panel/protocol.ts';
import type { HostPort } from './host.ts';

/** Pixels a unit of the drawing: sharp on the screens that slides are shown on. */
const SCALE = 2;

/** Makes a PNG of each drawing that the host asks for: only a page can. */
export function answerPictures(host: HostPort): void {
  host.listen((message) => {
    if (message.type !== 'picture') return;
    void pngOf(message)
      .catch(() => new Uint8Array())
      .then((bytes) => host.send({ type: 'picture', picture: message.picture, bytes }));
  });
}

/** A drawing as the bytes of a PNG. */
export async function pngOf({ svg, width, height }: DrawnPicture): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new Uint8Array((await blob?.arrayBuffer()) ?? []);
}
