// The tab of calls: a list that can be searched and filtered.
import { CallOrder } from './call-order.js';
import { clock, element } from './dom.js';
import { VirtualList } from './virtual-list.js';

/** Height of a row; calls.css has the same. */
const HEIGHT = 44;

export class CallList {
  #order = new CallOrder();
  #batch;

  constructor({ list, rows, count, empty, search, filter, batch, onSelect }) {
    Object.assign(this, { list, count, empty, search, filter, batch });
    this.view = new VirtualList({ list, rows, height: HEIGHT, prefix: 'call', cells, onSelect });
    search.addEventListener('input', () => this.#search());
    filter.addEventListener('change', () => this.#search());
    batch.addEventListener('click', () => this.showBatch());
  }

  /** Takes new and changed calls. */
  update(calls) {
    if (!calls.length) return;
    this.#order.put(calls);
    this.#show();
  }

  has(id) {
    return this.#order.has(id);
  }

  /** Opens the tab with a call, even if it was hidden by a search. */
  select(id) {
    location.hash = 'calls';
    this.search.value = '';
    this.filter.value = '';
    this.showBatch();
    this.view.select(id);
  }

  /** Shows only the calls of a batch, or those of all batches and others, too. */
  showBatch(batch) {
    this.#batch = batch?.id;
    this.batch.hidden = !batch;
    this.batch.textContent = batch ? `Only ${batch.file} ✕` : '';
    this.batch.setAttribute('aria-label', batch ? `Only calls of ${batch.file}; show all calls` : '');
    this.#search();
    this.list.focus({ preventScroll: true });
  }

  #search() {
    const words = this.search.value.trim().toLowerCase();
    const phase = this.filter.value;
    const batch = this.#batch;
    this.#order.filter((call, text) => (!phase || call.phase === phase)
      && (!batch || call.batch === batch) && text.includes(words));
    this.list.scrollTop = 0;
    this.#show();
  }

  #show() {
    const { shown, size } = this.#order;
    this.count.textContent = shown.length === size ? size : `${shown.length} of ${size}`;
    this.empty.hidden = size > 0;
    this.list.hidden = size === 0;
    this.view.show(shown.map(({ call }) => call));
  }
}

function cells(call) {
  return [
    element('span', { class: 'who' },
      element('span', { class: 'name' }, call.name ?? (call.inbound ? 'inbound' : '')),
      element('span', { class: 'number' }, call.number)),
    element('span', { class: `status ${call.phase}` }, call.status),
    element('span', { class: 'time' }, clock(call.createdAt)),
    element('span', { class: 'seconds' }, call.seconds ? `${Math.round(call.seconds)} s` : ''),
    element('span', { class: 'cost' }, call.cents ? `${call.cents} ¢` : ''),
  ];
}
