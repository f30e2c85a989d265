import { SCHEMAS } from '../../src/core/schema/generated/schemas.ts';

/** yaml-language-server, set up for a file that holds our sections, each checked by the same schema as ours. */
export interface YamlPeer {
  /** How many problems it sees in this text. */
  validate(text: string): Promise<number>;
  hover(text: string, offset: number): Promise<unknown>;
  /** How many things it offers. */
  complete(text: string, offset: number): Promise<number>;
}

const URI = 'file:///postmortem.yaml';
const SECTIONS = ['timeline', 'contributing-factors', 'action-items'] as const;

export async function yamlPeer(): Promise<YamlPeer> {
  const { getLanguageService } = await import('yaml-language-server');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('No schema is fetched in a benchmark.')),
    workspaceContext: { resolveRelativePath: (path) => path },
    // Its completion reads the client's abilities without asking whether there are any.
    clientCapabilities: { textDocument: { completion: { completionItem: {} } } },
  });
  const properties = Object.fromEntries(SECTIONS.map((name) => [name, SCHEMAS[name]]));
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    schemas: [{ uri: 'postmortem:all', fileMatch: ['*'], schema: { type: 'object', properties } }],
  });
  let version = 0;
  // A new version each time, as after an edit: it keeps what it read of a version.
  const open = (text: string): import('yaml-language-server').TextDocument =>
    TextDocument.create(URI, 'yaml', (version += 1), text);
  return {
    validate: async (text) => (await service.doValidation(open(text), false)).length,
    hover: (text, offset) => {
      const document = open(text);
      return service.doHover(document, document.positionAt(offset));
    },
    complete: async (text, offset) => {
      const document = open(text);
      return (await service.doComplete(document, document.positionAt(offset), false)).items.length;
    },
  };
}
