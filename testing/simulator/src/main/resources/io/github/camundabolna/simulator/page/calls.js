// The list of calls: only the rows in sight are elements, so ten thousand calls stay smooth.
import { clock, element } from './dom.js';

const HEIGHT = 44;
const MARGIN = 8;

export class CallList {
  constructor({ list, rows, count, empty, search, filter, onSelect }) {
    Object.assign(this, { list, rows, count, empty, search, filter, onSelect });
    this.calls = new Map();
    this.shown = [];
    list.addEventListener('scroll', () => this.#draw());
    list.addEventListener('keydown', (event) => this.#move(event));
    search.addEventListener('input', () => this.#arrange());
    filter.addEventListener('change', () => this.#arrange());
    new ResizeObserver(() => this.#draw()).observe(list);
  }

  /** Takes new and changed calls. */
  update(calls) {
    if (!calls.length) return;
    for (const call of calls) this.calls.set(call.id, call);
    this.#arrange();
  }

  select(id) {
    this.selected = id;
    this.#draw();
    this.onSelect(id);
  }

  #matches(call) {
    const words = this.search.value.trim().toLowerCase();
    const text = `${call.name ?? ''} ${call.number} ${call.id} ${call.status}`.toLowerCase();
    return (!this.filter.value || call.phase === this.filter.value) && text.includes(words);
  }

  #arrange() {
    this.shown = [...this.calls.values()].filter((call) => this.#matches(call))
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
    const all = this.calls.size;
    this.count.textContent = this.shown.length === all ? all : `${this.shown.length} of ${all}`;
    this.empty.hidden = all > 0;
    this.list.hidden = all === 0;
    this.rows.style.height = `${this.shown.length * HEIGHT}px`;
    this.#draw();
  }

  #draw() {
    const first = Math.max(0, Math.floor(this.list.scrollTop / HEIGHT) - MARGIN);
    const last = Math.ceil((this.list.scrollTop + this.list.clientHeight) / HEIGHT) + MARGIN;
    this.rows.replaceChildren(...this.shown.slice(first, last).map((call, i) => this.#row(call, first + i)));
    const active = document.getElementById(`call-${this.selected}`);
    if (active) this.list.setAttribute('aria-activedescendant', active.id);
    else this.list.removeAttribute('aria-activedescendant');
  }

  #row(call, index) {
    return element('div', {
      class: 'row', role: 'option', id: `call-${call.id}`, style: `top:${index * HEIGHT}px`,
      'aria-selected': String(call.id === this.selected), 'aria-posinset': index + 1,
      'aria-setsize': this.shown.length, onclick: () => this.select(call.id),
    },
    element('span', { class: 'name' }, call.name ?? (call.inbound ? 'inbound' : '')),
    element('span', { class: 'number' }, call.number),
    element('span', { class: `status ${call.phase}` }, call.status),
    element('span', { class: 'time' }, clock(call.createdAt)),
    element('span', { class: 'cost' }, call.cents ? `${call.cents} ¢` : ''));
  }

  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
    if (!step || !this.shown.length) return;
    event.preventDefault();
    const now = this.shown.findIndex(({ id }) => id === this.selected);
    const next = Math.min(this.shown.length - 1, Math.max(0, now + step));
    const top = next * HEIGHT;
    if (top < this.list.scrollTop) this.list.scrollTop = top;
    if (top + HEIGHT > this.list.scrollTop + this.list.clientHeight) this.list.scrollTop = top + HEIGHT - this.list.clientHeight;
    this.select(this.shown[next].id);
  }
}
