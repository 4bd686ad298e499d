// The phone that rings: a person answers it, talks, and decides how the call ends.
import { lines } from './details.js';
import { element, request } from './dom.js';

const RINGING = [['pick-up', 'Pick up', 'yes'], ['decline', 'Decline', 'no'], ['busy', 'Busy'], ['voicemail', 'Voicemail'], ['ignore', 'Don’t answer']];
const TALKING = [['hang-up', 'Hang up', 'no'], ['stay-silent', 'Say nothing'], ['be-transferred', 'Be transferred'], ['break-off', 'Break off']];

export class Phone {
  constructor(section, actions) {
    this.section = section;
    this.actions = actions;
    this.calls = new Map();
  }

  /** Shows the call that a person talks in, or else the one that has been ringing for longest. */
  update(calls) {
    for (const call of calls) {
      if (call.phone === 'none') this.calls.delete(call.id);
      else this.calls.set(call.id, call);
    }
    const [call] = this.calls.values();
    const state = call && `${call.id} ${call.phone}`;
    if (state !== this.state) this.#show(call);
    this.state = state;
    if (call?.phone === 'talks' && calls.some(({ id }) => id === call.id)) this.#transcript(call.id);
  }

  #show(call) {
    this.section.hidden = !call;
    document.title = call?.phone === 'rings' ? `☎ ${call.number}` : 'Simulator';
    if (!call) return;
    this.section.className = call.phone;
    const who = call.name ? `${call.name}, ${call.number}` : call.number;
    const others = this.calls.size > 1 ? ` (${this.calls.size - 1} more)` : '';
    this.error = element('p', { class: 'error', role: 'alert' });
    this.said = element('div');
    this.section.replaceChildren(
      element('h2', {}, `${call.phone === 'rings' ? 'Call for' : 'You are'} ${who}${others}`),
      this.said,
      ...(call.phone === 'talks' ? this.#talk(call) : []),
      element('div', { class: 'actions' }, ...(call.phone === 'rings' ? RINGING : TALKING)
        .filter(([action]) => this.actions.includes(action))
        .map(([action, label, kind]) => element('button', {
          type: 'button', class: kind, onclick: () => this.#send(call.id, action),
        }, label))),
      this.error,
    );
    this.section.querySelector('input, button').focus();
  }

  #talk(call) {
    const say = element('form', { onsubmit: (event) => this.#say(event, call.id) },
      element('label', {}, 'You say ', element('input', { name: 'text', autocomplete: 'off', required: true })),
      element('button', {}, 'Say'));
    const extract = element('form', { onsubmit: (event) => this.#extract(event, call.id) },
      element('label', {}, 'Extracted field ', element('input', { name: 'field', value: 'decision', required: true })),
      element('label', {}, 'Value ', element('input', { name: 'value', placeholder: 'confirmed' })),
      element('button', {}, 'Set'));
    this.values = {};
    return [say, extract];
  }

  async #say(event, id) {
    event.preventDefault();
    const { text } = event.target.elements;
    if (await this.#send(id, 'say', { text: text.value })) text.value = '';
    text.focus();
  }

  #extract(event, id) {
    event.preventDefault();
    const { field, value } = event.target.elements;
    this.values[field.value] = value.value;
    this.#send(id, 'extract', this.values);
  }

  async #transcript(id) {
    const { transcript } = await request(`/simulator/calls/${encodeURIComponent(id)}`);
    this.said.replaceChildren(...lines(transcript));
  }

  async #send(id, action, body = {}) {
    try {
      await request(`/simulator/calls/${encodeURIComponent(id)}/${action}`, { method: 'POST', body });
      this.error.textContent = '';
      return true;
    } catch (error) {
      this.error.textContent = error.message;
      return false;
    }
  }
}
