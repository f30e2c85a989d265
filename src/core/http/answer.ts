import { ConnectorError } from './connector-error.ts';
import type { Answer, Api } from './api.ts';
import type { HttpResponse } from './http.ts';
import { parseJson } from './parse-json.ts';
import { refusalOf } from './refusal.ts';

const UNREADABLE = Symbol('unreadable');

/** The decoded answer, or what it means where it says no or can't be read. */
export function readAnswer(response: HttpResponse, api: Api): Answer | ConnectorError {
  const body = decode(response.text);
  const known = body === UNREADABLE ? undefined : body;
  const answer: Answer = { status: response.status, header: (name) => response.header(name), body: known };
  const refusal = api.refusal?.(answer) ?? refusalOf(response, api.name, api.problem?.(known), Date.now());
  if (refusal) return refusal;
  return body === UNREADABLE ? unexpected(response, api) : answer;
}

function decode(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return parseJson(text.replace(/^\uFEFF/, ''));
  } catch {
    return UNREADABLE;
  }
}

function unexpected(response: HttpResponse, api: Api): ConnectorError {
  const { status, text } = response;
  const page = /^\s*<(?:!doctype|html|\?xml)/i.test(text);
  const what = page
    ? 'a web page instead of data: a sign-in page or a proxy may stand in between'
    : 'an answer that breaks off or is not JSON';
  return new ConnectorError('bad-response', `${api.name} sent something unexpected: ${what}.`, { status });
}
