import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { withProgress } from '../support/progress.mjs';
import { hosts } from './hosts.mjs';
import { onceFor } from './stamp.mjs';
import { untar } from './untar.mjs';

const packed = join(hosts.newest.folder, 'node_modules/@sparticuz/chromium/bin');
const fonts = join(hosts.newest.folder, 'node_modules/dejavu-fonts-ttf/ttf');

/** Where the unpacked browser, its libraries and its fonts are. */
export const browserFolder = join(hosts.newest.folder, 'chromium');

/** Unpacks the Chromium that is inside a package. The package itself is not imported: it wants Node 22. */
export function prepareBrowser() {
  const inputs = [join(hosts.newest.folder, 'package-lock.json'), fileURLToPath(import.meta.url)];
  return onceFor(join(browserFolder, '.prepared'), inputs, () =>
    withProgress('Unpacking the browser', browserFolder, unpack),
  );
}

async function unpack() {
  rmSync(browserFolder, { recursive: true, force: true });
  mkdirSync(browserFolder, { recursive: true });
  for (const name of readdirSync(packed)) {
    const content = brotliDecompressSync(readFileSync(join(packed, name)));
    if (name.endsWith('.tar.br')) untar(content, browserFolder);
    else writeFileSync(join(browserFolder, name.replace(/\.br$/, '')), content);
  }
  chmodSync(join(browserFolder, 'chromium'), 0o755);
  writeFileSync(join(browserFolder, 'fonts.conf'), fontSettings());
}

/** Only the fonts that come along, so that a screenshot looks the same on every machine. */
function fontSettings() {
  const prefer = (/** @type {string} */ family, /** @type {string} */ font) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${fonts}</dir><dir>${join(browserFolder, 'fonts')}</dir><cachedir>${join(browserFolder, 'font-cache')}</cachedir>
${prefer('system-ui', 'Open Sans')}${prefer('sans-serif', 'Open Sans')}${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`;
}
