import { configSection, readConfig } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import { locate } from '../../document/locate.ts';
import type { Section } from '../../document/postmortem.ts';
import { nearest } from '../../schema/nearest.ts';
import { valueAt } from '../../schema/validate.ts';
import { CODE_CHOICES, isCode } from '../codes.ts';
import type { Problem } from '../problems.ts';
import { secretFindings } from '../findings/secret-findings.ts';

/** Everything there is to say about a `.postmortem.yaml`, in the order of the text. */
export function configProblems(text: string): readonly Problem[] {
  const section = configSection(text);
  const secrets = secretFindings(text, false).filter(({ level }) => level === 'error');
  // Where YAML itself stumbles, what the schema says would be guesswork.
  const isBroken = section.yaml.errors.length > 0;
  const read = readConfig(text).findings.filter(({ code }) => !isBroken || !code.startsWith('schema/'));
  return [...read, ...(isBroken ? [] : unknownCodes(section)), ...secrets]
    .flatMap((finding) => {
      const { level = 'warning' } = finding;
      return level === 'off' ? [] : [{ ...finding, level }];
    })
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A level or an ignore for a code that no finding has does nothing, and nobody would notice. */
function unknownCodes(section: Section): readonly Finding[] {
  const levels = Object.keys(recordAt(section.value, 'levels'));
  const ignores = valueAt(section.value, ['ignore']);
  const ignored = Array.isArray(ignores) ? [...ignores.keys()] : [];
  return [
    ...levels.flatMap((code) => unknown(code, locate(section, ['levels', code])?.key)),
    ...ignored.flatMap((index) => {
      const code = valueAt(ignores, [index, 'code']);
      return typeof code === 'string' ? unknown(code, locate(section, ['ignore', index, 'code'])?.value) : [];
    }),
  ];
}

function unknown(code: string, span: Finding['span'] | undefined): readonly Finding[] {
  if (span === undefined || isCode(code)) return [];
  const meant = nearest(code, CODE_CHOICES);
  const message = `No finding has the code "${code}".${meant === undefined ? ' Codes stand at the findings, and in docs/rules.' : ` Did you mean "${meant}"?`}`;
  const fixes =
    meant === undefined
      ? []
      : [{ title: `Change to ${meant}`, edits: [{ span, newText: meant }], preferred: true }];
  return [{ code: 'config/code', span, level: 'warning', message, fixes }];
}

function recordAt(value: unknown, key: string): object {
  const found = valueAt(value, [key]);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
}
