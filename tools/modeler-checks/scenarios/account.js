// Each operation of "Bolna account", filled in as a person does.
import { operationsOf } from '../src/operation.js';

const operation = operationsOf('Bolna account', 'bolna account');

export default [
  operation('get-account', 'Get account', 'Get account balance'),
  operation('list-providers', 'List provider keys', 'List provider keys'),
  operation('add-provider', 'Add provider key', 'Add provider key', async (panel) => {
    await panel.write('Key name', 'OPENAI_API_KEY');
    await panel.write('Key value', '{{secrets.OPENAI_API_KEY}}');
  }),
  operation('remove-provider', 'Remove provider key', 'Remove provider key',
    (panel) => panel.write('Key name', 'OPENAI_API_KEY')),
  operation('list-voices', 'List voices', 'List voices',
    (panel) => panel.write('Language', 'hi')),
  operation('add-custom-model', 'Add custom model', 'Add model', async (panel) => {
    await panel.write('Model name', 'Customer care model');
    await panel.write('Model URL', 'https://llm.example.com/v1');
  }),
  operation('list-violations', 'List violations', 'List violations', async (panel) => {
    await panel.pick('Status', 'Pending');
    await panel.write('Violations per page', '5');
  }),
  operation('submit-violation', 'Submit evidence for a violation', 'Submit evidence'),
];
