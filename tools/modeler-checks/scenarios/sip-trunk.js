// Each operation of "Bolna SIP trunk", filled in as a person does.
import { operationsOf } from '../src/operation.js';

const operation = operationsOf('Bolna SIP trunk', 'bolna sip trunk');

export default [
  operation('create-trunk', 'Create SIP trunk', 'Create trunk', async (panel) => {
    await panel.feel('Trunk name');
    await panel.write('Trunk name', 'trunkName');
    await panel.write('Provider', 'zadarma');
    await panel.write('SIP user name', '4711');
    await panel.write('SIP password', '{{secrets.SIP_PASSWORD}}');
    await panel.write('Gateways', '[{gateway_address: "sip.zadarma.com", port: 5060}]');
    await panel.tick('Inbound calls');
    await panel.write('Other settings', '{qualify_frequency: 30}');
  }),
  operation('get-trunk', 'Get SIP trunk', 'Get trunk'),
  operation('list-trunks', 'List SIP trunks', 'List trunks',
    (panel) => panel.pick('Active', 'Yes')),
  operation('update-trunk', 'Update SIP trunk', 'Deactivate trunk',
    (panel) => panel.pick('Active', 'No')),
  operation('delete-trunk', 'Delete SIP trunk', 'Delete trunk'),
  operation('add-trunk-number', 'Add number to SIP trunk', 'Add number', async (panel) => {
    await panel.write('Phone number to add', '919876543210');
    await panel.write('Name of the number', 'Mumbai Support Line');
  }),
  operation('list-trunk-numbers', 'List numbers of SIP trunk', 'List numbers'),
  operation('remove-trunk-number', 'Remove number from SIP trunk', 'Remove number'),
];
