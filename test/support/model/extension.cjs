// A language model for the tests: it writes down what it was sent, and answers as the tests tell it to.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

const folder = process.env.POSTMORTEM_TEST_MODEL;
const information = {
  id: 'test-model',
  name: 'Test Model',
  family: 'test',
  version: '1',
  maxInputTokens: 100000,
  maxOutputTokens: 100000,
  capabilities: {},
};

const textOf = ({ content }) => content.map(({ value }) => value ?? '').join('');

exports.activate = (context) => {
  // From VS Code 1.104 on.
  if (folder === undefined || vscode.lm.registerLanguageModelChatProvider === undefined) return;
  const provider = {
    provideLanguageModelChatInformation: () => [information],
    provideTokenCount: (_model, text) => (typeof text === 'string' ? text : textOf(text)).length,
    provideLanguageModelChatResponse: (_model, messages, _options, progress) => {
      writeFileSync(join(folder, 'sent.txt'), messages.map(textOf).join('\n'));
      const answer = join(folder, 'answer.txt');
      if (!existsSync(answer)) throw new Error('The model is asleep.');
      progress.report(new vscode.LanguageModelTextPart(readFileSync(answer, 'utf8')));
    },
  };
  context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider('test-model', provider));
};
