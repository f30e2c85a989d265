import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { questionMessages } from '../../../../src/core/render/questions/question-messages.ts';

const document = (questions: string, front = ''): string => `---
postmortem: 1
id: PM-9
responders: { dana: incident commander, lin: { role: database on-call, name: Lin Zhao } }
${front}---

# Checkout returned errors

\`\`\`yaml learnings
questions:
${questions}
\`\`\`
`;

describe('messages with open questions', () => {
  it('are one a person, without what was answered, and last to everybody', () => {
    const text = document(
      '  - Who else saw it?\n  - { question: Which limit?, for: lin }\n  - { question: Done?, for: dana, answer: yes }\n  - question: |\n      And\n      since when?\n    for: "@lin"',
      'incidents: [slack:C0INC2041]\n',
    );
    assert.deepEqual(questionMessages(parsePostmortem(text), 'https://example.com/a'), [
      {
        whom: 'lin',
        role: 'database on-call',
        count: 2,
        message:
          'Hi Lin Zhao, we are writing down how “PM-9: Checkout returned errors” came about, to learn from it.\n\nCould you help with 2 questions?\n\n1. Which limit?\n2. And since when?\n\nWhat you saw and knew at the time helps most; nobody is looking for who is to blame. An answer in the channel of the incident is enough: it is taken over from there, with its time.\n\nhttps://example.com/a',
      },
      {
        whom: undefined,
        role: undefined,
        count: 1,
        message:
          'Hi everybody who was there, we are writing down how “PM-9: Checkout returned errors” came about, to learn from it.\n\nCould you help with one question? Who else saw it?\n\nWhat you saw and knew at the time helps most; nobody is looking for who is to blame. An answer in the channel of the incident is enough: it is taken over from there, with its time.\n\nhttps://example.com/a',
      },
    ]);
  });

  it('are none where nothing is open', () => {
    assert.deepEqual(
      questionMessages(parsePostmortem(document('  - { question: Done?, answer: yes }')), undefined),
      [],
    );
    assert.deepEqual(questionMessages(parsePostmortem('# One'), undefined), []);
  });
});
