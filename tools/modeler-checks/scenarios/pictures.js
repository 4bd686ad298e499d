// What the pictures in docs/pictures show; groups by their ids.
import { line } from '../src/diagram.js';
import { ofChooser, ofModeler, ofPanel } from '../src/picture.js';
import { scenarios } from './index.js';

const scenario = (id) => scenarios.find((each) => each.id === id);
const TASK = { type: 'task', id: 'Call', name: 'Call customer' };
const wait = (id, name, search, template) => ({
  xml: line(id, { type: 'intermediateThrowEvent', id: 'Wait', name }),
  parts: [{ element: 'Wait', search, template, fill: () => {} }],
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
];
