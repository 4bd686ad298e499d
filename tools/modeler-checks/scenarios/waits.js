// The waits for a call and for a batch, on each kind of element.
import { boundary, line } from '../src/diagram.js';
import { AGENT } from './values.js';

const STEP = { id: 'Step', name: 'End reported' };
const ELEMENTS = {
  'catch event': (id) => line(id, { type: 'intermediateThrowEvent', ...STEP }),
  'receive task': (id) => line(id, { type: 'task', ...STEP }),
  'boundary event': (id) => boundary(id, STEP),
};

const onEach = (id, search, name, fill = () => {}) =>
  Object.entries(ELEMENTS).map(([element, diagram]) => {
    const scenario = `${id}-${element.replace(' ', '-')}`;
    const part = { element: 'Step', search, template: name(element), fill };
    return { id: scenario, xml: diagram(scenario), parts: [part] };
  });

export default [
  ...onEach('wait-for-call', 'wait', (element) => `Bolna wait for call (${element})`,
    (panel) => panel.write('Result variable', 'ended')),
  ...onEach('wait-for-call-progress', 'progress',
    (element) => `Bolna wait for call progress (${element})`,
    (panel) => panel.write('Result variable', 'pickedUp')),
  ...onEach('wait-for-call-polling', 'polling', (element) => `Bolna wait for call (polling, ${element})`,
    (panel) => panel.write('Check interval', 'PT10S')),
  ...onEach('callingbox-wait-for-call', 'callingbox', (element) => `CallingBox wait for call (${element})`,
    (panel) => panel.write('Result variable', 'ended')),
  ...onEach('callingbox-wait-for-call-polling', 'callingbox',
    (element) => `CallingBox wait for call (polling, ${element})`,
    (panel) => panel.write('Check interval', 'PT10S')),
  ...onEach('wait-for-batch', 'campaign', (element) => `Bolna wait for batch (${element})`, async (panel) => {
    await panel.write('Check interval', 'PT5S');
    await panel.tick('Include each call');
  }),
  {
    id: 'call-and-wait',
    xml: line('call-and-wait',
      { type: 'task', id: 'Call', name: 'Call customer' },
      { type: 'intermediateThrowEvent', id: 'Wait', name: 'Call ended' }),
    parts: [
      {
        element: 'Call',
        search: 'dial',
        template: 'Bolna call',
        fill: async (panel) => {
          await panel.write('Agent ID', AGENT);
          await panel.feel('Phone number to call');
          await panel.write('Phone number to call', 'phoneNumber');
        },
      },
      { element: 'Wait', search: 'wait', template: 'Bolna wait for call (catch event)', fill: () => {} },
    ],
  },
];
