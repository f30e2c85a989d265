import { contentWords } from '../../document/content-words.ts';
import { dueWords } from '../action-words.ts';
import type { CorpusDocument, CorpusFactor } from '../corpus-document.ts';
import { actionRows, isOverdue, type ActionRow, type RowsContext } from '../open-actions.ts';
import { likenessIndex, type Indexed, type Likened } from './likeness-index.ts';
import { actionsFor } from './similar-factors.ts';

/** A postmortem that tells of a contributing factor in nearly the same words. */
export interface SimilarIncident {
  readonly uri: string;
  /** Its id, else its title. */
  readonly postmortem: string;
  readonly title: string;
  readonly date: string | undefined;
  /** Zero-based: where the factor begins. */
  readonly line: number;
  readonly factorId: string | undefined;
  readonly factor: string;
  /** The words of both, the rarest first. */
  readonly shared: readonly string[];
  /** Services that both are about. */
  readonly services: readonly string[];
  readonly actions: readonly SimilarAction[];
}

/** What was to be done about the factor, and became of it. */
export interface SimilarAction {
  readonly id: string;
  readonly action: string;
  /** `done`, `open, due in 3 days`, `overdue, 2 days late`, `dropped: the service is gone` */
  readonly fate: string;
}

/** What is asked about: a factor that somebody writes. */
export interface AskedFactor {
  readonly text: string;
  readonly services: readonly string[];
  /** The id of its own postmortem: a copy of it is no other incident. */
  readonly id: string | undefined;
}

interface Entry {
  readonly uri: string;
  readonly document: CorpusDocument;
}

interface Told extends Indexed, Entry {
  readonly factor: CorpusFactor;
}

/**
 * Finds the postmortems with a factor like one, each by its likest, the likest first. What is restricted is in none of
 * the answers, not even as a number: nobody is to learn from a count what it tells of.
 */
export function similarIncidents(
  entries: readonly Entry[],
): (asked: AskedFactor, context: RowsContext) => readonly SimilarIncident[] {
  const find = kept(likenessIndex(entries.flatMap(toldIn)));
  return ({ text, services, id }, context) => {
    const found = new Map<string, Likened<Told>>();
    for (const like of find(text, services)) {
      const { uri, document } = like.one;
      if (!found.has(uri) && (id === undefined || document.id !== id)) found.set(uri, like);
    }
    return [...found.values()].map((like) => toIncident(like, context));
  };
}

const words = new WeakMap<CorpusFactor, readonly string[]>();

/** Of the factors of thousands of documents few change. */
function wordsOf(one: CorpusFactor): readonly string[] {
  const known = words.get(one) ?? contentWords(one.factor);
  words.set(one, known);
  return known;
}

const toldIn = ({ uri, document }: Entry): readonly Told[] =>
  document.audience === 'restricted' || document.status === 'skipped'
    ? []
    : document.factors.map((factor) => ({
        uri,
        document,
        factor,
        text: factor.factor,
        words: wordsOf(factor),
        services: document.services,
      }));

type Find = ReturnType<typeof likenessIndex<Told>>;

const MOST = 500;

/** Lens and hover ask again with nearly every key, about the same words. */
function kept(find: Find): Find {
  const asked = new Map<string, ReturnType<Find>>();
  return (text, services) => {
    const key = [text, ...services].join('\n');
    const found = asked.get(key) ?? find(text, services);
    if (asked.size > MOST) asked.clear();
    asked.set(key, found);
    return found;
  };
}

/** Of many that are counted, few are told. */
function toIncident(like: Likened<Told>, context: RowsContext): SimilarIncident {
  const { uri, document, factor } = like.one;
  return {
    uri,
    postmortem: document.id ?? document.title,
    title: document.title,
    date: document.date,
    line: factor.line,
    factorId: factor.id,
    factor: factor.factor,
    services: like.services,
    get shared() {
      return like.shared;
    },
    get actions() {
      return actionsAbout(like.one, context);
    },
  };
}

function actionsAbout({ uri, document, factor }: Told, context: RowsContext): readonly SimilarAction[] {
  const about = new Set(actionsFor(document, factor));
  return actionRows([{ uri, document }], context)
    .filter(({ action }) => about.has(action))
    .map((row) => ({ id: row.action.id, action: row.action.action, fate: fateOf(row) }));
}

function fateOf(row: ActionRow): string {
  const { status, reason } = row.action;
  if (status === 'wont_do') return reason === undefined ? 'dropped' : `dropped: ${reason}`;
  if (!row.isOpen) return dueWords(row);
  const state = isOverdue(row) ? 'overdue' : status === 'in_progress' ? 'in progress' : 'open';
  return `${state}, ${dueWords(row)}`;
}
