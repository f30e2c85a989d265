import type { Finding, Fix } from '../document/finding.ts';
import type { Postmortem } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';
import { ignoresIn, leavesOut, type IgnoreComment as Ignore } from '../config/ignore-comments.ts';
import { nearest } from '../schema/nearest.ts';
import { holds } from './digest.ts';
import { CODE_CHOICES, isCode } from './codes.ts';
import { isPublic } from './findings/secret-findings.ts';
import { isFixed } from './loudness.ts';

/** The findings without those that a comment leaves out, with what is to be said about such comments. */
export function applyIgnores<T extends Finding>(
  postmortem: Postmortem,
  findings: readonly T[],
  told: (remark: Finding) => T,
): readonly T[] {
  const ignores = holds(postmortem, 'ignore') ? ignoresIn(postmortem) : [];
  if (ignores.length === 0) return findings;
  const fits = (ignore: Ignore, finding: Finding): boolean =>
    !isFixed(finding.code) && leavesOut(ignore, finding);
  const kept = findings.filter((finding) => !ignores.some((ignore) => fits(ignore, finding)));
  const unused = ignores.filter(
    (ignore) => !isForPublic(postmortem, ignore) && !findings.some((finding) => fits(ignore, finding)),
  );
  return [...kept, ...unused.map((one) => told(remark(postmortem, one)))];
}

/** Of a document that isn't for the public the public version is asked for only now and then. */
const isForPublic = (postmortem: Postmortem, { code, reason }: Ignore): boolean =>
  reason !== '' && code.startsWith('public/') && isCode(code) && !isPublic(postmortem);

function remark(postmortem: Postmortem, { span, reason, code }: Ignore): Finding {
  if (reason === '') {
    return {
      code: 'ignore/reason',
      span,
      level: 'warning',
      message: `Say why, behind a colon: "postmortem-ignore ${code || 'CODE'}: quoted from the status page". Without a reason nothing is left out.`,
      fixes: [removal(postmortem, span)],
    };
  }
  const meant = isCode(code) ? undefined : nearest(code, CODE_CHOICES);
  const message = isFixed(code)
    ? `${code} can't be left out: text or a secret would be lost. Mend it where it is.`
    : meant === undefined
      ? `There is no ${code} below that this could leave out. It can go.`
      : `No finding has the code "${code}". Did you mean "${meant}"?`;
  const fixes = [
    ...(meant === undefined ? [] : [recoded(postmortem, span, code, meant)]),
    removal(postmortem, span),
  ];
  return { code: 'ignore/unused', span, level: 'hint', message, fixes };
}

function recoded({ text }: Postmortem, span: Span, code: string, meant: string): Fix {
  const start = text.indexOf(code, span.start);
  const edits = [{ span: { start, end: start + code.length }, newText: meant }];
  return { title: `Change to ${meant}`, edits, preferred: true };
}

/** With the line, where nothing else stands in it. */
function removal({ text, lines }: Postmortem, span: Span): Fix {
  const first = lines.fullSpan(lines.positionAt(span.start).line);
  const last = lines.fullSpan(lines.positionAt(span.end).line);
  const alone =
    text.slice(first.start, span.start).trim() === '' && text.slice(span.end, last.end).trim() === '';
  const edits = [{ span: alone ? { start: first.start, end: last.end } : span, newText: '' }];
  return { title: 'Take the Comment Out', edits };
}
