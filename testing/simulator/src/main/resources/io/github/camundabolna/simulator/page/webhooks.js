// The tab of webhooks: what was sent where, and how it was answered.
import { bringIntoSight, clock, element, request } from './dom.js';
import { TestEvent } from './test-event.js';
import { VirtualList } from './virtual-list.js';
import { WebhookDetails } from './webhook-details.js';
import { result, TONES } from './webhook-texts.js';

/** Height of a row; webhooks.css has the same. */
const HEIGHT = 44;

/** The simulator keeps as many. */
const MOST = 5_000;

const byId = (id) => document.getElementById(id);

export class Webhooks {
  #all = new Map();
  #people = new Map();

  /** @param onCall shows a call */
  constructor(onCall) {
    this.search = byId('webhooks-search');
    this.filter = byId('webhooks-filter');
    this.dropNext = byId('drop-next');
    this.details = new WebhookDetails(byId('webhook-body'), onCall);
    this.view = new VirtualList({
      list: byId('webhooks-list'), rows: byId('webhooks-rows'), height: HEIGHT, prefix: 'webhook',
      cells: (webhook) => this.#cells(webhook),
      onSelect: async (id, clicked) => {
        await this.details.show(id);
        if (clicked) bringIntoSight(byId('webhook-details'));
      },
    });
    this.search.addEventListener('input', () => this.#arrange());
    this.filter.addEventListener('change', () => this.#arrange());
    this.dropNext.addEventListener('change', () => this.#drop());
    const test = new TestEvent(byId('test-event'), (id) => this.view.select(id));
    byId('test-open').addEventListener('click', () => test.open());
  }

  /** Takes new and changed webhooks with the state of the switch, and whose calls they are about. */
  update(rows, calls) {
    for (const { id, name, number } of calls) this.#people.set(id, name ? `${name}, ${number}` : number);
    for (const row of rows) {
      if (row.id) this.#all.set(row.id, row);
      else this.#showSwitch(row.dropNext);
    }
    if (!rows.length) return;
    this.#arrange();
    this.details.update(rows);
  }

  /** Shows only the webhooks of a call. */
  showCall(id) {
    this.search.value = id;
    this.filter.value = '';
    this.#arrange();
    location.hash = 'webhooks';
    if (!this.view.selectFirst()) this.details.clear('This call sent no webhook. Its agent may have no address.');
  }

  #arrange() {
    const newest = [...this.#all.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
    for (const { id } of newest.splice(MOST)) this.#all.delete(id);
    const words = this.search.value.trim().toLowerCase();
    const shown = newest.filter((row) => (!this.filter.value || row.state === this.filter.value)
      && `${row.event} ${this.#people.get(row.subject)} ${row.subject} ${row.id} ${row.address} ${result(row)}`.toLowerCase().includes(words));
    byId('webhooks-count').textContent = shown.length === newest.length ? newest.length : `${shown.length} of ${newest.length}`;
    byId('webhooks-empty').hidden = newest.length > 0;
    byId('webhooks-list').hidden = newest.length === 0;
    this.view.show(shown);
  }

  async #drop() {
    const on = this.dropNext.checked;
    try {
      await request('/simulator/webhooks/drop-next', { method: 'POST', body: { on } });
      this.#showSwitch(on);
    } catch (error) {
      this.dropNext.checked = !on;
      byId('drop-hint').textContent = error.message;
    }
  }

  #showSwitch(on) {
    this.dropNext.checked = on;
    byId('drop-hint').textContent = on ? 'The next webhook won’t be sent. A call sends several: to lose its end, use the fault webhook-dropped.' : '';
  }

  #cells(webhook) {
    return [
      element('span', { class: 'event' }, webhook.event),
      element('span', { class: 'subject' }, this.#people.get(webhook.subject) ?? webhook.subject),
      element('span', { class: `status ${TONES[webhook.state]}` }, result(webhook)),
      element('span', { class: 'at' }, clock(webhook.createdAt)),
    ];
  }
}
