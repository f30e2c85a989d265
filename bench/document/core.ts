// What the bench of the document asks of the core: the entry point of what it builds.
export { DEFAULT_CONFIG } from '../../src/core/config/config.ts';
export { parsePostmortem } from '../../src/core/document/parse.ts';
export { completions } from '../../src/core/language/completion/completions.ts';
export { durationFindings } from '../../src/core/language/contradictions/duration-findings.ts';
export { secretFindings } from '../../src/core/language/findings/secret-findings.ts';
export { sectionFindings } from '../../src/core/language/findings/section-findings.ts';
export { hover } from '../../src/core/language/hover/hover.ts';
export { problems } from '../../src/core/language/problems.ts';
export { ruleFindings } from '../../src/core/language/rule.ts';
export { RULES } from '../../src/core/language/rules/index.ts';
