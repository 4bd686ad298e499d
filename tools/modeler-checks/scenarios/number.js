// Each operation of "Bolna phone number", filled in as a person does.
import { operationsOf } from '../src/operation.js';

const operation = operationsOf('Bolna phone number', 'bolna phone number');

export default [
  operation('list-numbers', 'List phone numbers', 'List numbers'),
  operation('search-numbers', 'Search phone numbers', 'Search numbers', async (panel) => {
    await panel.write('First digits', '415');
    await panel.pick('Provider', 'Twilio');
  }),
  operation('buy-number', 'Buy phone number', 'Buy number', async (panel) => {
    await panel.feel('Phone number to buy');
    await panel.write('Phone number to buy', 'availableNumbers[1].phoneNumber');
    await panel.write('Provider of the number', 'twilio');
  }),
  operation('delete-number', 'Delete phone number', 'Delete number'),
];
