// Each operation of "Bolna agent", filled in as a person does.
import { operationsOf } from '../src/operation.js';
import { AGENT } from './values.js';

const operation = operationsOf('Bolna agent', 'prompt');

const ofVariable = async (panel) => {
  await panel.feel('Agent ID');
  await panel.write('Agent ID', 'agentId');
};

export default [
  operation('create-agent', 'Create agent', 'Create agent'),
  operation('create-agent-from-document', 'Create agent', 'Create agent from document',
    async (panel) => {
      await panel.feel('Agent name');
      await panel.write('Agent name', 'form.name');
      await panel.write('Agent configuration', 'form.file');
    }),
  operation('get-agent', 'Get agent', 'Get agent', (panel) => panel.write('Agent ID', AGENT)),
  operation('update-agent', 'Update agent', 'Update agent', ofVariable),
  operation('patch-agent', 'Change settings of an agent', 'Change welcome message', async (panel) => {
    await ofVariable(panel);
    await panel.write('Changes', '{agent_config: {agent_welcome_message: welcome}}');
  }),
  operation('list-agents', 'List agents', 'List agents', async (panel) => {
    await panel.write('Maximum results', '5');
    await panel.feel('Name contains');
    await panel.write('Name contains', 'text');
  }),
  operation('delete-agent', 'Delete agent', 'Delete agent', ofVariable),
  operation('copy-agent', 'Copy agent', 'Copy agent', async (panel) => {
    await ofVariable(panel);
    await panel.write('New agent name', 'Reminder agent (Pune)');
  }),
  operation('set-webhook', 'Set webhook of an agent', 'Set webhook', async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.write('Webhook URL', 'https://camunda.example.com/inbound/bolna');
  }),
  operation('remove-webhook', 'Set webhook of an agent', 'Remove webhook', async (panel) => {
    await ofVariable(panel);
    await panel.pick('Send events', "Don't send");
  }),
];
