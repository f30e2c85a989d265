/** The way from the folder of one file to another file, both as absolute paths, as a Markdown link writes it. */
export function relativePath(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const target = to.split('/');
  const same = folder.findIndex((part, index) => part !== target[index]);
  const shared = same < 0 ? folder.length : same;
  const up = folder.slice(shared).map(() => '..');
  return [...up, ...target.slice(shared)].map(encodePart).join('/');
}

const encodePart = (part: string): string =>
  encodeURIComponent(part).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
