import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../../core/schema/nearest.ts';
import { listed } from '../../core/timeline/listed.ts';
import { resolveTemplate } from '../../core/draft/resolve-template.ts';
import {
  allTemplates,
  impliedBy,
  TEMPLATE_FOLDER,
  templateChoices,
  type Known,
  type TemplateChoice,
} from '../../core/draft/template-choices.ts';
import type { Arguments } from '../arguments/spec.ts';
import { configFor } from '../config.ts';
import type { NEW } from '../help/new.ts';
import { askLine, LEFT } from './ask-line.ts';

export type Chosen =
  | { readonly text: string; readonly implied: Known }
  /** Why none can be taken, and what to do. */
  | { readonly why: string };

/** The template that was named, which may lie anywhere, else the first that fits; a person at the terminal is asked where several do. */
export async function chooseTemplate(
  { template, severity, kind }: Arguments<typeof NEW>['values'],
  folder: string,
): Promise<Chosen> {
  const { config, from } = await configFor(join(folder, 'new.postmortem.md'));
  const root = from ? dirname(from.path) : resolve('.');
  const paths = await templatesIn(root);
  const all = allTemplates(config, paths);
  const known: Known = {
    ...(severity !== undefined && { severity }),
    ...(kind !== undefined && { kind }),
  };
  if (severity !== undefined && !config.severities.includes(severity))
    return {
      why: `"${severity}" is no severity of this repository. There are ${listed(config.severities)}.`,
    };
  const named =
    template === undefined ? await asked(templateChoices(config, paths, known)) : byName(template, all);
  if (typeof named === 'string') return { why: named };
  const file = template !== undefined && !all.includes(named) ? template : undefined;
  const resolved = await resolveTemplate(named, all, (path) =>
    readOrNone(file !== undefined && path === named.path ? resolve(file) : join(root, path)),
  );
  return 'text' in resolved
    ? { text: resolved.text, implied: { ...impliedBy(named), ...known } }
    : { why: resolved.trouble.message };
}

const isPath = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

function byName(name: string, all: readonly TemplateChoice[]): TemplateChoice | string {
  const found = all.find((one) => one.name === name);
  if (found) return found;
  if (isPath(name))
    return {
      name: basename(name).replace(/\.[^.]+$/, ''),
      path: name,
      severities: undefined,
      kinds: undefined,
    };
  const names = all.map((one) => one.name);
  const meant = nearest(name, names);
  const hint = meant === undefined ? `There are ${listed(names)}.` : `Did you mean "${meant}"?`;
  return `There is no template "${name}". ${hint}`;
}

/** By its number or name at a terminal; without one, the first. */
async function asked(choices: readonly TemplateChoice[]): Promise<TemplateChoice | string> {
  const [first, ...others] = choices;
  if (!first) return 'There is no template.';
  if (others.length === 0) return first;
  const list = choices.map(({ name }, index) => `  ${index + 1} ${name}\n`).join('');
  const typed = await askLine(`From which template?\n${list}Number, name, or Enter for ${first.name}: `);
  if (typed === false) return LEFT;
  const said = typed?.trim();
  if (said === undefined || said === '') return first;
  return (
    choices.find(({ name }, index) => name === said || String(index + 1) === said) ?? byName(said, choices)
  );
}

const templatesIn = async (root: string): Promise<readonly string[]> =>
  (await readdir(join(root, TEMPLATE_FOLDER), { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.name.endsWith('.md') && !entry.isDirectory())
    .map((entry) => `${TEMPLATE_FOLDER}/${entry.name}`)
    .toSorted();

/** Undefined where there is no such file. @throws where it may not be read */
async function readOrNone(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
