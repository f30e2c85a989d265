import assert from 'node:assert/strict';
import { check } from './support.ts';

/** A frame that blames, whatever words fill it, and its neighbours: the same frame where it blames nobody. */
const FRAMES: Readonly<
  Record<string, { readonly hits: readonly string[]; readonly neighbours: readonly string[] }>
> = {
  'what is missing on the part of somebody': {
    hits: [
      'The absence of a question on the approver’s part did the rest.',
      'A lack of curiosity among the reviewers let it grow.',
      'There is no trace of an answer by the service owner.',
      'An objection by the two reviewers is nowhere to be found.',
    ],
    neighbours: [
      'The absence of a third replica left the shard read-only.',
      'A lack of space on the volume stopped the import.',
      'There is no trace of the request in the log of the gateway.',
      'An objection filter on the form is new.',
    ],
  },
  'what others managed': {
    hits: [
      'Other teams managed to renew in time.',
      'It took an intern to spot the second flag.',
      'Even the customers knew of it by noon.',
      'The canary spoke up, the on-call did not.',
    ],
    neighbours: [
      'Other regions managed the load without shedding.',
      'It took an hour to rebuild the index.',
      'Even the small customers kept their quota.',
      'The canary failed, the other nodes did not.',
    ],
  },
  'means that were not used': {
    hits: [
      'The release manager had every means of stopping the rollout.',
      'It would not have been beyond the author to open the diff.',
      'It was open to the team to wait for the morning.',
      'They would have done well to read the notes.',
    ],
    neighbours: [
      'The release manager had no means of stopping the rollout.',
      'It was not possible for the author to open the diff.',
      'The issue was open to the public until the morning.',
      'The pool would have drained well before the window.',
    ],
  },
  'faint praise': {
    hits: [
      'The response of the duty manager was somewhat leisurely.',
      'It was a brave decision by the release manager.',
      'The reading of the runbook was a shade creative.',
      'The review was done in nine seconds, quick even for Tomasz.',
    ],
    neighbours: [
      'The response of the gateway was slow for a minute.',
      'It was a joint decision by the release manager and support.',
      'The reading of the sensor was a degree too low.',
      'The review was done in nine minutes, and the build in four.',
    ],
  },
  'as they are known for': {
    hits: [
      'The ticket was met with the customary enthusiasm.',
      'The notes came with the clarity we have come to expect from Platform.',
      'Late rollbacks are something of a tradition in checkout.',
      'As is by now custom, the backup was not restored first.',
    ],
    neighbours: [
      'The ticket was closed with the usual label.',
      'The notes came with the figures we had asked for.',
      'Late rollbacks are possible for seven days.',
      'As is usual at the end of the month, traffic doubled.',
    ],
  },
  'improving the person, politely': {
    hits: [
      'A learning opportunity for the on-call has been found.',
      'The author will be given time to reflect.',
      'Instil a sense of ownership in the developers.',
      'Access for the intern is on hold.',
      'They have been informed of the value of attention.',
    ],
    neighbours: [
      'A learning session about queues is on Friday.',
      'The author will be given time to write the migration.',
      'Show a sense of scale in the first line of the page.',
      'Access for the batch account is on hold.',
      'They have been informed of the value of the field.',
    ],
  },
  'a norm from which somebody fell': {
    hits: [
      'A conscientious engineer reads the plan first.',
      'Among professionals it is customary to ask.',
      'One would not leave a bicycle like that.',
      'That is what checklists are for.',
    ],
    neighbours: [
      'An engineer in the other office reads the plan aloud.',
      'Among the replicas the second is the newest.',
      'One would not see the drop on the graph.',
      'The checklists are for the night shift.',
    ],
  },
  'another register': {
    hits: [
      'The failover plan was pure wizardry.',
      'The alert was met with a yawn.',
      'The pager spent the night under a pillow of optimism.',
    ],
    neighbours: [
      'The failover plan was printed on one page.',
      'The alert was met with an automatic restart.',
      'The pager was charged in the office overnight.',
      'The setup wizard asks the engineer for a region.',
      'The team has a weekly ritual of walking through the alerts.',
      'The Puppeteer job of the search team timed out.',
      'The client of the payments team backs off politely.',
      'The estimate of the planner errs on the side of optimism.',
      'Thanks to storage for their enthusiasm and imagination.',
      'The feature is called Postcard, and the team ships it in May.',
    ],
  },
  'reminding, by people and by machines': {
    hits: [
      'Remind owners of their duty to renew.',
      'Warn engineers to be careful with the flag.',
      'Remind the on-call to read the runbook.',
      'Operators were reminded of the rule in March.',
    ],
    neighbours: [
      'Remind owners of expiring keys by a bot.',
      'The bot reminds owners to renew the key.',
      'Warn the person on call when a pool is drained.',
      'Warn the operators that a drain is under way.',
      'Customers on the old plan were warned about the end of support.',
    ],
  },
  'limits and conditions': {
    hits: [
      'It took no more than two clicks.',
      'They started without a plan.',
      'Stop ignoring the nightly alert.',
      'Stop pushing changes without a review.',
      'The suggestion never left the drawer.',
    ],
    neighbours: [
      'No more than two shards may move at a time.',
      'Changes without a restore plan are refused by the pipeline.',
      'Stop using the shared key; each job gets its own.',
      'Stop writing to the old topic.',
      'The private key never left the enclave.',
      'Latency was 4 s at its worst.',
      'Two teams helped without being asked.',
      'A lock that is never taken does nothing but slow the reader.',
      'The supplier changed the resin without a change of the part number.',
    ],
  },
  'what people agreed on, and what became of it': {
    hits: [
      'The freeze was interpreted generously.',
      'The memo was not read.',
      'Our concerns were noted.',
      'No lessons were drawn from the outage in spring.',
      'The recommendation was discussed and then forgotten.',
      'Despite several mails the account stayed open.',
      'The review was rushed.',
      'The risk was known to everyone.',
    ],
    neighbours: [
      'The message was not read, because the consumer had no lease.',
      'The rule was bypassed by the router.',
      'The mail was deferred by the relay.',
      'No conclusions can be drawn from four samples.',
      'The flag was read and then cleared.',
      'Despite several retries the socket stayed closed.',
      'The review was moved to Thursday.',
      'The address was known to every peer.',
    ],
  },
  'time that passes over a notice': {
    hits: [
      'The page sat for twenty minutes.',
      'Two alerts scrolled past.',
      'It was noon before anyone looked.',
      'The ticket lay with the storage team.',
    ],
    neighbours: [
      'The request sat in the queue for twenty minutes.',
      'The cursor scrolled past the end.',
      'It was noon before the index was rebuilt.',
      'The ticket was with the storage team from ten o’clock on.',
    ],
  },
  'what nobody could': {
    hits: ['Nobody could be bothered to ask.', 'Nobody checked the flag.'],
    neighbours: [
      'Nobody could have known from the console that the shard was empty.',
      'No one could have noticed it in the diff.',
    ],
  },
  'questions to nobody': {
    hits: [
      'It remains a mystery how two reviewers could see nothing.',
      'With what right was the guard switched off?',
      'We still ask ourselves what the operator expected.',
    ],
    neighbours: [
      'It remains open how two packets could carry one number.',
      'With what flag was the guard switched off?',
      'We still ask the vendor what the counter means.',
    ],
  },
  'omissions that have their reason': {
    hits: ['Lin merged without waiting for the test suite.', 'The author carelessly named the file.'],
    neighbours: [
      'Lin merged without waiting for the test suite, which the emergency procedure allows.',
      'The script carelessly named the file after the day.',
      'Your monitoring contract was renewed until 2027.',
      'The team upgraded without seeing the defect.',
    ],
  },
};

const marks = (sentence: string): readonly string[] =>
  check(`${sentence}\n`).map(({ code, text }) => `${code}: ${text}`);

describe('Frames that blame whatever words fill them', () => {
  for (const [frame, { hits, neighbours }] of Object.entries(FRAMES)) {
    for (const hit of hits) it(`${frame}: ${hit}`, () => assert.notDeepEqual(marks(hit), []));
    for (const neighbour of neighbours)
      it(`not ${frame}: ${neighbour}`, () => assert.deepEqual(marks(neighbour), []));
    it(`${frame} has as many neighbours as hits`, () => assert.ok(neighbours.length >= hits.length));
  }
});
