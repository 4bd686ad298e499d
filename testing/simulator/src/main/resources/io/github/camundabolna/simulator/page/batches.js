// Batches: how far each one is, and what a person can do with it.
import { element, request } from './dom.js';

const PHASES = ['done', 'missed', 'talking', 'dialing', 'waiting'];
const ACTIONS = { start: 'Start now', stop: 'Stop' };

export class Batches {
  #cards = new Map();

  /** @param onChoose gets the batch whose calls a person wants to see */
  constructor({ list, count, empty, onChoose }) {
    Object.assign(this, { list, count, empty, onChoose });
  }

  /** Takes new, changed, and deleted batches. */
  update(batches) {
    for (const batch of batches) {
      if (batch.gone) this.#remove(batch.id);
      else this.#card(batch).show(batch);
    }
    this.count.textContent = this.#cards.size || '';
    this.empty.hidden = this.#cards.size > 0;
  }

  #card(batch) {
    if (!this.#cards.has(batch.id)) {
      const card = new BatchCard(batch.id, this.onChoose);
      this.#cards.set(batch.id, card);
      const next = [...this.#cards.values()].filter((each) => each.createdAt < batch.createdAt)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
      this.list.insertBefore(card.node, next?.node ?? null);
    }
    return this.#cards.get(batch.id);
  }

  #remove(id) {
    this.#cards.get(id)?.node.remove();
    this.#cards.delete(id);
  }
}

class BatchCard {
  constructor(id, onChoose) {
    this.id = id;
    this.file = element('h3', { id: `batch-${id}` });
    this.status = element('span', { class: 'status' });
    this.bar = element('div', { class: 'progress', role: 'progressbar', 'aria-labelledby': `batch-${id}`, 'aria-valuemin': 0 },
      ...PHASES.map((phase) => element('span', { class: phase })));
    this.sum = element('p', { class: 'sum' });
    this.counts = element('ul', { class: 'counts' });
    this.facts = element('p', { class: 'hint' });
    this.error = element('p', { class: 'error', role: 'alert' });
    this.calls = element('button', { type: 'button', onclick: () => onChoose(this.batch) }, 'Show its calls');
    this.buttons = Object.entries(ACTIONS).map(([action, label]) => element('button', {
      type: 'button', class: action === 'stop' ? 'no' : 'yes', 'aria-describedby': `batch-${id}`, onclick: () => this.#act(action),
    }, label));
    this.node = element('li', { class: 'batch' },
      element('div', { class: 'heading' }, this.file, this.status), this.bar, this.sum, this.counts, this.facts,
      element('div', { class: 'actions' }, this.calls, ...this.buttons), this.error);
  }

  show(batch) {
    this.batch = batch;
    this.createdAt = batch.createdAt;
    this.file.textContent = batch.file;
    this.status.textContent = batch.status;
    this.status.className = `status ${phaseOf(batch.status)}`;
    this.#progress(batch);
    this.counts.replaceChildren(...batch.calls.map(({ status, phase, count }) => element('li', { class: `status ${phase}` }, `${count} ${status}`)));
    this.facts.textContent = facts(batch);
    const [start, stop] = this.buttons;
    const focused = this.buttons.includes(document.activeElement);
    start.hidden = !batch.startable;
    stop.hidden = !batch.stoppable;
    if (focused && document.activeElement?.hidden !== false) this.calls.focus();
  }

  #progress({ contacts, done, calls }) {
    const text = `${done} of ${contacts} calls are done`;
    this.sum.textContent = text;
    this.bar.setAttribute('aria-valuemax', contacts);
    this.bar.setAttribute('aria-valuenow', done);
    this.bar.setAttribute('aria-valuetext', text);
    PHASES.forEach((phase, i) => {
      const count = calls.filter((each) => each.phase === phase).reduce((sum, each) => sum + each.count, 0);
      this.bar.children[i].style.flexGrow = count;
    });
    const placed = calls.reduce((sum, each) => sum + each.count, 0);
    this.bar.lastElementChild.style.flexGrow = Number(this.bar.lastElementChild.style.flexGrow) + Math.max(0, contacts - placed);
  }

  async #act(action) {
    this.error.textContent = '';
    try {
      await request(`/simulator/batches/${encodeURIComponent(this.id)}/${action}`, { method: 'POST' });
    } catch (error) {
      this.error.textContent = error.message;
    }
  }
}

const phaseOf = (status) => ({
  queued: 'dialing', running: 'talking', executed: 'talking', completed: 'done', stopped: 'missed', failed: 'missed',
})[status] ?? 'waiting';

const moment = (instant) => new Date(instant).toLocaleString([], { dateStyle: 'medium', timeStyle: 'medium' });

function facts({ agent, createdAt, scheduledAt, dropped, id }) {
  return [
    `Agent ${agent}`,
    `created ${moment(createdAt)}`,
    scheduledAt && `scheduled for ${moment(scheduledAt)}`,
    dropped && `${dropped} ${dropped === 1 ? 'row' : 'rows'} without a valid number`,
    `ID ${id}`,
  ].filter(Boolean).join(' · ');
}
