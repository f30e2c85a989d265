import { whyRestricted } from '../../../core/document/restricted.ts';
import * as vscode from 'vscode';
import { DEFAULT_CONFIG } from '../../../core/config/config.ts';
import { parsePostmortem } from '../../../core/document/parse.ts';
import { askedEvents, type AskedEvent, type Known } from '../../../core/draft/model/asked-events.ts';
import { readDraftAnswer, type Cited, type DraftAnswer } from '../../../core/draft/model/draft-answer.ts';
import { draftEdits } from '../../../core/draft/model/draft-edits.ts';
import { draftPrompt } from '../../../core/draft/model/draft-prompt.ts';
import { wordingProblems } from '../../../core/language/problems.ts';
import type { TimelineEvent } from '../../../core/timeline/event.ts';
import { editPostmortem, postmortemOf } from '../../documents.ts';
import { answerOf, chooseModel, mayBeSent } from '../../models/models.ts';
import { mayAskModels, timeZone } from '../../settings.ts';

const say = (message: string): void => void vscode.window.showInformationMessage(message);

/**
 * Asks a language model of the editor for a summary and factors of a new draft. Shows what it sends before it sends it;
 * only what cites the events that were sent is written, where nobody has written yet.
 */
export async function draftWithModel(
  document: vscode.TextDocument,
  events: readonly TimelineEvent[],
  people: readonly Known[],
): Promise<void> {
  if (!mayAskModels()) return;
  const why = whyRestricted(postmortemOf(document), 'nothing of it is shown to a language model');
  if (why !== undefined) return say(why);
  const asked = askedEvents(events, people, timeZone());
  if (asked.length === 0) return say('There is no event that a language model could be shown.');
  const model = await chooseModel('Summary and factors of a new draft');
  if (!model || !(await mayBeSent(model, sendingOf(asked)))) return;
  const answer = await answerOf(model, draftPrompt(asked));
  if (answer === undefined) return;
  const read = readDraftAnswer(answer, asked);
  const calm = { summary: read.summary.filter(isCalm), factors: read.factors.filter(isCalm) };
  const isWritten = await editPostmortem(document.uri, (postmortem) =>
    draftEdits(postmortem, calm, model.name),
  );
  say(outcome(model.name, read, isWritten ? calm : { summary: [], factors: [] }));
}

const sendingOf = (asked: readonly AskedEvent[]) => ({
  what: asked.length === 1 ? '1 event' : `${asked.length} events`,
  lines: asked.map(({ clock, by, text }) => short(`${clock} ${by === undefined ? '' : `${by}: `}${text}`)),
  promise:
    'Nothing else is sent. Roles stand for the names of responders; other names are as they were captured. What it drafts is marked as drafted.',
  prompt: draftPrompt(asked),
});

const short = (line: string): string => (line.length > 110 ? `${line.slice(0, 109)}…` : line);

/** Nothing is written that our own rules would mark. */
const isCalm = ({ text }: Cited): boolean =>
  wordingProblems(parsePostmortem(`# Draft\n\n${text}\n`), { now: Date.now(), config: DEFAULT_CONFIG })
    .length === 0;

function outcome(
  model: string,
  { summary, factors, uncited, unfounded }: DraftAnswer,
  written: Pick<DraftAnswer, 'summary' | 'factors'>,
): string {
  const marked = [...summary, ...factors].filter((cited) => !isCalm(cited)).length;
  const dropped = [
    ...(uncited > 0 ? [`${uncited} without an event that was sent`] : []),
    ...(unfounded > 0 ? [`${unfounded} with a figure that no cited event has`] : []),
    ...(marked > 0 ? [`${marked} for the wording`] : []),
  ];
  const left = dropped.length === 0 ? '' : ` Left out: ${dropped.join(', ')}.`;
  if (written.summary.length + written.factors.length === 0)
    return `Nothing of the answer of ${model} was written.${left}`;
  return `${model} drafted ${counted(written.summary.length, 'sentence')} and ${counted(written.factors.length, 'factor')}. Check each against its events.${left}`;
}

const counted = (count: number, what: string): string => (count === 1 ? `1 ${what}` : `${count} ${what}s`);
