import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const block = 512;

/**
 * Unpacks a tar archive (POSIX ustar: 512-byte headers, octal sizes): files, folders and links.
 * @param {Buffer} archive
 * @param {string} folder
 */
export function untar(archive, folder) {
  for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
    const size = Number.parseInt(field(archive, at + 124, 12), 8) || 0;
    const path = join(folder, field(archive, at + 345, 155), field(archive, at, 100));
    const type = field(archive, at + 156, 1);
    const body = archive.subarray(at + block, at + block + size);
    if (type === '5') mkdirSync(path, { recursive: true });
    else if (type === '0' || type === '') writeWithFolder(path, () => writeFileSync(path, body));
    else if (type === '2') writeWithFolder(path, () => symlinkSync(field(archive, at + 157, 100), path));
    at += block + Math.ceil(size / block) * block;
  }
}

/**
 * @param {string} path
 * @param {() => void} write
 */
function writeWithFolder(path, write) {
  mkdirSync(dirname(path), { recursive: true });
  write();
}

/**
 * @param {Buffer} archive
 * @param {number} start
 * @param {number} length
 */
const field = (archive, start, length) =>
  archive
    .toString('utf8', start, start + length)
    .split('\0')[0]
    ?.trim() ?? '';
