// What the benchmarks use of the peer. Its own types are there only where bench/ is installed.
declare module 'yaml-language-server' {
  interface TextDocument {
    readonly uri: string;
    readonly languageId: string;
    readonly version: number;
    readonly lineCount: number;
    getText(range?: Range): string;
    positionAt(offset: number): Position;
    offsetAt(position: Position): number;
  }
  interface Position {
    readonly line: number;
    readonly character: number;
  }
  interface Range {
    readonly start: Position;
    readonly end: Position;
  }
  interface LanguageService {
    configure(settings: {
      readonly validate: boolean;
      readonly hover: boolean;
      readonly completion: boolean;
      readonly schemas: readonly {
        readonly uri: string;
        readonly fileMatch: readonly string[];
        readonly schema: unknown;
      }[];
    }): void;
    doValidation(
      document: TextDocument,
      isKubernetes: boolean,
    ): Promise<readonly { readonly message: unknown }[]>;
    doHover(document: TextDocument, position: Position): Promise<unknown>;
    doComplete(
      document: TextDocument,
      position: Position,
      isKubernetes: boolean,
    ): Promise<{ readonly items: readonly unknown[] }>;
  }
  export function getLanguageService(ports: {
    readonly schemaRequestService: (uri: string) => Promise<string>;
    readonly workspaceContext: { readonly resolveRelativePath: (path: string, resource: string) => string };
    readonly yamlSettings?: unknown;
    readonly clientCapabilities?: unknown;
  }): LanguageService;
}
declare module 'vscode-languageserver-textdocument' {
  export const TextDocument: {
    create(
      uri: string,
      languageId: string,
      version: number,
      text: string,
    ): import('yaml-language-server').TextDocument;
  };
}
