// Each operation of "Bolna disposition", filled in as a person does.
import { operationsOf } from '../src/operation.js';
import { AGENT } from './values.js';

const operation = operationsOf('Bolna disposition', 'disposition');

export default [
  operation('create-disposition', 'Create disposition', 'Create disposition', async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.write('Name', 'Call Outcome');
    await panel.write('Question', 'What was the outcome of this call?');
    await panel.write('Category', 'Lead Quality');
    await panel.pick('Answer', 'Both');
    await panel.write('Options', '[{value: "interested", condition: "Agreed to a next step"}]');
    await panel.pick('Type of the free text', 'Regular expression');
    await panel.write('Regular expression', '^[0-9]{10}$');
    await panel.write('Description of the format', '10-digit phone number');
    await panel.write('Model', 'gpt-4.1-mini');
  }),
  operation('create-dispositions', 'Create many dispositions', 'Create many dispositions',
    (panel) => panel.write('Agent ID', AGENT)),
  operation('get-disposition', 'Get disposition', 'Get disposition',
    (panel) => panel.write('Agent ID', AGENT)),
  operation('list-dispositions', 'List dispositions', 'List dispositions', async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.write('Maximum results', '500');
  }),
  operation('update-disposition', 'Update disposition', 'Update disposition', async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.write('Changes', '{question: "Did the customer agree?"}');
  }),
  operation('delete-disposition', 'Delete disposition', 'Delete disposition'),
  operation('test-dispositions', 'Test dispositions', 'Test dispositions', async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.write('Transcript', "Customer: I'm interested.");
    await panel.write('Date of the call', '2026-04-01T10:00:00Z');
  }),
];
