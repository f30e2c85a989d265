import { httpsLink, object, objects, text, type JsonObject } from '../../http/json.ts';
import { first } from '../fields.ts';
import { plainText, type Names } from './mrkdwn.ts';

/** Bots often leave the text empty and say it all in attachments or blocks. */
export function messageText(message: JsonObject, names: Names): string {
  const own = plainText(text(message['text']) ?? '', names);
  const attached = objects(message['attachments']).map((one) => plainText(attachmentText(one), names));
  const said = own === '' ? attached.filter((one) => one !== '').join(' — ') : own;
  const shown = said === '' ? plainText(blockText(message['blocks']), names) : said;
  return [shown, ...objects(message['files']).map(fileText)].filter((one) => one !== '').join(' ');
}

/** All that an attachment says, still in mrkdwn. */
export function attachmentText(attachment: JsonObject): string {
  const parts = [attachment['pretext'], attachment['title'], attachment['text']].map(
    (part) => text(part) ?? '',
  );
  const shown = parts.filter((part) => part !== '').join(': ');
  return shown === '' ? (text(attachment['fallback']) ?? blockText(attachment['blocks'])) : shown;
}

/** The words of a block and all that is in it. */
function blockText(blocks: unknown): string {
  if (Array.isArray(blocks))
    return blocks
      .map(blockText)
      .filter((one) => one !== '')
      .join(' ');
  const block = object(blocks);
  const { text: own, fields, elements } = block;
  if (typeof own === 'string') return own;
  const named = richText(block);
  if (named !== undefined) return named;
  return [own, fields, elements]
    .map((part) => (part === undefined ? '' : blockText(part)))
    .filter(Boolean)
    .join(' ');
}

/** An element of rich text that has no words of its own, in mrkdwn. */
function richText({ type, user_id: user, channel_id: channel, url, name }: JsonObject): string | undefined {
  if (type === 'user' && typeof user === 'string') return `<@${user}>`;
  if (type === 'channel' && typeof channel === 'string') return `<#${channel}>`;
  if (type === 'link' && typeof url === 'string') return `<${url}>`;
  return type === 'emoji' && typeof name === 'string' ? `:${name}:` : undefined;
}

/** `[pool.png: https://…]`; of a deleted one only that it was there. */
function fileText(file: JsonObject): string {
  if (file['mode'] === 'tombstone') return '[a file that was deleted]';
  const name = first(file['title'], file['name']) ?? 'file';
  const link = httpsLink(file['permalink']) ?? httpsLink(file['url_private']);
  return link === undefined ? `[${name}]` : `[${name}: ${link}]`;
}
