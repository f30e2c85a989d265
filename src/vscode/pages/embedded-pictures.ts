import * as vscode from 'vscode';
import { localTargets, pictureType, wayOf } from '../../core/render/export/local-targets.ts';
import { inBase64 } from '../base64.ts';

/** More than this is no picture of a page, but a burden on whoever opens it. */
const LARGEST = 8 * 1024 * 1024;

/** What a page embeds, and how many pictures it does without. */
export interface EmbeddedPictures {
  /** `data:` addresses by the target that the document names. */
  readonly images: ReadonlyMap<string, string>;
  readonly left: number;
}

/** The local pictures of a document, of its own workspace folder alone. */
export async function embeddedPictures({
  uri,
  text,
}: {
  readonly uri: vscode.Uri;
  readonly text: string;
}): Promise<EmbeddedPictures> {
  const images = new Map<string, string>();
  const targets = localTargets(text).images;
  for (const target of targets) {
    const data = await pictureAt(target, uri).then(undefined, () => undefined);
    if (data !== undefined) images.set(target, data);
  }
  return { images, left: targets.length - images.size };
}

async function pictureAt(target: string, document: vscode.Uri): Promise<string | undefined> {
  const way = wayOf(target);
  const type = way === undefined ? undefined : pictureType(way);
  if (way === undefined || type === undefined) return undefined;
  const file = vscode.Uri.joinPath(document, '..', way);
  if (!isWithin(file, document)) return undefined;
  const { size, type: kind } = await vscode.workspace.fs.stat(file);
  // A link on the disk may lead anywhere.
  if (size > LARGEST || (kind & vscode.FileType.SymbolicLink) !== 0) return undefined;
  return `data:${type};base64,${inBase64(await vscode.workspace.fs.readFile(file))}`;
}

const isWithin = (file: vscode.Uri, document: vscode.Uri): boolean => {
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.Uri.joinPath(document, '..');
  return file.scheme === root.scheme && file.path.startsWith(`${root.path.replace(/\/$/, '')}/`);
};
