import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { tidySection } from './tidy.ts';

/** The edits that tidy every section that can be tidied, the front matter too. */
export function tidyAll(postmortem: Postmortem): readonly TextEdit[] {
  const { frontMatter, sections } = postmortem;
  const all = frontMatter ? [frontMatter, ...sections] : sections;
  return all.flatMap((section) => tidySection(postmortem, section).edits ?? []);
}
