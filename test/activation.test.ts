import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';

interface Ran {
  /** Modules whose evaluation waited until then, by path. */
  readonly modules: readonly string[];
  /** How much of the bundle's text had run, 0 to 1. */
  readonly share: number;
}

interface Activation {
  readonly registered: readonly string[];
  readonly files: readonly string[];
  readonly required: readonly string[];
  readonly exports: readonly string[];
  readonly activated: Ran;
  readonly otherMarkdown: Ran;
  readonly postmortem: Ran;
  readonly page: string;
}

const pathOf = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const script = pathOf('test/support/activate-once.cjs');

function runOnce(bundle: string, mode: 'activate' | 'time'): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, bundle, mode], {
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

for (const name of ['node', 'web'] as const)
  describe(`the bundle of the ${name} host`, function () {
    this.timeout(60_000);
    const bundle = pathOf(`dist/${name}.cjs`);
    let activation: Activation;

    before(function () {
      if (!existsSync(bundle)) {
        console.log(`      dist/${name}.cjs is not built (npm run build): skipped`);
        this.skip();
      }
      activation = runOnce(bundle, 'activate') as Activation;
    });

    it('activates without a file, and requires nothing but vscode', () => {
      assert.deepEqual(activation.files, []);
      assert.deepEqual(activation.required, []);
    });

    it('registers every command', () => {
      assert.deepEqual(activation.registered.toSorted(), commandsOfManifest());
    });

    it('hands the preview its plugin', () => {
      assert.deepEqual(activation.exports, ['extendMarkdownIt']);
    });

    it('evaluates no module but the entry until something is used', () => {
      assert.deepEqual(activation.activated.modules, []);
      assert.ok(activation.activated.share < 0.05, `${activation.activated.share} of the bundle ran`);
    });

    it('loads the reading of postmortems with the first one that is rendered, and not for other Markdown', function () {
      if (!readFileSync(bundle, 'utf8').includes('"src/vscode/preview.ts"(')) {
        console.log('      this is the release build, whose modules have no names: skipped');
        this.skip();
      }
      const parts = 'src/core/render/parts.ts';
      assert.ok(activation.otherMarkdown.modules.includes('src/vscode/preview.ts'));
      assert.ok(!activation.otherMarkdown.modules.includes(parts));
      assert.ok(activation.postmortem.modules.includes(parts));
      assert.match(activation.page, /PM-1/u);
    });
  });

describe('the bundle of the web host', () => {
  it('asks for no module but vscode', function () {
    const bundle = pathOf('dist/web.cjs');
    if (!existsSync(bundle)) this.skip();
    const asked = [...readFileSync(bundle, 'utf8').matchAll(/\brequire\("(?<name>[^"]+)"\)/gu)];
    const names = new Set(asked.map(({ groups }) => groups?.['name'] ?? ''));
    assert.ok(names.has('vscode'));
    assert.deepEqual(
      [...names].filter((name) => name.startsWith('node:') || builtinModules.includes(name)),
      [],
    );
  });
});

describe('requiring the entry', function () {
  this.timeout(120_000);

  it('is timed, for whoever reads this', function () {
    const bundle = pathOf('dist/node.cjs');
    if (!existsSync(bundle)) this.skip();
    const times = Array.from(
      { length: 20 },
      () => runOnce(bundle, 'time') as { readonly milliseconds: number },
    );
    const sorted = times.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
    assert.equal(sorted.length, 20);
    console.log(`      dist/node.cjs: median ${sorted[10]?.toFixed(1)} ms of 20 fresh processes`);
  });
});
