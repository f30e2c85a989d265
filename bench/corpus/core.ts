// What the editor's index is made of, bundled as it ships.
export { createCorpus } from '../../src/core/corpus/corpus.ts';
export { actionRows } from '../../src/core/corpus/open-actions.ts';
export { similarIncidents } from '../../src/core/corpus/similar/similar-incidents.ts';
export { readCorpus, writeCorpus } from '../../src/core/corpus/stored-corpus.ts';
