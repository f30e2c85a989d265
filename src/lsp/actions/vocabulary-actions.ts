import { CreateFile, CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { addWords } from '../../core/config/add-words.ts';
import { readLines } from '../../core/document/lines.ts';
import { touches, type Span } from '../../core/document/span.ts';
import type { Checked } from '../checked.ts';
import { uriOf } from '../places.ts';
import type { Server } from '../server.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

interface Here extends Checked {
  readonly document: { readonly uri: string };
  readonly span: Span;
}

const LONGEST_SHOWN = 40;

/** For each marked wording that a span touches: these words are fine in this team. The editor writes them. */
export async function vocabularyActions(server: Server, here: Here): Promise<CodeAction[]> {
  const { document, postmortem, problems, span } = here;
  const touched = problems.filter(
    (one) => isWording(one.code) && (touches(span, one.span.start) || touches(one.span, span.start)),
  );
  const said = touched.map((one) => oneLine(postmortem.text.slice(one.span.start, one.span.end)));
  if (said.length === 0) return [];
  const path = await server.configs.fileFor(document.uri);
  if (path === undefined) return [];
  const text = await server.configs.textOf(path);
  if (text === undefined && !server.client.createsFiles) return [];
  return [...new Set(said)].flatMap((words) => {
    const edits = addWords(text ?? '', 'ignore', words);
    if (!edits) return [];
    const own = {
      uri: server.documents.atPath(path)?.uri ?? uriOf(path),
      lines: readLines(text ?? ''),
      edits,
    };
    const edit = toWorkspaceEdit(server, [own]);
    const created = text === undefined ? [CreateFile.create(own.uri)] : [];
    const title = `Add "${shortened(words)}" to the Vocabulary in .postmortem.yaml`;
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        edit: edit.documentChanges ? { documentChanges: [...created, ...edit.documentChanges] } : edit,
      },
    ];
  });
}

/** What the team itself put among the words to avoid is not fine. */
const isWording = (code: string): boolean =>
  code.startsWith('blame/') && code !== 'blame/vocabulary' && code !== 'blame/insinuation';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const shortened = (words: string): string =>
  words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN).trimEnd()}…` : words;
