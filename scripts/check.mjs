// All that CI runs: `npm test`, and that generated files are up to date.
process.argv.push('--ci');
await import('./test.mjs');
