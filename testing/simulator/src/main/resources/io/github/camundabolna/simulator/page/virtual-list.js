// A list of which only the rows in sight are elements, so thousands stay smooth.
import { element } from './dom.js';

const MARGIN = 8;
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

export class VirtualList {
  #shown = [];
  #selected;
  #frame;

  /**
   * @param list scrolls, and has the role listbox
   * @param rows in it, as high as all rows together
   * @param height of a row; the style has the same
   * @param prefix of the IDs of the elements
   * @param cells returns the children of an item's row
   */
  constructor({ list, rows, height, prefix, cells, onSelect }) {
    Object.assign(this, { list, rows, height, prefix, cells, onSelect });
    list.addEventListener('scroll', () => this.draw());
    list.addEventListener('keydown', (event) => this.#move(event));
    rows.addEventListener('click', ({ target }) => {
      const row = target.closest('[role=option]');
      if (row) this.select(row.dataset.id);
    });
    new ResizeObserver(() => this.draw()).observe(list);
  }

  /** Shows other items. The first row in sight stays where it is, unless it's the very first. */
  show(items) {
    const top = this.list.scrollTop;
    const first = Math.floor(top / this.height);
    const anchor = top > 0 && this.#shown[first]?.id;
    this.#shown = items;
    this.rows.style.height = `${items.length * this.height}px`;
    const now = anchor ? items.findIndex(({ id }) => id === anchor) : -1;
    if (now >= 0) this.list.scrollTop = top + (now - first) * this.height;
    this.draw();
  }

  select(id) {
    this.#selected = id;
    this.draw();
    this.onSelect(id);
  }

  /** Draws at most once in a frame, however much changes. */
  draw() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#drawNow();
    });
  }

  #drawNow() {
    const { scrollTop, clientHeight } = this.list;
    const first = Math.max(0, Math.floor(scrollTop / this.height) - MARGIN);
    const last = Math.ceil((scrollTop + clientHeight) / this.height) + MARGIN;
    this.rows.replaceChildren(...this.#shown.slice(first, last).map((item, i) => this.#row(item, first + i)));
    const active = document.getElementById(this.#elementId(this.#selected));
    if (active) this.list.setAttribute('aria-activedescendant', active.id);
    else this.list.removeAttribute('aria-activedescendant');
  }

  #elementId(id) {
    return `${this.prefix}-${id}`;
  }

  #row(item, index) {
    return element('div', {
      class: `${this.prefix}-row`, role: 'option', id: this.#elementId(item.id), 'data-id': item.id,
      style: `top:${index * this.height}px`, 'aria-selected': String(item.id === this.#selected),
      'aria-posinset': index + 1, 'aria-setsize': this.#shown.length,
    }, ...this.cells(item));
  }

  #move(event) {
    const step = STEPS[event.key];
    if (!step || !this.#shown.length) return;
    event.preventDefault();
    const now = this.#shown.findIndex(({ id }) => id === this.#selected);
    const next = Math.min(this.#shown.length - 1, Math.max(0, now + step));
    const top = next * this.height;
    const bottom = top + this.height - this.list.clientHeight;
    this.list.scrollTop = Math.max(bottom, Math.min(top, this.list.scrollTop));
    this.select(this.#shown[next].id);
  }
}
