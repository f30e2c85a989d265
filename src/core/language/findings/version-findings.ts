import { CODEMODS, type Codemod } from '../../document/codemods.ts';
import type { Finding } from '../../document/finding.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { versionIn } from '../../document/version.ts';

/** A document of an older version, with the step to the next one. */
export function versionFindings(
  postmortem: Postmortem,
  codemods: readonly Codemod[] = CODEMODS,
): readonly Finding[] {
  const { frontMatter } = postmortem;
  const version = versionIn(frontMatter);
  const codemod = codemods.find(({ from }) => from === version);
  const span = codemod && frontMatter && locate(frontMatter, ['postmortem'])?.value;
  if (!codemod || !span) return [];
  const next = codemod.from + 1;
  const edits = [{ span, newText: String(next) }, ...codemod.edits(postmortem)];
  return [
    {
      code: 'document/version',
      span,
      level: 'warning',
      message: `This document has format ${codemod.from}. It can be brought to format ${next} in one step: ${codemod.title}.`,
      fixes: [{ title: `Bring to Format ${next}`, edits, preferred: true }],
    },
  ];
}
