// A list of which only the rows in sight are elements, so ten thousand stay smooth.
import { element } from './dom.js';

const MARGIN = 8;
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

export class VirtualList {
  #shown = [];
  #rows = new Map();
  #selected;
  #sought;
  #frame;

  /**
   * @param list scrolls, and has the role listbox
   * @param rows in it, as high as all rows together
   * @param height of a row; the style has the same
   * @param prefix of the IDs of the elements
   * @param cells returns the children of an item's row
   * @param onSelect gets the ID, and whether it was clicked
   */
  constructor({ list, rows, height, prefix, cells, onSelect }) {
    Object.assign(this, { list, rows, height, prefix, cells, onSelect });
    list.addEventListener('scroll', () => this.#draw());
    list.addEventListener('keydown', (event) => this.#move(event));
    rows.addEventListener('click', ({ target }) => {
      const row = target.closest('[role=option]');
      if (row) this.#select(row.dataset.id, true);
    });
    new ResizeObserver(() => this.#draw()).observe(list);
  }

  /**
   * Shows other items. The first row in sight stays where it is, unless it's the very first.
   * @param items with an ID each; one that has changed is another object
   */
  show(items) {
    const top = this.list.scrollTop;
    const first = Math.floor(top / this.height);
    const anchor = top > 0 && this.#shown[first]?.id;
    this.#shown = items;
    this.rows.style.height = `${items.length * this.height}px`;
    const now = anchor ? this.#indexOf(anchor) : -1;
    if (now >= 0) this.list.scrollTop = top + (now - first) * this.height;
    this.#draw();
  }

  /** Selects an item and scrolls to it, as soon as the list is in sight. */
  select(id) {
    this.#sought = id;
    this.#select(id, true);
  }

  /** Selects the first item, if there is one. */
  selectFirst() {
    if (this.#shown.length) this.select(this.#shown[0].id);
    return this.#shown.length > 0;
  }

  #indexOf(id) {
    return this.#shown.findIndex((item) => item.id === id);
  }

  #reveal(index) {
    const top = index * this.height;
    const bottom = top + this.height - this.list.clientHeight;
    this.list.scrollTop = Math.max(bottom, Math.min(top, this.list.scrollTop));
  }

  #select(id, clicked) {
    this.#selected = id;
    this.#draw();
    this.onSelect(id, clicked);
  }

  /** Draws at most once in a frame, however much changes. */
  #draw() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#drawNow();
    });
  }

  #drawNow() {
    if (this.#sought && this.list.clientHeight) {
      this.#reveal(this.#indexOf(this.#sought));
      this.#sought = undefined;
    }
    const { scrollTop, clientHeight } = this.list;
    const first = Math.max(0, Math.floor(scrollTop / this.height) - MARGIN);
    const last = Math.ceil((scrollTop + clientHeight) / this.height) + MARGIN;
    const sight = this.#shown.slice(first, last);
    this.#rows = new Map(sight.map((item, i) => [item.id, this.#row(item, first + i)]));
    this.#place();
    const active = this.#rows.get(this.#selected);
    if (active) this.list.setAttribute('aria-activedescendant', active.node.id);
    else this.list.removeAttribute('aria-activedescendant');
  }

  /** Moves only elements that are new or elsewhere. */
  #place() {
    for (const node of [...this.rows.children]) if (!this.#rows.has(node.dataset.id)) node.remove();
    let next = this.rows.firstElementChild;
    for (const { node } of this.#rows.values()) {
      if (node === next) next = next.nextElementSibling;
      else this.rows.insertBefore(node, next);
    }
  }

  /** Changes only what is different, so that rows can be drawn often. */
  #row(item, index) {
    const { prefix } = this;
    const row = this.#rows.get(item.id)
      ?? { node: element('div', { class: `${prefix}-row`, role: 'option', id: `${prefix}-${item.id}`, 'data-id': item.id }) };
    if (row.item !== item) row.node.replaceChildren(...this.cells(item));
    row.item = item;
    const attributes = {
      style: `top:${index * this.height}px`, 'aria-selected': String(item.id === this.#selected),
      'aria-posinset': String(index + 1), 'aria-setsize': String(this.#shown.length),
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (row.node.getAttribute(name) !== value) row.node.setAttribute(name, value);
    }
    return row;
  }

  #move(event) {
    const step = STEPS[event.key];
    if (!step || !this.#shown.length) return;
    event.preventDefault();
    const next = Math.min(this.#shown.length - 1, Math.max(0, this.#indexOf(this.#selected) + step));
    this.#reveal(next);
    this.#select(this.#shown[next].id, false);
  }
}
