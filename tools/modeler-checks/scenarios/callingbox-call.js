// Each operation of "CallingBox call", filled in as a person does.
import { line } from '../src/diagram.js';
import { newest } from '../src/files.js';
import { operationsOf } from '../src/operation.js';
import { AGENT } from './values.js';

const TO = '+14155552200';
const operation = operationsOf('CallingBox call', 'callingbox call');

export default [
  operation('place-call', 'Place call', 'Call customer', async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.write('Phone number to call', TO);
  }),
  operation('place-call-from-variables', 'Place call', 'Call customer', async (panel) => {
    await panel.feel('Agent ID');
    await panel.write('Agent ID', 'agentId');
    await panel.write('Instructions', 'Confirm the appointment.');
    await panel.feel('Phone number to call');
    await panel.write('Phone number to call', 'customer.phone');
    await panel.write('Phone number to call from', '+14155550101');
    await panel.write('Variables', '{customerName: customer.name, day: "Friday"}');
    await panel.write('Metadata', '{orderId: order.id}');
    await panel.write('Webhook URL', 'http://localhost:8085/inbound/callingbox');
    await panel.write('Result variable', 'answer');
  }),
  operation('place-call-with-prompt', 'Place call', 'Ask customer', async (panel) => {
    await panel.pick('Call with', 'Prompt');
    await panel.write('Prompt', 'Ask how satisfied the customer is, from 1 to 5, and why.');
    await panel.write('Result fields', '{rating: "number", comment: "string"}');
    await panel.pick('Language', 'Spanish');
    await panel.pick('If voicemail answers', 'Hang up');
    await panel.write('Phone number to call', TO);
  }),
  operation('get-calling-box-call', 'Get CallingBox call', 'Get call'),
  operation('get-transcript', 'Get transcript', 'Get transcript'),
  operation('get-transcript-as-document', 'Get transcript', 'Get transcript',
    (panel) => panel.pick('Response format', 'Document reference')),
  operation('list-calling-box-calls', 'List CallingBox calls', 'List calls', async (panel) => {
    await panel.write('Created from', 'now() - duration("PT2H")');
    await panel.write('Phone number', TO);
    await panel.pick('Status', 'Completed');
    await panel.pick('Direction', 'Outbound');
    await panel.write('Metadata', '{orderId: orderId}');
    await panel.write('Maximum results', '10');
  }),
  {
    id: 'place-call-8-10',
    line: newest,
    xml: line('place-call-8-10', { type: 'task', id: 'Step', name: 'Call customer' }),
    parts: [{
      element: 'Step',
      search: 'callingbox place call',
      template: ['Place call'],
      fill: async (panel) => {
        await panel.write('Agent ID', AGENT);
        await panel.write('Phone number to call', TO);
      },
    }],
  },
];
