// What the bench of action items asks of the core: the entry point of what it builds.
export { groupActions } from '../../src/core/corpus/action-groups.ts';
export { actionFacts, spokenAction } from '../../src/core/corpus/action-words.ts';
export { createCorpus } from '../../src/core/corpus/corpus.ts';
export { actionRows, prepareRows } from '../../src/core/corpus/open-actions.ts';
export { readCorpus, writeCorpus } from '../../src/core/corpus/stored-corpus.ts';
export { breather, inSlices } from '../../src/core/timeline/slices.ts';
