// Each operation of "Bolna batch", filled in as a person does.
import { operationsOf } from '../src/operation.js';
import { AGENT } from './values.js';

const operation = operationsOf('Bolna batch', 'campaign');

export default [
  operation('create-batch', 'Create batch', 'Create batch from list',
    (panel) => panel.write('Agent ID', AGENT)),
  operation('create-batch-from-file', 'Create batch', 'Create batch from file',
    async (panel) => {
      await panel.feel('Agent ID');
      await panel.write('Agent ID', 'agentId');
      await panel.write('Batch name', 'reminders');
      await panel.write('Phone numbers to call from', '+918035739222');
      await panel.pick('Contact source', 'CSV document');
      await panel.feel('CSV document');
      await panel.write('CSV document', 'form.file');
      await panel.write('Phone number column', 'phone');
      await panel.write('Contact key column', 'customerId');
      await panel.pick('Duplicate phone numbers', 'Reject the whole list');
      await panel.pick('Start', 'At a set time');
      await panel.feel('Start time');
      await panel.write('Start time', 'now() + duration("PT3H")');
      await panel.tick('Retry automatically');
      await panel.write('Maximum retries', '1');
      await panel.write('Retry on', '["no-answer"]');
      await panel.write('Minutes before each retry', '[30]');
    }),
  operation('create-batch-guarded', 'Create batch', 'Create batch with guards',
    async (panel) => {
      await panel.write('Agent ID', AGENT);
      await panel.pick('Refused contacts', 'Leave out and report');
      await panel.pick('Calling window', 'Move calls to the next opening');
      await panel.write('Window days', 'Mon, Tue, Wed, Thu, Fri, Sat, Sun');
      await panel.write('Window opens at', '00:00');
      await panel.write('Window closes at', '24:00');
      await panel.write('Time zone column', 'zone');
      await panel.tick('Limit countries');
      await panel.write('Allowed countries', 'IN, US');
      await panel.pick('Do-not-call list', 'Document');
      await panel.write('Do-not-call document', 'doNotCallFile');
      await panel.write('Do-not-call column', 'phone');
      await panel.tick('Require consent');
      await panel.write('Consent column', 'consent');
      await panel.tick('Check account');
      await panel.write('Minimum balance', '1');
    }),
  operation('schedule-batch', 'Schedule batch', 'Schedule batch', async (panel) => {
    await panel.pick('Start', 'At a set time');
    await panel.feel('Start time');
    await panel.write('Start time', 'startsAt');
  }),
  operation('stop-batch', 'Stop batch', 'Stop batch'),
  operation('get-batch', 'Get batch', 'Get batch status'),
  operation('list-batch-calls', 'List calls of a batch', 'List batch calls'),
  operation('list-batches', 'List batches', "List agent's batches", async (panel) => {
    await panel.write('Agent ID', AGENT);
    await panel.write('Maximum results', '5');
  }),
  operation('delete-batch', 'Delete batch', 'Delete batch'),
];
