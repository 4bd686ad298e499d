// Each operation of "CallingBox webhook", filled in as a person does.
import { operationsOf } from '../src/operation.js';

const operation = operationsOf('CallingBox webhook', 'callingbox webhook endpoint');

export default [
  operation('create-webhook-endpoint', 'Create webhook endpoint', 'Create endpoint', async (panel) => {
    await panel.write('Webhook URL', 'https://camunda.example.com/inbound/callingbox');
    await panel.write('Endpoint description', 'Camunda, test');
  }),
  operation('enable-webhook-endpoint', 'Enable webhook endpoint', 'Enable endpoint'),
  operation('rotate-webhook-secret', 'Rotate webhook secret', 'Rotate secret'),
  operation('list-webhook-deliveries', 'List webhook deliveries', 'List deliveries', async (panel) => {
    await panel.pick('Delivery status', 'Any');
    await panel.feel('Call ID');
    await panel.write('Call ID', 'callId');
  }),
  operation('redeliver-webhook', 'Redeliver webhook', 'Send event again'),
];
