// The phone: calls that ring, and the one in which a person talks.
import { Conversation } from './conversation.js';
import { element, request } from './dom.js';
import { elapsed, who } from './phone-texts.js';

const RINGING = [
  ['pick-up', 'Pick up', 'yes'], ['decline', 'Decline', 'no'], ['busy', 'Busy'], ['voicemail', 'Voicemail'],
  ['ignore', 'Don’t answer'], ['fail', 'The line fails'], ['cancel', 'The caller gives up'],
];

export class Phone {
  #calls = new Map();
  #rings = new Map();

  constructor(section, { actions }) {
    this.section = section;
    this.title = document.title;
    this.conversation = new Conversation(actions);
    this.buttons = RINGING.filter(([action]) => actions.includes(action));
    this.list = element('ul', { class: 'ringing' });
    this.news = element('p', { class: 'hidden', role: 'status' });
    this.error = element('p', { class: 'error', role: 'alert' });
    section.before(this.news);
    section.append(this.conversation.node, this.list, this.error);
  }

  /** Takes new and changed calls. */
  update(calls) {
    const mine = calls.filter(({ id, phone }) => phone !== 'none' || this.#calls.has(id));
    if (!mine.length) return;
    for (const call of mine) {
      if (call.phone === 'none') this.#calls.delete(call.id);
      else this.#calls.set(call.id, call);
    }
    this.#show(mine);
  }

  #show(changed) {
    const focused = this.section.contains(document.activeElement);
    const calls = [...this.#calls.values()];
    this.section.hidden = !calls.length;
    // One conversation at a time: the one of longest standing, until the person chooses another.
    const talking = calls.filter(({ phone }) => phone === 'talks');
    const current = talking.find(({ id }) => id === this.chosen) ?? talking[0];
    this.conversation.show(current, { refresh: changed.some(({ id }) => id === current?.id), focus: focused || current?.id === this.chosen });
    this.#list(calls.filter((call) => call !== current), current);
    this.#tell(calls.filter(({ phone }) => phone === 'rings'));
    this.#tick(calls.length > 0);
    const { activeElement } = document;
    if (focused && !(this.section.contains(activeElement) && activeElement.checkVisibility())) this.#focus();
  }

  #list(calls, current) {
    const ids = new Set(calls.map(({ id }) => id));
    for (const [id, ring] of this.#rings) {
      if (!ids.has(id)) {
        ring.node.remove();
        this.#rings.delete(id);
      }
    }
    for (const call of calls) {
      if (this.#rings.get(call.id)?.phone !== call.phone) this.#add(call);
      const [first] = this.#rings.get(call.id).buttons;
      first.textContent = call.phone === 'talks' ? 'Talk here' : current ? 'Hang up and pick up' : 'Pick up';
    }
  }

  #add(call) {
    this.#rings.get(call.id)?.node.remove();
    const talks = call.phone === 'talks';
    const buttons = (talks ? [['talk', 'Talk here', 'yes']] : this.buttons).map(([action, label, kind]) => element('button', {
      type: 'button', class: kind, 'aria-describedby': `phone-${call.id}`, onclick: () => this.#act(call, action),
    }, label));
    const time = element('span', { class: 'elapsed' });
    const node = element('li', { class: call.phone },
      element('p', { id: `phone-${call.id}` }, element('b', {}, talks ? 'Another call: ' : 'Call for ', who(call)), ' ', time),
      element('div', { class: 'actions' }, ...buttons));
    this.#rings.set(call.id, { node, buttons, time, call, phone: call.phone });
    this.list.append(node);
  }

  async #act(call, action) {
    this.error.textContent = '';
    try {
      if (action === 'pick-up') await this.conversation.hangUp();
      if (action === 'pick-up' || action === 'talk') this.chosen = call.id;
      if (action === 'talk') this.#show([call]);
      else await request(`/simulator/calls/${encodeURIComponent(call.id)}/${action}`, { method: 'POST' });
    } catch (error) {
      this.error.textContent = error.message;
    }
  }

  /** Says once that a call rings, and in the title for as long as it does. */
  #tell(ringing) {
    const fresh = ringing.filter(({ id }) => !this.told?.has(id));
    if (fresh.length) this.news.textContent = `The phone rings: ${fresh.map(who).join('; ')}`;
    if (!ringing.length) this.news.textContent = '';
    // On a narrow screen the phone is above what a person looks at.
    if (fresh.length && !document.activeElement.matches('input, select, textarea')) this.section.scrollIntoView({ block: 'nearest' });
    this.told = new Set(ringing.map(({ id }) => id));
    document.title = ringing.length ? `☎ ${ringing[0].number} – ${this.title}` : this.title;
  }

  /** Counts the seconds while there is a call. */
  #tick(counting) {
    if (counting && !this.timer) this.timer = setInterval(() => this.#count(), 1_000);
    if (!counting) clearInterval(this.timer);
    if (!counting) this.timer = undefined;
    this.#count();
  }

  #count() {
    for (const { time, call } of this.#rings.values()) time.textContent = elapsed(call);
    this.conversation.count();
  }

  /** The button that had the focus is gone. */
  #focus() {
    const next = this.conversation.text.checkVisibility() ? this.conversation.text : this.list.querySelector('button');
    (next ?? document.querySelector('[role=tab][aria-selected=true]')).focus({ preventScroll: true });
  }
}
