// Faults as switches, and a banner while one is on.
import { element, request } from './dom.js';

const FAULTS = '/simulator/faults';
const EVERYWHERE = '*';
const GROUPS = { request: 'Requests', webhook: 'Webhooks' };

export class Faults {
  constructor({ panel, banner }) {
    Object.assign(this, { panel, banner });
  }

  /** Reads which faults there are, and which are on. */
  async load() {
    const kinds = await request(`${FAULTS}/kinds`);
    this.rows = kinds.map((kind) => new FaultRow(kind, (changed) => this.#change(changed)));
    this.message = element('p', { class: 'error', role: 'alert' });
    this.panel.replaceChildren(this.message, ...Object.entries(GROUPS).map(([scope, title]) =>
      element('fieldset', {}, element('legend', {}, title),
        ...this.rows.filter(({ kind }) => kind.scope === scope).map(({ node }) => node))));
    await this.refresh();
  }

  async refresh() {
    this.#show(await request(FAULTS));
  }

  async #change({ method, path, body }) {
    try {
      this.#show(await request(path, { method, body }));
      this.message.textContent = '';
    } catch (error) {
      this.message.textContent = error.message;
      await this.refresh();
    }
  }

  #show(active) {
    for (const row of this.rows) row.show(active.filter(({ fault }) => fault === row.kind.fault));
    this.banner.hidden = active.length === 0;
    this.banner.replaceChildren(
      element('strong', {}, active.length === 1 ? 'A fault is on: ' : `${active.length} faults are on: `),
      element('span', {}, active.map(words).join(', ')),
      element('button', { type: 'button', onclick: () => this.#change({ method: 'DELETE', path: FAULTS }) }, 'Switch all off'),
    );
  }
}

/** Such as "slow by 8 s (POST /call, 50%)". */
function words({ fault, endpoint, rate, slowBySeconds }) {
  const limits = [endpoint !== EVERYWHERE && endpoint, rate < 1 && `${percent(rate)}%`].filter(Boolean);
  return fault + (slowBySeconds === undefined ? '' : ` by ${slowBySeconds} s`) + (limits.length ? ` (${limits.join(', ')})` : '');
}

const percent = (rate) => Math.round(rate * 1000) / 10;

/** One fault: its switch, and what limits it. */
class FaultRow {
  constructor(kind, onChange) {
    Object.assign(this, { kind, onChange, on: [] });
    const id = `fault-${kind.fault}`;
    this.toggle = element('input', { type: 'checkbox', role: 'switch', id, onchange: () => (this.toggle.checked ? this.#activate() : this.#deactivate()) });
    this.rate = this.#input({ type: 'number', min: 0.1, max: 100, step: 'any', value: 100 });
    this.endpoint = this.#select();
    this.seconds = this.#input({ type: 'number', min: 0, max: 600, step: 'any', placeholder: '2' });
    this.node = element('div', { class: 'fault' },
      this.toggle,
      element('label', { for: id, class: 'name' }, kind.fault, element('span', { class: 'hint' }, kind.effect)),
      element('span', { class: 'limits' },
        element('label', {}, 'Rate ', this.rate, ' %'),
        kind.fault === 'slow' && element('label', {}, 'By ', this.seconds, ' s'),
        kind.endpoints.length > 1 && element('label', {}, 'At ', this.endpoint)));
  }

  /** Shows the first switch of this fault; another program can have set several. */
  show(on) {
    this.on = on;
    this.toggle.checked = on.length > 0;
    this.node.classList.toggle('on', on.length > 0);
    if (!on.length) return;
    this.rate.value = percent(on[0].rate);
    this.endpoint.value = on[0].endpoint;
    this.seconds.value = on[0].slowBySeconds ?? '';
  }

  #input(attributes) {
    return element('input', { ...attributes, onchange: () => this.toggle.checked && this.#activate() });
  }

  #select() {
    const options = [EVERYWHERE, ...this.kind.endpoints].map((endpoint) =>
      element('option', { value: endpoint }, endpoint === EVERYWHERE ? 'all requests' : endpoint));
    return element('select', { onchange: () => this.toggle.checked && this.#move() }, ...options);
  }

  #activate() {
    const body = { fault: this.kind.fault, endpoint: this.endpoint.value, rate: Number(this.rate.value) / 100 };
    if (this.seconds.value !== '') body.slowBySeconds = Number(this.seconds.value);
    return this.onChange({ method: 'POST', path: FAULTS, body });
  }

  async #move() {
    const endpoint = this.endpoint.value;
    await this.#deactivate();
    this.endpoint.value = endpoint;
    await this.#activate();
  }

  async #deactivate() {
    for (const { endpoint } of [...this.on]) {
      const query = `?endpoint=${encodeURIComponent(endpoint)}`;
      await this.onChange({ method: 'DELETE', path: `${FAULTS}/${this.kind.fault}${query}` });
    }
  }
}
