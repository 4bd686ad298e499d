// What the pictures in docs/pictures show; groups by their ids.
import { line } from '../src/diagram.js';
import { examples } from '../src/files.js';
import { ofChooser, ofModeler, ofPanel } from '../src/picture.js';
import { scenarios } from './index.js';

const scenario = (id) => scenarios.find((each) => each.id === id);
const example = (name) =>
  ({ xml: examples('.bpmn').find(({ file }) => file.endsWith(`/${name}.bpmn`)).text, parts: [] });
const TASK = { type: 'task', id: 'Call', name: 'Call customer' };
const wait = (id, name, search, template, fill = () => {}) => ({
  xml: line(id, { type: 'intermediateThrowEvent', id: 'Wait', name }),
  parts: [{ element: 'Wait', search, template, fill }],
});

export const pictures = [
  {
    name: 'chooser',
    take: ofChooser,
    scenario: { xml: line('chooser', TASK), parts: [] },
    element: 'Call',
    words: 'bolna',
  },
  {
    name: 'modeler',
    take: ofModeler,
    scenario: scenario('call-and-wait'),
    element: 'Call',
    open: ['agent', 'call'],
  },
  {
    name: 'make-call',
    take: ofPanel,
    scenario: scenario('call-and-wait'),
    element: 'Call',
    open: ['operation', 'authentication', 'agent', 'call', 'knowledge', 'time', 'output'],
  },
  {
    name: 'wait-for-call',
    take: ofPanel,
    scenario: scenario('call-and-wait'),
    element: 'Wait',
    open: ['wait'],
  },
  {
    name: 'wait-for-call-polling',
    take: ofPanel,
    scenario: wait('polled', 'Call ended', 'polling', 'Bolna wait for call (polling, catch event)'),
    element: 'Wait',
    open: ['authentication', 'call', 'polling'],
  },
  {
    name: 'receiver',
    take: ofPanel,
    scenario: wait('receiver', 'Call ended', 'webhook', 'Bolna call ended receiver (catch event)'),
    element: 'Wait',
    open: ['endpoint', 'security', 'sweep'],
  },
  {
    name: 'create-batch',
    take: ofPanel,
    scenario: scenario('create-batch'),
    element: 'Step',
    open: ['operation', 'agent', 'batch', 'contacts', 'time'],
  },
  {
    name: 'wait-for-batch',
    take: ofPanel,
    scenario: wait('batch', 'Batch ended', 'campaign', 'Bolna wait for batch (catch event)'),
    element: 'Wait',
    open: ['authentication', 'batch', 'polling', 'result'],
  },
  {
    name: 'place-call',
    take: ofPanel,
    scenario: scenario('place-call'),
    element: 'Step',
    open: ['operation', 'authentication', 'agent', 'call', 'knowledge', 'details', 'output'],
  },
  {
    name: 'callingbox-wait-for-call',
    take: ofPanel,
    scenario: wait('answered', 'Call ended', 'callingbox', 'CallingBox wait for call (catch event)'),
    element: 'Wait',
    open: ['wait'],
  },
  {
    name: 'callingbox-wait-for-call-polling',
    take: ofPanel,
    scenario: wait('asked', 'Call ended', 'callingbox', 'CallingBox wait for call (polling, catch event)'),
    element: 'Wait',
    open: ['authentication', 'call', 'polling'],
  },
  {
    name: 'callingbox-receiver',
    take: ofPanel,
    scenario: wait('signed', 'Call ended', 'callingbox', 'CallingBox call ended receiver (catch event)',
      async (panel) => {
        await panel.write('CallingBox API key', '{{secrets.CALLINGBOX_API_KEY}}');
        await panel.tick('Recover lost events');
      }),
    element: 'Wait',
    open: ['endpoint', 'security', 'sweep'],
  },
  {
    name: 'customer-survey',
    take: ofPanel,
    scenario: example('customer-survey'),
    element: 'ask_customer',
    open: ['operation', 'agent', 'call', 'knowledge', 'output'],
  },
];
