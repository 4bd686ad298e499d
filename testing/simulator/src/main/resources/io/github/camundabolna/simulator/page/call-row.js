// A row of the list. It changes only what is different, so that it can be shown often.
import { clock, element } from './dom.js';

export class CallRow {
  #call;
  #place = {};

  constructor(id) {
    this.id = id;
    this.name = element('span', { class: 'name' });
    this.number = element('span', { class: 'number' });
    this.status = element('span', { class: 'status' });
    this.time = element('span', { class: 'time' });
    this.seconds = element('span', { class: 'seconds' });
    this.cost = element('span', { class: 'cost' });
    this.node = element('div', { class: 'row', role: 'option', id: `call-${id}`, 'data-call': id },
      element('span', { class: 'who' }, this.name, this.number), this.status, this.time, this.seconds, this.cost);
  }

  /** @param place where the row is: { top, position, count, selected } */
  show(call, place) {
    if (this.#call !== call) this.#write(call);
    if (this.#place.top !== place.top) this.node.style.top = `${place.top}px`;
    this.#attribute('aria-posinset', place.position, this.#place.position);
    this.#attribute('aria-setsize', place.count, this.#place.count);
    this.#attribute('aria-selected', place.selected, this.#place.selected);
    this.#call = call;
    this.#place = place;
  }

  #attribute(name, value, before) {
    if (value !== before) this.node.setAttribute(name, value);
  }

  #write(call) {
    this.name.textContent = call.name ?? (call.inbound ? 'inbound' : '');
    this.number.textContent = call.number;
    this.status.textContent = call.status;
    this.status.className = `status ${call.phase}`;
    this.time.textContent = clock(call.createdAt);
    this.seconds.textContent = call.seconds ? `${Math.round(call.seconds)} s` : '';
    this.cost.textContent = call.cents ? `${call.cents} ¢` : '';
  }
}
