import { join } from 'node:path';
import { startReplay } from '../host/replay.mjs';
import { replayTokens, writeDesktopSettings } from '../host/settings.mjs';
import { freshWorkspace } from '../host/workspace.mjs';
import { root } from '../support/root.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { hostTestsEntry } from './bundle-host-tests.mjs';
import { broken } from './record.mjs';
import { resultsFile } from './results-file.mjs';

/**
 * Runs test/vscode in a desktop VS Code that @vscode/test-electron downloads: the same `run()`.
 * @param {string} version
 */
export async function electronSuite(version) {
  const { runTests } = await import('@vscode/test-electron');
  const file = resultsFile();
  const profile = temporaryFolder();
  const workspace = await freshWorkspace();
  const replay = await startReplay();
  const userData = join(profile.path, 'u');
  writeDesktopSettings(userData, replay.origin);
  try {
    await runTests({
      version,
      extensionDevelopmentPath: root,
      extensionTestsPath: hostTestsEntry,
      extensionTestsEnv: {
        ...replayTokens,
        POSTMORTEM_REPLAY: replay.origin,
        POSTMORTEM_TEST_RESULTS: file.path,
      },
      launchArgs: [
        workspace.path,
        '--user-data-dir',
        userData,
        '--extensions-dir',
        join(profile.path, 'x'),
        '--disable-workspace-trust',
      ],
    }).catch(() => undefined); // It rejects when a test failed; the results say which.
    const results = file.take();
    results?.lines.forEach((line) => console.log(line));
    return results ?? broken(`VS Code ${version}`, 'Desktop VS Code ended without results.');
  } finally {
    replay.stop();
    workspace.remove();
    profile.remove();
  }
}
