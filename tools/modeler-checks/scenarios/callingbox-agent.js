// Each operation of "CallingBox agent", filled in as a person does.
import { operationsOf } from '../src/operation.js';

const operation = operationsOf('CallingBox agent', 'callingbox assistant');

const ofVariable = async (panel) => {
  await panel.feel('Agent ID');
  await panel.write('Agent ID', 'agentId');
};

export default [
  operation('create-calling-box-agent', 'Create CallingBox agent', 'Create agent', async (panel) => {
    await panel.feel('Agent name');
    await panel.write('Agent name', 'agentName');
    await panel.write('Instructions', 'Ask whether the appointment suits.');
    await panel.write('Language', 'en');
    await panel.write('Result fields', '{confirmed: "boolean"}');
    await panel.pick('If voicemail answers', 'Leave a message');
  }),
  operation('get-calling-box-agent', 'Get CallingBox agent', 'Get agent', ofVariable),
  operation('update-calling-box-agent', 'Update CallingBox agent', 'Change instructions', async (panel) => {
    await ofVariable(panel);
    await panel.feel('Instructions');
    await panel.write('Instructions', 'newInstructions');
  }),
  operation('list-calling-box-agents', 'List CallingBox agents', 'List agents', async (panel) => {
    await panel.pick('Agent type', 'Outbound');
    await panel.write('Maximum results', '5');
    await panel.feel('Name contains');
    await panel.write('Name contains', 'text');
  }),
  operation('archive-calling-box-agent', 'Archive CallingBox agent', 'Archive agent', ofVariable),
  operation('attach-number', 'Attach number to agent', 'Attach number', ofVariable),
  operation('detach-number', 'Detach number from agent', 'Detach number', ofVariable),
  operation('set-primary-number', 'Set primary number of agent', 'Set primary number', ofVariable),
];
