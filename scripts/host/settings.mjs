import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A quiet VS Code: no welcome page, no trust question, nothing that calls out, no assistant beside the work. */
const quiet = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  // The browser's default saves by itself, and then no tab ever shows that it is unsaved.
  'files.autoSave': 'off',
  'explorer.compactFolders': false,
  'git.openRepositoryInParentFolders': 'never',
};

/** Nothing that moves by itself, for an editor that nobody looks at: each frame costs a processor without a screen. */
export const still = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
};

/** The vendors that the replay stands in for; each is a folder of its address. */
export const replayedVendors = /** @type {const} */ ([
  'pagerduty',
  'slack',
  'zoom',
  'datadog',
  'statuspage',
  'rootly',
  'incidentio',
  'jira',
  'github',
  'gitlab',
  'asana',
  'redmine',
  'linear',
  'confluence',
]);

/** Where a vendor's address ends in more than its id. @type {Readonly<Record<string, string>>} */
const below = { statuspage: 'statuspage/v1', gitlab: 'gitlab/api/v4', asana: 'asana/api/1.0' };

/** @param {string} origin */
const connections = (origin) => ({
  'postmortem.connections': Object.fromEntries(
    replayedVendors.map((id) => [id, { baseUrl: `${origin}/${below[id] ?? id}` }]),
  ),
});

/**
 * Settings for the server host. Those of scope `machine` (our base URLs) are read from `Machine/`, and
 * from nowhere else.
 * @param {string} userData
 * @param {string | undefined} replayOrigin
 * @param {Readonly<Record<string, unknown>>} [more]
 */
export function writeServerSettings(userData, replayOrigin, more = {}) {
  writeJson(join(userData, 'User/settings.json'), { ...quiet, ...more });
  writeJson(
    join(userData, 'Machine/settings.json'),
    replayOrigin === undefined ? {} : connections(replayOrigin),
  );
}

/**
 * Settings for desktop VS Code, where machine settings are among the user's.
 * @param {string} userData
 * @param {string} replayOrigin
 */
export function writeDesktopSettings(userData, replayOrigin) {
  writeJson(join(userData, 'User/settings.json'), { ...quiet, ...connections(replayOrigin) });
}

/** What the replay accepts; the extension takes a token from here when none is stored. */
export const replayTokens = {
  POSTMORTEM_PAGERDUTY_TOKEN: 'replay-token',
  POSTMORTEM_SLACK_TOKEN: 'replay-token',
  POSTMORTEM_ZOOM_ACCOUNT_ID: 'replay',
  POSTMORTEM_ZOOM_CLIENT_ID: 'replay',
  POSTMORTEM_ZOOM_CLIENT_SECRET: 'replay-token',
  POSTMORTEM_DATADOG_API_KEY: 'replay-token',
  POSTMORTEM_DATADOG_APP_KEY: 'replay-token',
  POSTMORTEM_STATUSPAGE_TOKEN: 'replay-token',
  POSTMORTEM_ROOTLY_TOKEN: 'replay-token',
  POSTMORTEM_INCIDENTIO_TOKEN: 'replay-token',
  POSTMORTEM_JIRA_TOKEN: 'replay-token',
  POSTMORTEM_JIRA_EMAIL: 'dana@acme.example',
  POSTMORTEM_GITHUB_TOKEN: 'replay-token',
  POSTMORTEM_GITLAB_TOKEN: 'replay-token',
  POSTMORTEM_ASANA_TOKEN: 'replay-token',
  POSTMORTEM_REDMINE_TOKEN: 'replay-token',
  POSTMORTEM_LINEAR_TOKEN: 'replay-token',
  POSTMORTEM_CONFLUENCE_TOKEN: 'replay-token',
  POSTMORTEM_CONFLUENCE_EMAIL: 'dana@acme.example',
};

/**
 * @param {string} path
 * @param {object} value
 */
function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
