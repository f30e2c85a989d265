/** How somebody comes by a token, beyond what its field says. */
export interface Guide {
  /** Where it is made. */
  readonly page: string;
  /** Something to copy there: its name on a button, and itself. */
  readonly manifest?: { readonly label: string; readonly text: string };
  /** What to know before choosing. */
  readonly note?: string;
}

const SLACK_APP = {
  display_information: {
    name: 'Postmortem timeline',
    description: 'Reads incident channels, for the people who write postmortems in their editor',
  },
  features: { bot_user: { display_name: 'postmortem', always_online: false } },
  oauth_config: {
    scopes: {
      bot: [
        'channels:history',
        'channels:read',
        'groups:history',
        'groups:read',
        'users:read',
        'pins:read',
        'reactions:read',
      ],
    },
  },
  settings: { org_deploy_enabled: false, socket_mode_enabled: false, token_rotation_enabled: false },
};

const GUIDES: Readonly<Record<string, Guide>> = {
  slack: {
    page: 'https://api.slack.com/apps?new_app=1',
    manifest: { label: 'Copy the App Manifest', text: JSON.stringify(SLACK_APP, null, 2) },
    note: 'An app made from this manifest is internal to your workspace and keeps Slack’s normal limits. One that is distributed commercially outside its Marketplace gets 1 request a minute and 15 messages each: a channel of 600 messages takes 40 minutes.',
  },
  pagerduty: { page: 'https://support.pagerduty.com/main/docs/api-access-keys' },
  zoom: { page: 'https://marketplace.zoom.us/develop/create' },
  jira: { page: 'https://id.atlassian.com/manage-profile/security/api-tokens' },
  github: { page: 'https://github.com/settings/personal-access-tokens/new' },
  datadog: { page: 'https://app.datadoghq.com/organization-settings/application-keys' },
  statuspage: { page: 'https://manage.statuspage.io/' },
  gitlab: { page: 'https://gitlab.com/-/user_settings/personal_access_tokens' },
  rootly: { page: 'https://rootly.com/account/api_keys' },
  incidentio: { page: 'https://app.incident.io/settings/api-keys' },
};

/** Undefined for a connector whose token's own words say it all. */
export const guideOf = (connector: string): Guide | undefined =>
  Object.hasOwn(GUIDES, connector) ? GUIDES[connector] : undefined;
