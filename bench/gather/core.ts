// What the bench of gathering asks of the core and of Node's side: the entry point of what it builds.
export { SOURCES } from '../../src/core/sources/index.ts';
export { findDuplicates } from '../../src/core/timeline/duplicates.ts';
export { gather } from '../../src/core/timeline/gather.ts';
export { inSlices } from '../../src/core/timeline/slices.ts';
export { nodeHttp } from '../../src/node/http.ts';
