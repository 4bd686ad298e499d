// The receivers on each kind of element, and the start events for calls that people make.
import { begin, boundary, line } from '../src/diagram.js';

const STEP = { id: 'Step', name: 'Call ended' };

const receiver = (search) => (id, xml, template) => ({
  id,
  xml,
  parts: [{
    element: 'Step',
    search,
    template,
    fill: (panel) => panel.write('Webhook path', id),
  }],
});

/** The same for each vendor, whose name is in the templates and in the IDs of all but the first. */
const receivers = (vendor, prefix, search) => {
  const name = `${vendor} call ended receiver`;
  const on = receiver(search);
  return [
    on(`${prefix}receiver-catch-event`,
      line(`${prefix}receiver-catch-event`, { type: 'intermediateThrowEvent', ...STEP }), `${name} (catch event)`),
    on(`${prefix}receiver-receive-task`,
      line(`${prefix}receiver-receive-task`, { type: 'task', ...STEP }), `${name} (receive task)`),
    on(`${prefix}receiver-boundary-event`,
      boundary(`${prefix}receiver-boundary-event`, STEP), `${name} (boundary event)`),
    on(`${prefix}inbound-call`,
      begin(`${prefix}inbound-call`, { id: 'Step', name: 'Customer call ended' }),
      `${vendor} inbound call ended (start event)`),
  ];
};

export default [
  ...receivers('Bolna', '', 'webhook'),
  ...receivers('CallingBox', 'callingbox-', 'callingbox'),
  {
    id: 'progress-receiver',
    xml: line('progress-receiver', { type: 'intermediateThrowEvent', ...STEP }),
    parts: [{
      element: 'Step',
      search: 'progress',
      template: 'Bolna call progress receiver (catch event)',
      fill: (panel) => panel.write('Statuses', 'ringing, in-progress'),
    }],
  },
];
