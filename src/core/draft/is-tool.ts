import type { TimelineEvent } from '../timeline/event.ts';

/** What a client without badges copies: only its name says that it is no person. */
const TOOL =
  /(?:^|[\s_-])(?:bot|app|integration|webhook|workflow|monitor(?:ing)?|alerts?|system|notifications?)$|^(?:pagerduty|opsgenie|status ?page|github|gitlab|jira(?: cloud)?|datadog|grafana|sentry|zoom|slackbot|incident\.io|rootly|firehydrant|alertmanager|prometheus|jenkins|circleci|argo ?cd|new relic|splunk|nagios|zabbix|amazon q|aws chatbot|cloudwatch)$/i;

export const isToolName = (name: string): boolean => TOOL.test(name.trim());

/** Whether a tool wrote it, as its source says or as the name tells. */
export const isFromTool = ({ actor, bot }: TimelineEvent): boolean =>
  bot === true || (actor !== undefined && isToolName(actor));
