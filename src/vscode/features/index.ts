import type { Command, Feature } from '../app.ts';
import type { CommandId } from '../command-ids.ts';
import { addMeetingNotes } from './add-meeting-notes.ts';
import {
  groupActionItems,
  openTicket,
  refreshViews,
  revealAction,
  toggleSettled,
} from './action-commands.ts';
import { addVocabulary } from './add-vocabulary.ts';
import { askRefactoring } from './ask-refactoring.ts';
import { askResponders } from './ask-responders.ts';
import { changeStatus } from './change-status.ts';
import { clearCaptured } from './clear-captured.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { configFile } from './config-file.ts';
import { confirmTimeline } from './confirm-timeline.ts';
import { connect } from './connect.ts';
import { showDataFlow } from './data-flow.ts';
import { diagnostics } from './diagnostics.ts';
import { drop } from './drop.ts';
import { giveEntryId } from './give-id.ts';
import { copyRichText } from './copy-rich-text.ts';
import { copyEntryLink } from './entry-link.ts';
import { exportPostmortem } from './export.ts';
import { hover } from './hover.ts';
import { importEvents } from './import-events.ts';
import { inlay } from './inlay-hints.ts';
import { keepCaptured } from './keep-captured.ts';
import { languageStatus } from './language-status.ts';
import { linkCompletion } from './link-completion.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { newPostmortem } from './new-postmortem.ts';
import { outline } from './outline.ts';
import { paste } from './paste.ts';
import { publish } from './publish.ts';
import { pushActions } from './push-actions.ts';
import { pushQueue } from './push-queue.ts';
import { recallLens } from './recall-lens.ts';
import { readApprovals } from './read-approvals.ts';
import { rename } from './rename.ts';
import { replaceNames } from './replace-names.ts';
import { resolvePush } from './resolve-push.ts';
import { secondOpinion } from './second-opinion.ts';
import { selectionRanges } from './selection-ranges.ts';
import { showMissing } from './show-missing.ts';
import { startReview } from './start-review.ts';
import { syncActions } from './sync-actions.ts';
import { ticketStatuses } from './ticket-statuses.ts';
import { skipIncident } from './skip-incident.ts';
import { tidySection } from './tidy-section.ts';
import { verifyActions } from './verify-actions.ts';
import { openTimeline, timelinePanel } from './timeline-panel.ts';
import { views } from './views.ts';

export { callTool } from './tools/index.ts';
export { openEntryLink } from './entry-link.ts';
export { actionNodes } from './actions-view.ts';
export { postmortemNodes } from './postmortems-view.ts';

/** What each command does. A new one is a file beside these, a line here and its id in command-ids.ts. */
export const COMMANDS: Readonly<Record<CommandId, Command>> = {
  'postmortem.new': newPostmortem,
  'postmortem.importEvents': importEvents,
  'postmortem.openTimeline': openTimeline,
  'postmortem.confirmTimeline': confirmTimeline,
  'postmortem.showMissing': showMissing,
  'postmortem.replaceNames': replaceNames,
  'postmortem.secondOpinion': secondOpinion,
  'postmortem.tidySection': tidySection,
  'postmortem.changeStatus': changeStatus,
  'postmortem.startReview': startReview,
  'postmortem.readApprovals': readApprovals,
  'postmortem.askResponders': askResponders,
  'postmortem.pushActions': pushActions,
  'postmortem.resolvePush': resolvePush,
  'postmortem.syncActions': syncActions,
  'postmortem.verifyActions': verifyActions,
  'postmortem.groupActions': groupActionItems,
  'postmortem.toggleSettled': toggleSettled,
  'postmortem.refresh': refreshViews,
  'postmortem.revealAction': revealAction,
  'postmortem.openTicket': openTicket,
  'postmortem.skipIncident': skipIncident,
  'postmortem.export': exportPostmortem,
  'postmortem.copyRichText': copyRichText,
  'postmortem.publish': publish,
  'postmortem.addMeetingNotes': addMeetingNotes,
  'postmortem.copyEntryLink': copyEntryLink,
  'postmortem.clearCaptured': clearCaptured,
  'postmortem.connect': connect,
  'postmortem.showDataFlow': showDataFlow,
};

/** What starts with the first postmortem. A new feature is a file beside these and a line here. */
export const FEATURES: readonly Feature[] = [
  diagnostics,
  completion,
  hover,
  codeActions,
  askRefactoring,
  addVocabulary,
  outline,
  languageStatus,
  names,
  rename,
  links,
  linkCompletion,
  giveEntryId,
  inlay,
  codeLens,
  recallLens,
  selectionRanges,
  paste,
  drop,
  timelinePanel,
  ticketStatuses,
  keepCaptured,
  configFile,
  pushQueue,
  views,
];
