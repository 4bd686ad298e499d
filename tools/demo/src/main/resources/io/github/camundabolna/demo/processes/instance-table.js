// The instances of a process: active ones first, in pages.
import { clock, element } from '/simulator/page/dom.js';
import { replace, table } from './server.js';

const PAGE = 50;

/** What a person reads: the engine says terminated, whether a person or an event did it. */
export const STATES = { active: 'active', completed: 'completed', terminated: 'canceled' };

export class InstanceTable {
  constructor(section, { onOpen, onSkip }) {
    this.section = section;
    this.onOpen = onOpen;
    this.onSkip = onSkip;
  }

  show({ instances, total, active }, skip) {
    const state = JSON.stringify([instances, total, active, skip]);
    if (state === this.state) return;
    this.state = state;
    replace(this.section,
      element('div', { class: 'bar' }, element('h2', {}, 'Instances ', element('span', { class: 'count' }, `${active} active, ${total} in all`))),
      instances.length
        ? table('Instances', ['Instance', 'Started', 'State', 'Where', 'Incidents'], instances.map((each) => this.#row(each)))
        : element('p', { class: 'hint' }, 'No instances yet.'),
      total > PAGE && this.#pages(total, skip));
  }

  #row({ key, started, state, places, incidents }) {
    return element('tr', {},
      element('th', { scope: 'row' }, element('button', { type: 'button', class: 'link', 'data-key': key, onclick: () => this.onOpen(key) }, key)),
      element('td', {}, clock(started)),
      element('td', {}, STATES[state]),
      element('td', {}, places.join(', ')),
      element('td', { class: incidents ? 'error' : '' }, String(incidents)));
  }

  #pages(total, skip) {
    const turn = (label, to, possible) => element('button', {
      type: 'button', 'data-key': label, disabled: !possible, onclick: () => this.onSkip(to),
    }, label);
    return element('div', { class: 'bar' },
      turn('Previous', Math.max(0, skip - PAGE), skip > 0),
      element('span', { class: 'count' }, `${skip + 1} to ${Math.min(skip + PAGE, total)} of ${total}`),
      turn('Next', skip + PAGE, skip + PAGE < total));
  }
}
