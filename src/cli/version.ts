/** Filled in by the build, since what ships has no manifest beside it. */
declare const PACKAGE_VERSION: string | undefined;

export const VERSION = typeof PACKAGE_VERSION === 'undefined' ? 'unbuilt' : PACKAGE_VERSION;
