import type { Config } from '../config/config.ts';
import { readTemplate } from './template-parts.ts';
import { SHIPPED } from './templates/index.ts';

/** Where a repository's templates are found without being named. */
export const TEMPLATE_FOLDER = '.postmortem/templates';

/** A template that a draft can be made from. */
export interface TemplateChoice {
  readonly name: string;
  /** From the repository's root; undefined for a shipped one. */
  readonly path: string | undefined;
  /** What it is for; all where undefined. */
  readonly severities: readonly string[] | undefined;
  readonly kinds: readonly string[] | undefined;
}

/** What is known of an incident before its document is begun. */
export interface Known {
  readonly severity?: string;
  readonly kind?: string;
}

/**
 * Every template there is: those that `.postmortem.yaml` names in its order, the files of the templates' folder, the
 * shipped ones. Of one name the first counts.
 */
export function allTemplates({ templates }: Config, paths: readonly string[]): readonly TemplateChoice[] {
  const configured = Object.entries(templates).flatMap(([name, { file, severities, kinds }]) =>
    file === undefined && !SHIPPED.has(name) ? [] : [{ name, path: file, severities, kinds }],
  );
  const named = configured.map(({ path }) => path);
  const found = paths.filter((path) => !named.includes(path)).map((path) => unbound(nameOf(path), path));
  const shipped = [...SHIPPED.keys()].map((name) =>
    name === 'near-miss' ? { ...unbound(name), kinds: ['near_miss'] } : unbound(name),
  );
  const all = [...configured, ...found, ...shipped];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

/** The templates to choose from: a repository that has its own means those, and shipped ones only where it names them. */
export function templateChoices(
  config: Config,
  paths: readonly string[],
  known: Known = {},
): readonly TemplateChoice[] {
  const all = allTemplates(config, paths);
  const own = all.filter(({ name, path }) => path !== undefined || Object.hasOwn(config.templates, name));
  const fitting = (own.length > 0 ? own : all).filter((template) => fits(template, known));
  return fitting.length > 0 ? fitting : all.filter(({ name }) => name === 'full');
}

const fits = ({ severities, kinds }: TemplateChoice, { severity, kind }: Known): boolean =>
  (severity === undefined || (severities?.includes(severity) ?? true)) &&
  (kind === undefined || (kinds?.includes(kind) ?? true));

const unbound = (name: string, path?: string): TemplateChoice => ({
  name,
  path,
  severities: undefined,
  kinds: undefined,
});

/** `.postmortem/templates/sev1.md` is `sev1`. */
const nameOf = (path: string): string =>
  (path.split('/').at(-1) ?? path).replace(/(?:\.postmortem)?\.md$/, '');

/** What choosing this template says of the incident: the one severity or kind that it is for. */
export function impliedBy({ severities, kinds }: TemplateChoice): Known {
  const [severity, ...others] = severities ?? [];
  const [kind, ...more] = kinds ?? [];
  return {
    ...(severity !== undefined && others.length === 0 && { severity }),
    ...(kind !== undefined && more.length === 0 && kind !== 'incident' && { kind }),
  };
}

/** What a shipped template says of itself. */
export const aboutShipped = (name: string): string | undefined => readTemplate(SHIPPED.get(name) ?? '').about;
