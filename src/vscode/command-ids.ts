/** What the editor knows from activation on; what each does is in features/index.ts. */
export const COMMAND_IDS = [
  'postmortem.new',
  'postmortem.importEvents',
  'postmortem.openTimeline',
  'postmortem.confirmTimeline',
  'postmortem.showMissing',
  'postmortem.replaceNames',
  'postmortem.secondOpinion',
  'postmortem.tidySection',
  'postmortem.changeStatus',
  'postmortem.pushActions',
  'postmortem.resolvePush',
  'postmortem.syncActions',
  'postmortem.verifyActions',
  'postmortem.groupActions',
  'postmortem.toggleSettled',
  'postmortem.refresh',
  'postmortem.revealAction',
  'postmortem.openTicket',
  'postmortem.skipIncident',
  'postmortem.export',
  'postmortem.copyEntryLink',
  'postmortem.clearCaptured',
  'postmortem.connect',
  'postmortem.showDataFlow',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];
