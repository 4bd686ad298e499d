// The processes, with how many instances they have.
import { element } from '/simulator/page/dom.js';
import { replace, table } from './server.js';

export class ProcessTable {
  constructor(container, onChoose) {
    this.container = container;
    this.onChoose = onChoose;
  }

  /** Returns the process to show at first: one that a person can start. */
  first(processes) {
    return (sorted(processes).find(({ active }) => active) ?? sorted(processes)[0]).id;
  }

  show(processes, chosen) {
    const state = JSON.stringify([processes, chosen]);
    if (state === this.state) return;
    this.state = state;
    replace(this.container, table('Processes', ['Process', 'Active', 'Tasks', 'Incidents'],
      sorted(processes).map((process) => this.#row(process, chosen))));
  }

  #row({ id, name, active, tasks, incidents }, chosen) {
    const count = (value, kind) => element('td', { class: `count ${value ? kind : ''}` }, String(value));
    return element('tr', {},
      element('th', { scope: 'row' }, element('button', {
        type: 'button', class: 'link', 'data-key': id, 'aria-current': id === chosen && 'true', onclick: () => this.onChoose(id),
      }, name)),
      count(active, 'some'), count(tasks, 'some'), count(incidents, 'error'));
  }
}

/** Those that a person can start come first. */
const sorted = (processes) => [...processes].sort((a, b) => b.startable - a.startable || a.name.localeCompare(b.name));
