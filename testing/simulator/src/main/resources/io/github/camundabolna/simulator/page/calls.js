// The list of calls: only the rows in sight are elements, so ten thousand calls stay smooth.
import { CallOrder } from './call-order.js';
import { CallRow } from './call-row.js';

/** Height of a row; calls.css has the same. */
const HEIGHT = 44;
const MARGIN = 8;
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

export class CallList {
  #order = new CallOrder();
  #changed = new Map();
  #rows = new Map();
  #batch;

  constructor({ list, rows, count, empty, search, filter, batch, onSelect }) {
    Object.assign(this, { list, rows, count, empty, search, filter, batch, onSelect });
    list.addEventListener('scroll', () => this.#later());
    list.addEventListener('keydown', (event) => this.#move(event));
    rows.addEventListener('click', ({ target }) => this.#click(target.closest('.row')));
    search.addEventListener('input', () => this.#search());
    filter.addEventListener('change', () => this.#search());
    batch.addEventListener('click', () => this.showBatch());
    new ResizeObserver(() => this.#later()).observe(list);
  }

  /** Takes new and changed calls; they show with the next frame. */
  update(calls) {
    for (const call of calls) this.#changed.set(call.id, call);
    if (calls.length) this.#later();
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

  #select(id, clicked) {
    this.selected = id;
    this.#later();
    this.onSelect(id, clicked);
  }

  #search() {
    const words = this.search.value.trim().toLowerCase();
    const phase = this.filter.value;
    const batch = this.#batch;
    this.#order.filter((call, text) => (!phase || call.phase === phase)
      && (!batch || call.batch === batch) && text.includes(words));
    this.list.scrollTop = 0;
    this.#later();
  }

  /** Draws at most once in a frame, however much changes. */
  #later() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (this.#changed.size) this.#take();
      this.#draw();
    });
  }

  /** Keeps the first row in sight where it is, unless the newest call is in sight. */
  #take() {
    const top = this.list.scrollTop;
    const first = Math.floor(top / HEIGHT);
    const anchor = top > 0 && this.#order.shown[first];
    this.#order.put(this.#changed.values());
    this.#changed = new Map();
    const { size, shown } = this.#order;
    this.empty.hidden = size > 0;
    this.list.hidden = size === 0;
    this.rows.style.height = `${shown.length * HEIGHT}px`;
    if (anchor) this.list.scrollTop = top + (this.#order.indexOf(anchor) - first) * HEIGHT;
  }

  #draw() {
    const { shown, size } = this.#order;
    this.rows.style.height = `${shown.length * HEIGHT}px`;
    this.count.textContent = shown.length === size ? size : `${shown.length} of ${size}`;
    const { scrollTop, clientHeight } = this.list;
    const first = Math.max(0, Math.floor(scrollTop / HEIGHT) - MARGIN);
    const last = Math.ceil((scrollTop + clientHeight) / HEIGHT) + MARGIN;
    const sight = shown.slice(first, last).map(({ call }, i) => this.#row(call, first + i));
    const ids = new Set(sight.map((row) => row.id));
    for (const id of this.#rows.keys()) if (!ids.has(id)) this.#rows.delete(id);
    if (sight.length !== this.rows.children.length || sight.some((row, i) => row.node !== this.rows.children[i])) {
      this.rows.replaceChildren(...sight.map(({ node }) => node));
    }
    this.#announce();
  }

  #row(call, index) {
    const row = this.#rows.get(call.id) ?? new CallRow(call.id);
    this.#rows.set(call.id, row);
    row.show(call, { top: index * HEIGHT, position: index + 1, count: this.#order.shown.length, selected: call.id === this.selected });
    return row;
  }

  #announce() {
    const active = this.#rows.get(this.selected);
    if (active) this.list.setAttribute('aria-activedescendant', active.node.id);
    else this.list.removeAttribute('aria-activedescendant');
  }

  #click(row) {
    if (row) this.#select(row.dataset.call, true);
  }

  #move(event) {
    const step = STEPS[event.key];
    const { shown } = this.#order;
    if (!step || !shown.length) return;
    event.preventDefault();
    const next = Math.min(shown.length - 1, Math.max(0, this.#order.indexOfCall(this.selected) + step));
    const top = next * HEIGHT;
    const bottom = top + HEIGHT - this.list.clientHeight;
    this.list.scrollTop = Math.max(bottom, Math.min(top, this.list.scrollTop));
    this.#select(shown[next].id, false);
  }
}
