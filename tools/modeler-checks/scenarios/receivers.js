// The receiver on each kind of element, and the start event for calls that people make.
import { begin, boundary, line } from '../src/diagram.js';

const STEP = { id: 'Step', name: 'Call ended' };
const NAME = 'Bolna call ended receiver';

const receiver = (id, xml, template) => ({
  id,
  xml,
  parts: [{
    element: 'Step',
    search: 'webhook',
    template,
    fill: (panel) => panel.write('Webhook path', id),
  }],
});

export default [
  receiver('receiver-catch-event',
    line('receiver-catch-event', { type: 'intermediateThrowEvent', ...STEP }), `${NAME} (catch event)`),
  receiver('receiver-receive-task',
    line('receiver-receive-task', { type: 'task', ...STEP }), `${NAME} (receive task)`),
  receiver('receiver-boundary-event',
    boundary('receiver-boundary-event', STEP), `${NAME} (boundary event)`),
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
  receiver('inbound-call',
    begin('inbound-call', { id: 'Step', name: 'Customer call ended' }), 'Bolna inbound call ended (start event)'),
];
