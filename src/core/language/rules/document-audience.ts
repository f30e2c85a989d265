import type { Postmortem } from '../../document/postmortem.ts';
import { WORKBOOK } from '../action/sources.ts';
import { wholeRule } from '../action/whole-rule.ts';
import { frontMatterList, frontMatterText } from '../status/status.ts';
import { textsAt } from '../yaml-texts.ts';

/** Kept from most readers, and nothing in it says why. */
export const audience = wholeRule({
  code: 'document/audience',
  summary: 'Restricted, and nothing says why',
  note: {
    why: 'What an incident taught is worth as much as there are people who can read it. Security, personal data or law may ask for a small circle; then a comment behind `restricted` says so.',
    question: 'Who could learn from this, and is kept from it?',
    source: WORKBOOK,
  },
  find(postmortem) {
    const [written] = textsAt(postmortem.text, postmortem.frontMatter, ['audience']);
    if (written?.text !== 'restricted' || isAskedFor(postmortem, written.span.end)) return undefined;
    return {
      span: written.span,
      message:
        'Only a few may read this, and nothing in it says why. If nothing asks for it, internal lets others learn; else say why in a comment: restricted # personal data.',
      fixes: [{ title: 'Change to internal', edits: [{ span: written.span, newText: 'internal' }] }],
    };
  },
});

const REASONS =
  /\b(?:secur\w*|priva\w*|personal|gdpr|legal\w*|law|breach\w*|vulnerab\w*|exploit\w*|attack\w*|intrusion|leak\w*|credential\w*|fraud\w*|abuse|medical|patient\w*|payroll|police|insider|embargo\w*|confidential\w*|acquisition|customer data|stolen|malware|ransom\w*|phish\w*|hr)\b/i;

/** A comment beside it, a reason in what it is about, or a source from which a private channel may have come. */
function isAskedFor(postmortem: Postmortem, end: number): boolean {
  const { text, title } = postmortem;
  const line = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const about = [
    title?.text ?? '',
    frontMatterText(postmortem, 'cause') ?? '',
    ...frontMatterList(postmortem, 'tags'),
    ...frontMatterList(postmortem, 'services'),
  ];
  const records = frontMatterList(postmortem, 'incidents');
  return (
    line.includes('#') || REASONS.test(about.join(' ')) || records.some((one) => /^(?:slack|zoom):/.test(one))
  );
}
