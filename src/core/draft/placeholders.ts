import { nearest } from '../schema/nearest.ts';
import { readContexts } from './line-context.ts';

/** What a template may ask for, each with what stands there in the draft. */
export const PLACEHOLDERS = {
  id: 'the next free id, PM-2026-032',
  title: 'what happened, as it was answered',
  severity: 'the severity, where it is known',
  kind: 'the kind, where it is known',
  owner: 'the owner, where one is known',
  services: 'the services, where they are known',
  audience: 'restricted, where a private record is imported',
  responders: 'who took part, as the records say it',
  incidents: 'the records that it is about',
  detected_by: 'who or what saw it first, where the records say it',
  date: 'the first day of the timeline',
  today: 'the day on which the draft is made',
  year: 'the year of that day',
  zone: 'the zone of the timeline',
  log: 'the lines of the log, on a line of its own',
  impact: 'what the records state of the impact, else hints; on a line of its own',
  here: 'nothing: the caret stops there with Tab',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name);

/** `{{ name }}`. What other tools write between braces (`{{ .Values.x }}`) is left as it is. */
export const placeholderPattern = (): RegExp => /\{\{[ \t]*([A-Za-z_]\w*)[ \t]*\}\}/g;

/** A placeholder that stands for nothing, with its line, from 1. */
export interface UnknownPlaceholder {
  readonly name: string;
  readonly line: number;
  readonly meant: string | undefined;
}

export function unknownPlaceholders(text: string): readonly UnknownPlaceholder[] {
  const contextOf = readContexts();
  return text.split(/\r\n|\r|\n/).flatMap((content, index) => {
    if (contextOf(content) === 'code') return [];
    const names = [...content.matchAll(placeholderPattern())].map(([, name = '']) => name);
    return names
      .filter((name) => !isPlaceholder(name))
      .map((name) => ({ name, line: index + 1, meant: nearest(name, Object.keys(PLACEHOLDERS)) }));
  });
}
