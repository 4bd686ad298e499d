// Each operation of "CallingBox number", filled in as a person does.
import { operationsOf } from '../src/operation.js';

const operation = operationsOf('CallingBox number', 'callingbox rent number');

export default [
  operation('list-calling-box-numbers', 'List CallingBox numbers', 'List numbers'),
  operation('search-calling-box-numbers', 'Search CallingBox numbers', 'Search numbers', async (panel) => {
    await panel.write('Area code', '415');
    await panel.pick('Number type', 'Local');
  }),
  operation('buy-calling-box-number', 'Buy CallingBox number', 'Buy number', async (panel) => {
    await panel.feel('Phone number to buy');
    await panel.write('Phone number to buy', 'availableNumbers[1].phoneNumber');
  }),
];
