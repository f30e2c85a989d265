// Run in a Node of its own: requires a bundle with `vscode` stubbed, activates it and prints what that took, as JSON.
// Arguments: the entry, and what is asked: "parts" for a build in parts, "evaluation" for one in one file, or "time"
// where only the require is to be timed.
const fs = require('node:fs');
const { Session } = require('node:inspector');
const { Module } = require('node:module');
const { dirname, join, relative } = require('node:path');

const [, , entry, mode] = process.argv;
const folder = dirname(entry);
const registered = [];
const files = [];
const required = [];
/** Files beside the entry that were required, the entry among them. */
const parts = [];
let watching = false;
let requiring = false;
/** Features make more of the editor's objects while they load; what these are is no matter here. */
let lenient = false;

class EventEmitter {
  event = () => ({ dispose: () => undefined });
  fire() {}
  dispose() {}
}
const disposable = { dispose: () => undefined };
/** What activation may use of the editor, and nothing more: no file is searched, watched or read through it. */
const vscode = {
  EventEmitter,
  Disposable: { from: () => disposable },
  window: {
    createTreeView: () => disposable,
    registerUriHandler: () => disposable,
    registerWebviewPanelSerializer: () => disposable,
  },
  commands: { registerCommand: (id) => (registered.push(id), disposable) },
  lm: { registerTool: () => disposable },
  workspace: { textDocuments: [], onDidOpenTextDocument: () => disposable },
};

/** Whatever a feature names of the editor while it loads: a class to extend, a function, a list of names. */
const whatever = () =>
  new Proxy(class extends EventEmitter {}, {
    get: (target, key) => (key in target ? target[key] : (target[key] = whatever())),
    apply: () => whatever(),
  });
// A bundle copies what a module has; what it has not is looked for in its prototype.
const anything = Object.create(whatever());

/** Any use of the context but for `subscriptions` ends in an error that names it. */
const context = new Proxy(
  { subscriptions: [] },
  {
    get: (target, key) => {
      if (key in target) return target[key];
      throw new Error(`activate() used context.${String(key)}`);
    },
  },
);

const load = Module._load;
Module._load = (name, parent, ...rest) => {
  if (name === 'vscode') return lenient ? anything : vscode;
  if (name === entry) parts.push(entry);
  else if (parent?.path === folder && name.startsWith('./')) parts.push(join(folder, name));
  else if (requiring) required.push(name);
  return load(name, parent, ...rest);
};

/** Notes every call of the file system while we watch. */
function watchFiles(api) {
  for (const [name, act] of Object.entries(api))
    if (typeof act === 'function' && /^[a-z]/u.test(name))
      api[name] = (...args) => {
        if (watching) files.push(`${name} ${String(args[0])}`);
        return act.apply(api, args);
      };
}

/** What was read since the last time it was asked: the parts, and their share of the text of all. */
function watchParts() {
  const size = (files) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
  const all = fs.readdirSync(folder).filter((name) => name.endsWith('.cjs'));
  const total = size(all.map((name) => join(folder, name)));
  return () => {
    const read = [...new Set(parts.splice(0))];
    return { loaded: read.map((file) => relative(folder, file)), share: size(read) / total };
  };
}

/** What ran since the last time it was asked: names of lazily evaluated modules, and the share of the text in it. */
function startCoverage() {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return () => {
    let functions = [];
    session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      functions = answer.result.find(({ url }) => url.endsWith(entry))?.functions ?? [];
    });
    return { loaded: modulesIn(functions), share: shareOf(functions) };
  };
}

const modulesIn = (functions) =>
  functions
    .filter(
      ({ functionName, ranges }) => ranges[0].count > 0 && /^(?:src|node_modules)\//u.test(functionName),
    )
    .map(({ functionName }) => functionName);

function shareOf(functions) {
  const ran = new Uint8Array(fs.readFileSync(entry, 'utf8').length);
  // Outer functions come first, so that an inner one that did not run is taken out again.
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges)
      ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran.reduce((sum, each) => sum + each, 0) / ran.length;
}

function timeRequire() {
  const before = process.hrtime.bigint();
  require(entry);
  return { milliseconds: Number(process.hrtime.bigint() - before) / 1e6 };
}

async function activateOnce() {
  const { default: createMarkdown } = await import('markdown-it');
  watchFiles(fs);
  watchFiles(fs.promises);
  const ran = mode === 'parts' ? watchParts() : startCoverage();
  requiring = true;
  const { activate } = require(entry);
  watching = true;
  const exports = activate(context);
  watching = false;
  requiring = false;
  const activated = ran();
  const md = exports.extendMarkdownIt(createMarkdown());
  md.render('# Notes\n\n```yaml timeline\nlog: |\n```\n');
  const otherMarkdown = ran();
  const page = md.render('---\npostmortem: 1\nid: PM-1\n---\n\n# Checkout\n');
  const postmortem = ran();
  const requiredByActivation = required.splice(0);
  const whole = require(join(folder, 'extension.cjs'));
  requiring = true;
  lenient = true;
  await whole.parts.loadFeatures();
  return {
    registered,
    files,
    required: requiredByActivation,
    requiredByFeatures: required,
    exports: Object.keys(exports),
    activated,
    otherMarkdown,
    postmortem,
    page,
  };
}

Promise.resolve(mode === 'time' ? timeRequire() : activateOnce()).then(
  (result) => process.stdout.write(JSON.stringify(result)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
