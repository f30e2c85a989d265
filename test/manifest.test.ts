import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../src/core/language/rules/index.ts';
import { SOURCES } from '../src/core/sources/index.ts';
import { PUBLISHERS } from '../src/core/publishers/index.ts';
import { TRACKERS } from '../src/core/trackers/index.ts';
import { COMMAND_IDS } from '../src/vscode/command-ids.ts';
import { TOOL_NAMES } from '../src/vscode/tool-names.ts';

interface Manifest {
  readonly version: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly modelDescription: string;
      readonly when: string;
    }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly markdownDescription?: string }>>;
    };
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const text = textOf('package.json');
const manifest = JSON.parse(text) as Manifest;
const { commands, menus, keybindings, configuration } = manifest.contributes;
const contributed = commands.map(({ command }) => command);
const connectors = [...SOURCES, ...TRACKERS, ...PUBLISHERS];

/** The first group of each match, each once, in order. */
const all = (pattern: RegExp, within: string): readonly string[] =>
  [...new Set([...within.matchAll(pattern)].map(([, found = '']) => found))].toSorted();

describe('the manifest', () => {
  it('contributes each command that the extension registers, and no other', () => {
    assert.deepEqual(contributed.toSorted(), [...COMMAND_IDS].toSorted());
  });

  it('contributes each tool that the extension registers, and no other, as long as models are allowed', () => {
    const tools = manifest.contributes.languageModelTools;
    assert.deepEqual(
      tools.map(({ name }) => name),
      [...TOOL_NAMES],
    );
    for (const { when, modelDescription } of tools) {
      assert.equal(when, 'config.postmortem.languageModel');
      assert.match(modelDescription, /It changes nothing\.|without a model/u);
    }
  });

  it('names only its own commands in menus, keys, links and welcome texts, or those of the editor', () => {
    const named = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    const linked = all(/command:([\w.]+)/gu, text);
    const completing = all(/onCommand:([\w.]+)/gu, text);
    const known = new Set([...contributed, 'markdown.showPreview', 'markdown.showPreviewToSide']);
    const unknown = [...named, ...linked, ...completing].filter((command) => !known.has(command));
    assert.deepEqual(unknown, []);
  });

  it('links only to its own commands from the pages of the walkthrough', () => {
    const pages = readdirSync(join(root, 'media/walkthrough')).filter((name) => name.endsWith('.md'));
    const linked = pages.flatMap((name) => all(/command:([\w.]+)/gu, textOf(`media/walkthrough/${name}`)));
    assert.deepEqual(
      linked.filter((command) => !contributed.includes(command)),
      [],
    );
  });

  it('shows every command under one category, with a real ellipsis where it asks something', () => {
    for (const { title, category } of commands) {
      assert.equal(category, 'Postmortem');
      assert.doesNotMatch(title, /\.\.\./u);
    }
  });

  it('contributes each setting that is read, and no other', () => {
    const read = all(/(?:\.get(?:<.*>)?|\.inspect(?:<.*>)?)\('(\w+)'/gu, textOf('src/vscode/settings.ts'));
    assert.ok(read.length > 0);
    const settings = Object.keys(configuration.properties).map((key) => key.replace('postmortem.', ''));
    assert.deepEqual(settings.toSorted(), read);
  });

  it('explains every setting', () => {
    const silent = Object.entries(configuration.properties).filter(
      ([, { markdownDescription = '' }]) => markdownDescription.length < 20,
    );
    assert.deepEqual(silent, []);
  });

  it('reads settings in one place', () => {
    const readers = sourcesBelow('src/vscode').filter((path) => textOf(path).includes('getConfiguration('));
    assert.deepEqual(readers, ['src/vscode/settings.ts']);
  });

  it('names only files that exist', () => {
    const named = all(/"((?:\.\/)?[\w./-]+\/[\w.-]+\.(?:json|md|svg|png|css))"/gu, text);
    assert.ok(named.length > 8, named.join(' '));
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('has an icon of 256 by 256 pixels', () => {
    const png = readFileSync(join(root, manifest.icon));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  it('wakes only for postmortems, links to them, and a repository that says it has some', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:postmortem',
      'onWebviewPanel:postmortem.timeline',
      'onWebviewPanel:postmortem.insights',
      'onUri',
      'workspaceContains:.postmortem.yaml',
    ]);
  });

  it('is typed against the oldest editor that it runs in, exactly', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode'] ?? ''}`, manifest.engines.vscode);
  });

  it('bundles what it needs: nothing is installed with it', () => {
    assert.deepEqual(Object.keys(manifest.dependencies ?? {}), []);
  });
});

describe('the registries', () => {
  it('give each rule its own code and a page', () => {
    const codes = RULES.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    assert.deepEqual(
      codes.filter((code) => !existsSync(join(root, pageOf(code)))),
      [],
    );
  });

  it('have a rule file for each line, and a line for each rule file', () => {
    const lines = all(/from '\.\/([\w-]+)\.ts'/gu, textOf('src/core/language/rules/index.ts'));
    const present = readdirSync(join(root, 'src/core/language/rules'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => name !== 'index');
    assert.deepEqual(present.toSorted(), lines);
  });

  it('give each rule a summary that says what to look at', () => {
    for (const { code, summary } of RULES) assert.ok(summary.length > 10, code);
  });

  it('give each connector its own id and label', () => {
    for (const registry of [SOURCES, TRACKERS, PUBLISHERS]) {
      assert.equal(new Set(registry.map(({ id }) => id)).size, registry.length);
      assert.equal(new Set(registry.map(({ label }) => label)).size, registry.length);
    }
  });

  it('reach every vendor over https unless somebody says otherwise', () => {
    for (const { id, defaultBaseUrl } of connectors)
      assert.match(defaultBaseUrl, /^(?:https:\/\/[\w.-]+(?:\/[\w/.-]*[\w-])?)?$/u, id);
  });

  for (const { id, secrets } of connectors)
    for (const { key, env, help } of secrets)
      it(`read ${env} for the ${key} of ${id}, and say where to get it`, () => {
        const words = key.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`);
        assert.equal(env, `POSTMORTEM_${id}_${words}`.toUpperCase());
        assert.match(help, /\.$/u);
      });
});

const pageOf = (code: string): string => `docs/rules/${code.replace('/', '-')}.md`;

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted();
}
