// Each operation of "Bolna call", filled in as a person does.
import { line } from '../src/diagram.js';
import { newest } from '../src/files.js';
import { operationsOf } from '../src/operation.js';
import { AGENT, OTHER_NUMBER } from './values.js';

const operation = operationsOf('Bolna call', 'bolna call');

export default [
  {
    id: 'make-call',
    xml: line('make-call', { type: 'task', id: 'Step', name: 'Call customer' }),
    parts: [{
      element: 'Step',
      search: 'phone',
      template: 'Bolna call',
      fill: async (panel) => {
        await panel.write('Agent ID', AGENT);
        await panel.write('Phone number to call', '+919876543200');
      },
    }],
  },
  operation('make-call-from-variables', 'Make call', 'Call customer', async (panel) => {
    await panel.feel('Agent ID');
    await panel.write('Agent ID', 'agentId');
    await panel.feel('Phone number to call');
    await panel.write('Phone number to call', 'customer.phone');
    await panel.write('Phone number to call from', OTHER_NUMBER);
    await panel.write('Variables', '{customerName: customer.name, day: "Friday"}');
    await panel.write('Voice ID', 'asha-warm');
    await panel.feel('Scheduled time');
    await panel.write('Scheduled time', 'now() + duration("PT1H")');
    await panel.tick("Ignore calling hours");
    await panel.tick('Retry automatically');
    await panel.write('Maximum retries', '2');
    await panel.write('Retry on', '["no-answer", "busy"]');
    await panel.tick('Retry on voicemail');
    await panel.write('Minutes before each retry', '[10, 60]');
    await panel.write('Result variable', 'answer');
  }),
  operation('make-call-guarded', 'Make call', 'Call customer', async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.feel('Phone number to call');
    await panel.write('Phone number to call', 'phoneNumber');
    await panel.pick('Calling window', 'Refuse calls outside the window');
    await panel.write('Window days', 'Mon-Sun');
    await panel.write('Window opens at', '00:00');
    await panel.write('Window closes at', '24:00');
    await panel.write("Recipient's time zone", 'Asia/Kolkata');
    await panel.tick('Limit countries');
    await panel.write('Allowed countries', 'IN');
    await panel.pick('Do-not-call list', 'List');
    await panel.write('Do-not-call numbers', 'doNotCall');
    await panel.tick('Check account');
    await panel.write('Minimum balance', '1');
    await panel.write('Maximum calls in progress', '1000');
    await panel.tick('Require consent');
    await panel.write('Consent', 'consent');
  }),
  operation('stop-call', 'Stop call', 'Stop call'),
  operation('get-call', 'Get call', 'Get call'),
  operation('get-call-log', 'Get call log', 'Get call log'),
  operation('get-call-log-as-document', 'Get call log', 'Get call log',
    (panel) => panel.pick('Response format', 'Document reference')),
  operation('get-recording', 'Get recording', 'Get recording',
    (panel) => panel.write('Maximum size in MB', '10')),
  {
    id: 'make-call-8-10',
    line: newest,
    xml: line('make-call-8-10', { type: 'task', id: 'Step', name: 'Call customer' }),
    parts: [{
      element: 'Step',
      search: 'dial',
      template: ['Make call'],
      fill: async (panel) => {
        await panel.write('Agent ID', AGENT);
        await panel.write('Phone number to call', '+919876543200');
        await panel.write('Job timeout', 'PT2M');
      },
    }],
  },
  {
    id: 'get-call-log-8-10',
    line: newest,
    xml: line('get-call-log-8-10', { type: 'task', id: 'Step', name: 'Get call log' }),
    parts: [{
      element: 'Step',
      search: 'call log',
      template: ['Get call log'],
      fill: (panel) => panel.pick('Response format', 'Document reference'),
    }],
  },
  operation('list-calls', 'List calls', 'List calls', async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.write('Created from', 'now() - duration("PT2H")');
    await panel.write('Status', 'completed');
    await panel.pick('Direction', 'Outbound');
    await panel.pick('Answered by voicemail', 'No');
    await panel.write('Calls per page', '10');
  }),
];
