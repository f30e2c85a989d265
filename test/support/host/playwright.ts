// The browser driver lives with the test host, so that the project's own install stays small.
export type { FrameLocator, Locator, Page } from '../../../test-host/node_modules/playwright-core/index.js';
