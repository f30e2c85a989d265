/** What assistants of the editor may call; what each does is in features/tools/index.ts. */
export const TOOL_NAMES = [
  'postmortem_findSimilar',
  'postmortem_readTimeline',
  'postmortem_checkText',
] as const;

export type ToolName = (typeof TOOL_NAMES)[number];
