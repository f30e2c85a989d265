import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Ran {
  /** What waited until then: of a build in parts its files, of one in one file its modules, by path. */
  readonly loaded: readonly string[];
  /** How much of the text had been read, or had run, 0 to 1. */
  readonly share: number;
}

interface Activation {
  readonly registered: readonly string[];
  readonly files: readonly string[];
  readonly required: readonly string[];
  readonly requiredByFeatures: readonly string[];
  readonly exports: readonly string[];
  readonly activated: Ran;
  readonly otherMarkdown: Ran;
  readonly postmortem: Ran;
  readonly page: string;
}

const pathOf = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const script = pathOf('test/support/activate-once.cjs');

function runOnce(entry: string, mode: 'parts' | 'evaluation' | 'time'): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, entry, mode], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

function commandsOfManifest(): readonly string[] {
  const { contributes } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8')) as {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  return contributes.commands.map(({ command }) => command).toSorted();
}

for (const [name, mode, renderer] of [
  ['dist/main.cjs', 'parts', 'extension.cjs'],
  ['dist/extension.cjs', 'evaluation', 'src/vscode/preview-renderer.ts'],
] as const)
  describe(name, function () {
    this.timeout(60_000);
    const entry = pathOf(name);
    let activation: Activation;

    before(function () {
      if (!existsSync(entry)) {
        console.log(`      ${name} is not built (npm run build): skipped`);
        this.skip();
      }
      activation = runOnce(entry, mode) as Activation;
    });

    it('activates without a file, and requires nothing but vscode', () => {
      assert.deepEqual(activation.files, []);
      assert.deepEqual(activation.required, []);
    });

    it('requires nothing but vscode for its features either, which the web host has to load', () => {
      assert.deepEqual(activation.requiredByFeatures, []);
    });

    it('registers every command', () => {
      assert.deepEqual(activation.registered.toSorted(), commandsOfManifest());
    });

    it('hands the preview its plugin, and other extensions the API', () => {
      assert.deepEqual(activation.exports, ['extendMarkdownIt', 'getAPI']);
    });

    it('loads next to nothing until something is used', () => {
      const { share } = activation.activated;
      assert.ok(share > 0 && share < 0.05, `${share} of the text was loaded`);
    });

    it('loads the reading of postmortems with the first one that is rendered, and nothing for other Markdown', function () {
      assert.deepEqual(activation.otherMarkdown.loaded, []);
      assert.match(activation.page, /PM-1/u);
      if (mode === 'evaluation' && !readFileSync(entry, 'utf8').includes(`"${renderer}"(`)) {
        console.log('      this is the release build, whose modules have no names: skipped');
        this.skip();
      }
      assert.ok(activation.postmortem.loaded.includes(renderer), activation.postmortem.loaded.join());
    });
  });

describe('requiring the entry', function () {
  this.timeout(120_000);

  it('is timed, for whoever reads this', function () {
    const entry = pathOf('dist/main.cjs');
    if (!existsSync(entry)) this.skip();
    const times = Array.from(
      { length: 20 },
      () => runOnce(entry, 'time') as { readonly milliseconds: number },
    );
    const sorted = times.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
    assert.equal(sorted.length, 20);
    console.log(`      dist/main.cjs: median ${sorted[10]?.toFixed(1)} ms of 20 fresh processes`);
  });
});
