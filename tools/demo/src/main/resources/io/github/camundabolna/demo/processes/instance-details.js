// One instance: what it waits for, its incidents, and its variables.
import { clock, element } from '/simulator/page/dom.js';
import { STATES } from './instance-table.js';
import { replace, table } from './server.js';

export class InstanceDetails {
  constructor(section, actions) {
    this.section = section;
    this.actions = actions;
  }

  /** Moves the focus here, when a person has come to another instance. */
  focus() {
    this.section.querySelector('h2').focus({ preventScroll: true });
  }

  show(instance) {
    const state = JSON.stringify(instance);
    if (state === this.state) return;
    this.state = state;
    const { key, started, ended, tasks, openIncidents, variables } = instance;
    const { onBack, onCancel } = this.actions;
    replace(this.section,
      element('div', { class: 'bar' },
        element('h2', { tabindex: '-1', 'data-key': 'heading' }, `Instance ${key} `, element('span', { class: 'count' }, STATES[instance.state])),
        button('All instances', 'back', onBack),
        instance.state === 'active' && button('Cancel instance', 'cancel', () => onCancel(key))),
      element('p', { class: 'hint' }, `Started at ${clock(started)}${ended ? `, ended at ${clock(ended)}` : ''}`),
      ...this.#tasks(tasks), ...this.#incidents(openIncidents),
      element('h3', {}, 'Variables'),
      table('Variables', ['Name', 'Value', 'Only in'], variables.map(row)));
  }

  #tasks(tasks) {
    return tasks.length ? [element('h3', {}, 'User tasks'), element('ul', { class: 'todo' },
      ...tasks.map(({ key, name }) => element('li', {}, `${name} `,
        button('Open form', `task ${key}`, () => this.actions.onTask(key), `Open form of ${name}`))))] : [];
  }

  #incidents(incidents) {
    return incidents.length ? [element('h3', {}, 'Incidents'), element('ul', { class: 'todo' },
      ...incidents.map(({ key, element: where, message }) => element('li', {},
        element('p', { class: 'error' }, `${where}: ${message}`),
        button('Retry', `incident ${key}`, () => this.actions.onRetry(key), `Retry ${where}`))))] : [];
  }
}

const button = (label, key, onclick, spoken) =>
  element('button', { type: 'button', 'data-key': key, 'aria-label': spoken, onclick: () => onclick() }, label);

const row = ({ name, value, cut, scope }) => element('tr', {},
  element('th', { scope: 'row' }, name),
  element('td', {}, element('code', {}, cut ? `${value} … (cut)` : value)),
  element('td', {}, scope));
