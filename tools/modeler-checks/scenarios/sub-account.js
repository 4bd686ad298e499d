// Each operation of "Bolna sub-account", filled in as a person does.
import { operationsOf } from '../src/operation.js';

const operation = operationsOf('Bolna sub-account', 'bolna sub-account');

export default [
  operation('create-sub-account', 'Create sub-account', 'Create sub-account', async (panel) => {
    await panel.write('Guaranteed calls', '1');
    await panel.write('Maximum calls', '2');
    await panel.feel('Name');
    await panel.write('Name', 'tenant');
  }),
  operation('list-sub-accounts', 'List sub-accounts', 'List sub-accounts'),
  operation('update-sub-account', 'Update sub-account', 'Pause sub-account', async (panel) => {
    await panel.write('New number of guaranteed calls', '0');
    await panel.write('New maximum of calls', '0');
  }),
  operation('delete-sub-account', 'Delete sub-account', 'Delete sub-account'),
  operation('get-sub-account-usage', 'Get usage of a sub-account', 'Get usage', async (panel) => {
    await panel.feel('Used from');
    await panel.write('Used from', 'now() - duration("P7D")');
  }),
  operation('list-sub-account-usage', 'List usage of all sub-accounts', 'List usage'),
];
