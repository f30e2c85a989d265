import { whyRestricted } from '../../../core/document/restricted.ts';
import * as vscode from 'vscode';
import { timelineMarkdown } from '../../../core/render/told/timeline-markdown.ts';
import { toldTimeline } from '../../../core/render/told/told-timeline.ts';
import { allPostmortems, readWorkspacePostmortem } from '../../workspace/workspace-postmortems.ts';
import { textIn, type Tool } from './tool.ts';

/** The timeline of one postmortem as a table. */
export const readTimeline: Tool = async (input) => {
  const id = textIn(input, 'id');
  if (id === undefined) return 'Give the id of a postmortem, such as PM-2026-031, as "id".';
  const known = (await allPostmortems()).find((one) => one.id.toLowerCase() === id.toLowerCase());
  const postmortem = known && (await readWorkspacePostmortem(known.uri));
  if (!known || !postmortem) return `No postmortem of this workspace has the id "${id}".`;
  const why = whyRestricted(postmortem, 'no language model reads it');
  if (why !== undefined) return `${known.id}: ${why}`;
  if (!postmortem.timeline || postmortem.timeline.entries.length === 0)
    return `${known.id} has no timeline yet.`;
  const file = vscode.workspace.asRelativePath(known.uri, false);
  return `${known.id} (${file})\n\n${timelineMarkdown(toldTimeline(postmortem, 'internal'))}`;
};
