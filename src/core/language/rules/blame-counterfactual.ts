import { startOf, wordAt } from '../wording/clause.ts';
import { EPISTEMIC, RESPONSE, SYSTEM } from '../wording/lexicon/response.ts';
import type { Sentence } from '../wording/sentence.ts';
import { wordingRule, type Hit } from '../wording/wording-rule.ts';

const MODAL = /^(?:should|could|shouldn't|couldn't|ought)$/;
const FILLER =
  /^(?:not|never|also|have|to|been|easily|probably|certainly|definitely|at|least|and|be|clearly|long|ago|just|simply|already|perhaps|maybe|all|both)$/;

/** What people should or could have done: judged by what is known now. */
export const counterfactual = wordingRule({
  code: 'blame/counterfactual',
  summary: 'What people should or could have done',
  level: 'warning',
  note: {
    why: 'It describes a past that did not take place, with knowledge nobody had then. What people could see at the time explains more than what they missed.',
    question: 'What did the dashboards, the change or the review show at that moment?',
    rewrite: 'The review showed the pool size, not the limit of the database.',
    source: {
      title: 'Allspaw, Blameless PostMortems and a Just Culture',
      url: 'https://www.etsy.com/codeascraft/blameless-postmortems',
    },
  },
  *hits(sentence) {
    for (let index = 0; index < sentence.words.length; index += 1) {
      const found = modalPerfect(sentence, index) ?? avoidable(sentence, index) ?? ifOnly(sentence, index);
      if (found) yield found;
    }
  },
});

function modalPerfect(sentence: Sentence, modal: number): Hit | undefined {
  if (!MODAL.test(wordAt(sentence, modal))) return undefined;
  let verb = modal + 1;
  while (FILLER.test(wordAt(sentence, verb)) && verb < modal + 7) verb += 1;
  const between = sentence.words.slice(modal + 1, verb).map(({ lower }) => lower);
  if (!between.includes('have') || verb >= sentence.words.length) return undefined;
  const subject = sentence.words[modal - 1];
  const passive = between.includes('been');
  const does = wordAt(sentence, verb);
  const person = subject?.who !== undefined && !passive;
  const knows = !passive && EPISTEMIC.has(does) && !SYSTEM.has(subject?.lower ?? '');
  if (!person && !knows && !(passive && RESPONSE.has(does))) return undefined;
  return {
    first: person ? startOf(sentence, modal - 1) : modal,
    last: verb,
    message: `"${sentence.words
      .slice(modal, verb + 1)
      .map(({ text }) => text)
      .join(' ')}" judges with what is known now.`,
    ...(passive && wordAt(sentence, modal).startsWith('could') ? { level: 'information' as const } : {}),
  };
}

/** "was preventable", "an avoidable outage". */
function avoidable(sentence: Sentence, index: number): Hit | undefined {
  if (!/^(?:preventable|avoidable)$/.test(wordAt(sentence, index))) return undefined;
  return {
    first: index,
    last: index,
    message: `"${sentence.words[index]?.text}" is known only now. What will prevent it is an action item.`,
  };
}

/** "if only", "had they read", "if someone had looked". */
function ifOnly(sentence: Sentence, index: number): Hit | undefined {
  const [word, next, third] = [0, 1, 2].map((ahead) => sentence.words[index + ahead]);
  const isIf = word?.lower === 'if';
  const last =
    isIf && next?.lower === 'only'
      ? index + 1
      : isIf && next?.who !== undefined && third?.lower === 'had'
        ? index + 2
        : word?.lower === 'had' &&
            next?.who !== undefined &&
            /(?:ed|en|ead|ought|nown|one)$/.test(third?.lower ?? '') &&
            index === 0
          ? index + 2
          : undefined;
  return last === undefined
    ? undefined
    : {
        first: index,
        last,
        message: 'This tells a past that did not take place. What was the situation as people saw it?',
      };
}
