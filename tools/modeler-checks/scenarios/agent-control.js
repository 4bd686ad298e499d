// Each operation of "Bolna agent control", filled in as a person does.
import { operationsOf } from '../src/operation.js';
import { AGENT } from './values.js';

const operation = operationsOf('Bolna agent control', 'inbound');

export default [
  operation('set-up-inbound-calls', 'Set up inbound calls', 'Set up inbound calls',
    async (panel) => {
      await panel.write('Agent ID', AGENT);
      await panel.tick('Allow several numbers');
      await panel.write('Menu', '{enabled: true, welcome_message: "Welcome!", steps: []}');
    }),
  operation('unlink-inbound-calls', 'Unlink inbound number', 'Unlink inbound number'),
  operation('stop-queued-calls', 'Stop queued calls of an agent', 'Stop queued calls',
    (panel) => panel.write('Agent ID', AGENT)),
];
