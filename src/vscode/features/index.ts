import type { Command, Feature } from '../app.ts';
import type { CommandId } from '../command-ids.ts';
import { addMeetingNotes } from './review/add-meeting-notes.ts';
import {
  groupActionItems,
  openTicket,
  refreshViews,
  revealAction,
  toggleSettled,
} from './views/action-commands.ts';
import { addVocabulary } from './language/add-vocabulary.ts';
import { askRefactoring } from './language/ask-refactoring.ts';
import { askResponders } from './review/ask-responders.ts';
import { changeStatus } from './language/change-status.ts';
import { clearCaptured } from './timeline/clear-captured.ts';
import { codeActions } from './language/code-actions.ts';
import { codeLens } from './language/code-lens.ts';
import { completion } from './language/completion.ts';
import { configFile } from './language/config-file.ts';
import { confirmTimeline } from './timeline/confirm-timeline.ts';
import { connect } from './import/connect.ts';
import { showDataFlow } from './import/data-flow.ts';
import { diagnostics } from './language/diagnostics.ts';
import { drop } from './language/drop.ts';
import { giveEntryId } from './language/give-id.ts';
import { copyRichText } from './publish/copy-rich-text.ts';
import { copyEntryLink } from './language/entry-link.ts';
import { exportPostmortem } from './publish/export.ts';
import { hover } from './language/hover.ts';
import { importEvents } from './import/import-events.ts';
import { inlay } from './language/inlay-hints.ts';
import { keepCaptured } from './timeline/keep-captured.ts';
import { languageStatus } from './language/language-status.ts';
import { linkCompletion } from './language/link-completion.ts';
import { links } from './language/links.ts';
import { names } from './language/names.ts';
import { convertOldPostmortem } from './new/convert-old.ts';
import { newPostmortem } from './new/new-postmortem.ts';
import { outline } from './language/outline.ts';
import { paste } from './language/paste.ts';
import { publish } from './publish/publish.ts';
import { pushActions } from './actions/push-actions.ts';
import { pushQueue } from './actions/push-queue.ts';
import { recallLens } from './language/recall-lens.ts';
import { readApprovals } from './review/read-approvals.ts';
import { rename } from './language/rename.ts';
import { report } from './report/report.ts';
import { replaceNames } from './language/replace-names.ts';
import { resolvePush } from './actions/resolve-push.ts';
import { secondOpinion } from './language/second-opinion.ts';
import { selectionRanges } from './language/selection-ranges.ts';
import { showMissing } from './language/show-missing.ts';
import { showSimilar } from './language/show-similar.ts';
import { startReview } from './review/start-review.ts';
import { syncActions } from './actions/sync-actions.ts';
import { ticketStatuses } from './actions/ticket-statuses.ts';
import { skipIncident } from './views/skip-incident.ts';
import { tidySection } from './language/tidy-section.ts';
import { verifyActions } from './actions/verify-actions.ts';
import { showInsights } from './insights/insights-panel.ts';
import { openTimeline, timelinePanel } from './timeline/timeline-panel.ts';
import { views } from './views/views.ts';

export { callTool } from './tools/index.ts';
export { restoreInsights } from './insights/insights-panel.ts';
export { openEntryLink } from './language/entry-link.ts';
export { actionNodes } from './views/actions-view.ts';
export { postmortemNodes } from './views/postmortems-view.ts';

/** What each command does. A new one is a file beside these, a line here and its id in command-ids.ts. */
export const COMMANDS: Readonly<Record<CommandId, Command>> = {
  'postmortem.new': newPostmortem,
  'postmortem.convertOld': convertOldPostmortem,
  'postmortem.importEvents': importEvents,
  'postmortem.openTimeline': openTimeline,
  'postmortem.showInsights': showInsights,
  'postmortem.confirmTimeline': confirmTimeline,
  'postmortem.showMissing': showMissing,
  'postmortem.showSimilar': showSimilar,
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
  'postmortem.report': report,
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
