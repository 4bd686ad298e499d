// One fault: its switch, and what limits it.
import { element, request } from './dom.js';
import { EVERYWHERE, percent } from './fault-texts.js';

export const FAULTS = '/simulator/faults';

export class FaultRow {
  /** @param onActive gets all faults that are on, after a change */
  constructor(kind, onActive) {
    Object.assign(this, { kind, onActive, on: [] });
    const id = `fault-${kind.fault}`;
    this.toggle = element('input', {
      type: 'checkbox', role: 'switch', id, 'aria-describedby': `${id}-effect`,
      onchange: () => (this.toggle.checked ? this.#switchOn() : this.#switchOff()),
    });
    this.rate = this.#input({ min: 0.01, max: 100, value: 100, required: true });
    this.seconds = this.#input({ min: 0, max: 600, placeholder: kind.slowBySeconds });
    this.endpoint = this.#select();
    this.struck = element('p', { class: 'hint struck' });
    this.error = element('p', { class: 'error', role: 'alert' });
    this.node = element('div', { class: 'fault', role: 'group', 'aria-labelledby': `${id}-name` },
      this.toggle,
      element('div', {},
        element('label', { for: id, id: `${id}-name`, class: 'name' }, kind.fault),
        element('p', { class: 'hint', id: `${id}-effect` }, kind.effect), this.struck),
      element('span', { class: 'limits' },
        element('label', {}, 'Rate ', this.rate, ' %'),
        kind.slowBySeconds !== undefined && element('label', {}, 'By ', this.seconds, ' s'),
        kind.endpoints.length > 1 && element('label', {}, 'At ', this.endpoint)),
      this.error);
  }

  /** Shows where this fault is on; another program can have set several endpoints. */
  show(on) {
    this.on = on;
    this.toggle.checked = on.length > 0;
    this.struck.textContent = on.length ? `Struck since the start: ${on[0].struck}` : '';
    if (!on.length) return;
    this.shown = on.find(({ endpoint }) => endpoint === this.endpoint.value) ?? on[0];
    fill(this.rate, percent(this.shown.rate));
    fill(this.seconds, this.shown.slowBySeconds ?? '');
    fill(this.endpoint, this.shown.endpoint);
  }

  #input(attributes) {
    return element('input', { type: 'number', step: 'any', onchange: () => this.#limit(), ...attributes });
  }

  #select() {
    const options = [EVERYWHERE, ...this.kind.endpoints].map((endpoint) =>
      element('option', { value: endpoint }, endpoint === EVERYWHERE ? 'all requests' : endpoint));
    return element('select', { onchange: () => this.#limit() }, ...options);
  }

  /** Switches the fault on as it's limited now; on a new endpoint first, and then off the old one. */
  async #limit() {
    if (!this.on.length) return;
    const { endpoint } = this.shown;
    if (await this.#switchOn() && endpoint !== this.endpoint.value) await this.#send('DELETE', this.#path(endpoint));
  }

  async #switchOn() {
    if (!this.rate.reportValidity() || !this.seconds.reportValidity()) {
      this.show(this.on);
      return false;
    }
    const body = { fault: this.kind.fault, endpoint: this.endpoint.value, rate: percentage(this.rate) };
    if (this.seconds.value !== '') body.slowBySeconds = Number(this.seconds.value);
    return this.#send('POST', FAULTS, body);
  }

  async #switchOff() {
    for (const { endpoint } of this.on) await this.#send('DELETE', this.#path(endpoint));
  }

  #path(endpoint) {
    return `${FAULTS}/${this.kind.fault}?endpoint=${encodeURIComponent(endpoint)}`;
  }

  async #send(method, path, body) {
    try {
      this.onActive(await request(path, { method, body }));
      this.error.textContent = '';
      return true;
    } catch (error) {
      this.error.textContent = error.message;
      this.show(this.on);
      return false;
    }
  }
}

const percentage = (input) => Number((Number(input.value) / 100).toPrecision(12));

/** Leaves alone what a person is typing. */
function fill(input, value) {
  if (input !== document.activeElement) input.value = value;
}
