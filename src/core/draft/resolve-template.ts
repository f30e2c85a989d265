import { nearest } from '../schema/nearest.ts';
import { unknownPlaceholders } from './placeholders.ts';
import type { TemplateChoice } from './template-choices.ts';
import { extendTemplate, joinTemplate, readTemplate, type TemplateParts } from './template-parts.ts';
import { SHIPPED } from './templates/index.ts';

/** Why no draft can be made from a template, and what to do. */
export interface TemplateTrouble {
  readonly message: string;
  /** The file to mend, and the line in it, from 1. */
  readonly path?: string;
  readonly line?: number;
}

/** Reads a template file of the repository; undefined where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** The whole text of a template, with what it extends; its problems are values. */
export async function resolveTemplate(
  choice: TemplateChoice,
  all: readonly TemplateChoice[],
  read: ReadFile,
): Promise<{ readonly text: string } | { readonly trouble: TemplateTrouble }> {
  const resolved = await partsOf(choice, { all, read, chain: [] });
  return 'trouble' in resolved ? resolved : { text: joinTemplate(resolved) };
}

interface Search {
  readonly all: readonly TemplateChoice[];
  readonly read: ReadFile;
  /** Those that led here. */
  readonly chain: readonly TemplateChoice[];
}

type Resolved = TemplateParts | { readonly trouble: TemplateTrouble };

async function partsOf(choice: TemplateChoice, search: Search): Promise<Resolved> {
  const written = await textOf(choice, search);
  if (typeof written !== 'string') return { trouble: written };
  const [unknown, ...others] = unknownPlaceholders(written);
  if (unknown) return { trouble: noPlaceholder(choice, unknown, others.length) };
  const template = readTemplate(written);
  if (template.extends === undefined) return withHead(choice, template);
  const chain = [...search.chain, choice];
  const base = baseOf(template.extends, chain, search);
  if ('message' in base) return { trouble: base };
  const parts = await partsOf(base, { ...search, chain });
  return 'trouble' in parts ? parts : extendTemplate(parts, template);
}

/** A template that extends none begins with the front matter of the full one: no draft can be without it. */
const withHead = ({ name, path }: TemplateChoice, template: TemplateParts): TemplateParts =>
  path === undefined && name === 'full'
    ? template
    : {
        ...template,
        fields: new Map([...readTemplate(SHIPPED.get('full') ?? '').fields, ...template.fields]),
      };

async function textOf(
  { name, path }: TemplateChoice,
  { read, chain }: Search,
): Promise<string | TemplateTrouble> {
  if (path === undefined) return SHIPPED.get(name) ?? '';
  if (!isInside(path)) return outside(name, path);
  const text = await read(path).catch(() => null);
  if (typeof text === 'string') return text;
  const by = chain.at(-1);
  const asked = by === undefined ? '' : `, which "${by.name}" extends,`;
  const where = `The template "${name}"${asked} should be in ${path}`;
  return text === null
    ? { message: `${where}, which could not be read. Look at the file, or choose another template.`, path }
    : {
        message: `${where}, and there is no such file. Mend the path in .postmortem.yaml, or put the file there.`,
      };
}

/** A repository says nothing of files beside it. */
const isInside = (path: string): boolean =>
  !/^(?:[A-Za-z]:|[\\/])/.test(path) && !path.split(/[\\/]/).includes('..');

const outside = (name: string, path: string): TemplateTrouble => ({
  message: `The template "${name}" should be in ${path}, which is outside of this repository. Put it below the repository's root, and its path from there into .postmortem.yaml.`,
});

/** A template may extend the shipped one that it replaces by its name. */
function baseOf(
  wanted: string,
  chain: readonly TemplateChoice[],
  { all }: Search,
): TemplateChoice | TemplateTrouble {
  const own = chain.at(-1);
  const found = all.find(({ name }) => name === wanted);
  const isItself = own?.name === wanted && own.path !== undefined;
  const base = isItself || !found ? shipped(wanted) : found;
  if (!base && found) return circle(chain, wanted);
  if (!base) return noTemplate(wanted, own, all);
  return chain.some(({ name, path }) => name === base.name && path === base.path)
    ? circle(chain, wanted)
    : base;
}

const shipped = (name: string): TemplateChoice | undefined =>
  SHIPPED.has(name) ? { name, path: undefined, severities: undefined, kinds: undefined } : undefined;

function noTemplate(
  wanted: string,
  own: TemplateChoice | undefined,
  all: readonly TemplateChoice[],
): TemplateTrouble {
  const names = all.map(({ name }) => name).filter((name) => name !== own?.name);
  const meant = nearest(wanted, names);
  const hint = meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean "${meant}"?`;
  return {
    message: `The template "${own?.name ?? ''}" extends "${wanted}", and there is no template of that name. ${hint}`,
    ...placeOf(own),
  };
}

function circle(chain: readonly TemplateChoice[], wanted: string): TemplateTrouble {
  const names = [...chain.map(({ name }) => name), wanted];
  return {
    message: `These templates extend each other in a circle: ${names.join(' → ')}. Take "extends" out of one of them.`,
    ...placeOf(chain.at(-1)),
  };
}

function noPlaceholder(
  choice: TemplateChoice,
  { name, line, meant }: ReturnType<typeof unknownPlaceholders>[number],
  others: number,
): TemplateTrouble {
  const hint =
    meant === undefined
      ? 'Take it out, or write one of those in the documentation.'
      : `Did you mean {{${meant}}}?`;
  const more = others === 0 ? '' : ` ${others} more ${others === 1 ? 'is' : 'are'} in the file.`;
  return {
    message: `{{${name}}} in line ${line} of the template "${choice.name}" stands for nothing. ${hint}${more}`,
    ...placeOf(choice),
    line,
  };
}

const placeOf = (choice: TemplateChoice | undefined): { readonly path?: string } =>
  choice?.path === undefined ? {} : { path: choice.path };
