import { text, type JsonObject } from '../../http/json.ts';

// `/deploy rollback`, `!page sre`: a sign and a word, nothing before them.
const SIGNED = /^[/!][a-z][\w-]*(?=\s|$)/i;
const ADDRESSED = /^<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>[\s,:]+\S/;

/** Whether a person told a tool to do something: ChatOps, by a command or by words to a bot. */
export function isCommand(message: JsonObject, isBot: (user: string) => boolean): boolean {
  const said = text(message['text'])?.trim() ?? '';
  const addressed = ADDRESSED.exec(said)?.[1];
  return SIGNED.test(said) || (addressed !== undefined && isBot(addressed));
}
