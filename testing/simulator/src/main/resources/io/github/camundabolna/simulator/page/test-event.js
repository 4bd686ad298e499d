// A dialog that sends a test event: the end of a call that doesn't exist.
import { element, request } from './dom.js';

const TITLES = { 'every-agent': () => 'Every agent without its own', agent: (id) => `Agent ${id}`, endpoint: (id) => `Endpoint ${id}` };
const FIELDS = { agent: 'agent', endpoint: 'endpoint' };

export class TestEvent {
  constructor(dialog, onSent) {
    Object.assign(this, { dialog, onSent });
    this.form = dialog.querySelector('form');
    this.error = dialog.querySelector('.error');
    const { to, cancel } = this.form.elements;
    to.addEventListener('change', () => this.#showAddress());
    cancel.addEventListener('click', () => dialog.close());
    this.form.addEventListener('submit', (event) => this.#send(event));
  }

  async open() {
    this.error.textContent = '';
    this.destinations = await request('/simulator/webhooks/destinations');
    this.form.elements.to.replaceChildren(
      ...this.destinations.map(({ kind, id, address }, i) => element('option', { value: i }, `${TITLES[kind](id)}: ${address}`)),
      element('option', { value: '' }, 'Another address'),
    );
    this.#showAddress();
    this.dialog.showModal();
  }

  #showAddress() {
    const { to, address } = this.form.elements;
    address.closest('label').hidden = Boolean(to.value);
    address.required = !to.value;
  }

  async #send(event) {
    event.preventDefault();
    const { to, address } = this.form.elements;
    const chosen = to.value && this.destinations[to.value];
    const body = chosen ? destination(chosen) : { address: address.value };
    try {
      const { id } = await request('/simulator/webhooks/test', { method: 'POST', body });
      this.dialog.close();
      this.onSent(id);
    } catch (error) {
      this.error.textContent = error.message;
    }
  }
}

const destination = ({ kind, id }) => (FIELDS[kind] ? { [FIELDS[kind]]: id } : {});
