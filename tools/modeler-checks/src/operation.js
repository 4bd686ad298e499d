// A scenario with one task, whose panel a person fills in for an operation of a connector.
import { line } from './diagram.js';

/** For the operations of one connector, which the chooser offers for a search term. */
export const operationsOf = (template, search) => (id, choice, name, fill = () => {}) => ({
  id,
  xml: line(id, { type: 'task', id: 'Step', name }),
  parts: [{
    element: 'Step',
    search,
    template,
    fill: async (panel) => {
      await panel.pick('Operation', choice);
      await fill(panel);
    },
  }],
});
