// One instance: what it waits for, what has failed, and its variables.
import { clock, element } from '/simulator/page/dom.js';
import { STATES } from './instance-table.js';
import { replace, table } from './server.js';

const QUESTION = 'Cancel this instance? A call in progress goes on.';

export class InstanceDetails {
  /** @param calls shows a call whose ID is in a variable */
  constructor(section, calls, actions) {
    Object.assign(this, { section, calls, actions });
  }

  /** Moves the focus here, when a person has come to another instance. */
  focus() {
    this.section.querySelector('h2').focus({ preventScroll: true });
  }

  show(instance) {
    const variables = instance.variables.map((each) => this.#readable(each));
    const state = JSON.stringify([instance, variables]);
    if (state === this.state) return;
    this.state = state;
    const { key, started, ended } = instance;
    const { onBack, onCancel } = this.actions;
    replace(this.section,
      element('div', { class: 'bar' },
        element('h2', { tabindex: '-1', 'data-key': 'heading' }, `Instance ${key} `, element('span', { class: 'count' }, STATES[instance.state])),
        button('All instances', 'back', onBack),
        instance.state === 'active' && button('Cancel instance', 'cancel', () => confirm(QUESTION) && onCancel(key))),
      element('p', { class: 'hint' }, `Started at ${clock(started)}${ended ? `, ended at ${clock(ended)}` : ''}`),
      ...this.#tasks(instance), ...this.#incidents(instance), ...timers(instance), ...failures(instance),
      element('h3', {}, 'Variables'),
      table('Variables', ['Name', 'Value', 'Only in'], variables.map((each) => this.#row(each))));
  }

  /** Puts objects and lists into lines, and adds the call if a value is the ID of one on this page. */
  #readable({ name, value, cut, scope }) {
    if (cut) return { name, scope, text: `${value} … (cut)` };
    const parsed = JSON.parse(value);
    return { name, scope, text: JSON.stringify(parsed, null, 2), call: this.calls.has(parsed) ? parsed : undefined };
  }

  #row({ name, text, scope, call }) {
    // A long value scrolls, with the keyboard too.
    const scrolling = text.includes('\n') ? { tabindex: '0', role: 'group', 'aria-label': name, 'data-key': `value ${name} ${scope}` } : {};
    return element('tr', {},
      element('th', { scope: 'row' }, name),
      element('td', {}, element('code', scrolling, text), ' ',
        call && button('Show call', `call ${name} ${scope}`, () => this.calls.select(call))),
      element('td', {}, scope));
  }

  #tasks({ tasks }) {
    return tasks.length ? [element('h3', {}, 'User tasks'), element('ul', { class: 'todo' },
      ...tasks.map(({ key, name }) => element('li', {}, `${name} `,
        button('Open form', `task ${key}`, () => this.actions.onTask(key), `Open form of ${name}`))))] : [];
  }

  #incidents({ openIncidents }) {
    return openIncidents.length ? [element('h3', {}, 'Incidents'), element('ul', { class: 'todo' },
      ...openIncidents.map(({ key, element: where, message }) => element('li', {},
        element('p', { class: 'error' }, `${where}: ${message}`),
        button('Retry', `incident ${key}`, () => this.actions.onRetry(key), `Retry ${where}`))))] : [];
  }
}

const button = (label, key, onclick, spoken) =>
  element('button', { type: 'button', 'data-key': key, 'aria-label': spoken, onclick: () => onclick() }, label);

const timers = ({ timers: open }) => list('Timers', open.map(({ element: where, due }) => `${where} at ${clock(due)}`));

const failures = ({ failures: newest, failedAttempts }) => list(`Failed attempts: ${failedAttempts}`,
  newest.map(({ element: where, at, message, retries }) => `${where} at ${clock(at)}: ${message}${retries ? '' : ' No retries left.'}`));

const list = (title, texts) => (texts.length
  ? [element('h3', {}, title), element('ul', { class: 'notes' }, ...texts.map((text) => element('li', {}, text)))] : []);
