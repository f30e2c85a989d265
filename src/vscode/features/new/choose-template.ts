import * as vscode from 'vscode';
import { DEFAULT_CONFIG } from '../../../core/config/config.ts';
import { resolveTemplate, type TemplateTrouble } from '../../../core/draft/resolve-template.ts';
import {
  aboutShipped,
  allTemplates,
  impliedBy,
  TEMPLATE_FOLDER,
  templateChoices,
  type Known,
  type TemplateChoice,
} from '../../../core/draft/template-choices.ts';
import { readTemplate } from '../../../core/draft/template-parts.ts';
import { configOf } from '../../config.ts';

export interface ChosenTemplate extends Known {
  /** Undefined: the full one. */
  readonly text: string | undefined;
}

/** The templates that fit, each with the words of the list, for a choice that is made elsewhere. */
export async function templatesFor(
  folder: vscode.WorkspaceFolder | undefined,
  known: Known,
): Promise<readonly { readonly name: string; readonly label: string }[]> {
  const { choices } = await choicesIn(folder, known);
  return Promise.all(
    choices.map(async (choice) => {
      const about = (await aboutOf(choice, folder)) ?? '';
      return { name: choice.name, label: `${titled(choice.name)}${about === '' ? '' : `: ${about}`}` };
    }),
  );
}

async function choicesIn(folder: vscode.WorkspaceFolder | undefined, known: Known) {
  const config = folder ? await configOf(folder.uri) : DEFAULT_CONFIG;
  const paths = await pathsIn(folder);
  return { config, paths, choices: templateChoices(config, paths, known) };
}

/** The template for a new postmortem: asked for where more than one fits. Undefined where the question is left. */
export async function chooseTemplate(
  folder: vscode.WorkspaceFolder | undefined,
  known: Known,
  name?: string,
): Promise<ChosenTemplate | undefined> {
  const { config, paths, choices } = await choicesIn(folder, known);
  const named = choices.filter((choice) => choice.name === name);
  const picked = await pick(named.length > 0 ? named : choices, folder);
  if (!picked) return undefined;
  const resolved = await resolveTemplate(picked, allTemplates(config, paths), (path) => read(folder, path));
  if ('text' in resolved) return { ...impliedBy(picked), ...known, text: resolved.text };
  return (await instead(resolved.trouble, folder)) ? { ...known, text: undefined } : undefined;
}

async function pick(
  choices: readonly TemplateChoice[],
  folder: vscode.WorkspaceFolder | undefined,
): Promise<TemplateChoice | undefined> {
  const [only, ...others] = choices;
  if (others.length === 0) return only;
  const items = await Promise.all(
    choices.map(async (choice) => ({
      label: titled(choice.name),
      description: purposeOf(choice),
      detail: (await aboutOf(choice, folder)) ?? choice.path ?? '',
      choice,
    })),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: 'New Postmortem',
    placeHolder: 'From which template?',
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.choice;
}

/** What it is for, where its name does not say that already. */
function purposeOf({ name, severities = [], kinds = [] }: TemplateChoice): string {
  const purposes = [...severities, ...kinds.map(titled)];
  return purposes.filter((purpose) => purpose !== titled(name)).join(', ');
}

/** `near-miss` is shown as "Near miss". */
const titled = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[-_]/g, ' ');

async function aboutOf(
  { name, path }: TemplateChoice,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<string | undefined> {
  if (path === undefined) return aboutShipped(name);
  const text = await read(folder, path).catch(() => undefined);
  return text === undefined ? undefined : readTemplate(text).about;
}

async function pathsIn(folder: vscode.WorkspaceFolder | undefined): Promise<readonly string[]> {
  if (!folder) return [];
  const entries = await vscode.workspace.fs
    .readDirectory(vscode.Uri.joinPath(folder.uri, TEMPLATE_FOLDER))
    .then(undefined, () => []);
  return entries
    .filter(([name, type]) => name.endsWith('.md') && type !== vscode.FileType.Directory)
    .map(([name]) => `${TEMPLATE_FOLDER}/${name}`)
    .toSorted();
}

/** Undefined where there is no such file. @throws where it may not be read */
async function read(folder: vscode.WorkspaceFolder | undefined, path: string): Promise<string | undefined> {
  if (!folder) return undefined;
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, path));
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Says what is wrong with a template; true where the full one is taken instead. */
async function instead(
  { message, path, line = 1 }: TemplateTrouble,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<boolean> {
  const ways = [...(path !== undefined && folder ? ['Open the Template'] : []), 'Use the Full Template'];
  const way = await vscode.window.showErrorMessage(message, ...ways);
  if (way === 'Open the Template' && path !== undefined && folder) {
    const at = new vscode.Range(line - 1, 0, line - 1, 0);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path), { selection: at });
  }
  return way === 'Use the Full Template';
}
