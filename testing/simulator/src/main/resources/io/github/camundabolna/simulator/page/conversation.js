// A conversation: what was said, what to say next, what the agent extracts, and how it ends.
import { element, request } from './dom.js';
import { Extraction } from './extraction.js';
import { elapsed, who } from './phone-texts.js';

const ENDS = [['hang-up', 'Hang up', 'no'], ['stay-silent', 'Say nothing'], ['be-transferred', 'Be transferred'], ['break-off', 'Break off']];

export class Conversation {
  #call;
  #lines = 0;

  constructor(actions) {
    this.who = element('h2', {});
    this.time = element('span', { class: 'elapsed' });
    this.log = element('div', { class: 'said-lines', role: 'log', 'aria-label': 'Conversation', tabindex: 0 });
    this.text = element('input', { name: 'text', autocomplete: 'off', required: true });
    const say = element('form', { class: 'say', onsubmit: (event) => this.#say(event) },
      element('label', {}, 'You say ', this.text),
      element('button', { value: 'person', class: 'yes' }, 'Say'),
      element('button', { value: 'agent' }, 'The agent says it'));
    this.extraction = new Extraction((values) => this.#send('extract', values));
    this.error = element('p', { class: 'error', role: 'alert' });
    this.node = element('div', { class: 'conversation', hidden: true },
      element('div', { class: 'heading' }, this.who, this.time), this.log, say, this.extraction.node,
      element('p', { class: 'hint' }, 'If you say nothing and fill in nothing, the call counts as not answered.'),
      element('div', { class: 'actions' }, ...ENDS.filter(([action]) => actions.includes(action))
        .map(([action, label, kind]) => element('button', { type: 'button', class: kind, onclick: () => this.#end(action) }, label))),
      this.error);
  }

  /** Shows a call in which a person talks, or nothing. */
  show(call, { refresh, focus }) {
    const other = call?.id !== this.#call?.id;
    this.#call = call;
    this.node.hidden = !call;
    if (!call) return;
    if (other) this.#begin(call, focus);
    if (other || refresh) this.#read(call.id, other);
  }

  #begin(call, focus) {
    this.#lines = 0;
    this.who.textContent = `You are ${who(call)}`;
    this.log.replaceChildren();
    this.text.value = '';
    this.error.textContent = '';
    if (focus) this.text.focus();
  }

  /** Counts the seconds. */
  count() {
    if (this.#call) this.time.textContent = elapsed(this.#call);
  }

  /** Ends the conversation, if there is one. @throws Error with the simulator's sentence */
  async hangUp() {
    if (!this.#call) return;
    await this.extraction.saved();
    await this.#post('hang-up');
  }

  async #read(id, first) {
    const { transcript, form, variables } = await request(`/simulator/calls/${encodeURIComponent(id)}`);
    // The person may talk to someone else by now.
    if (this.#call?.id !== id || !form) return;
    const lines = transcript.trim().split('\n').filter(Boolean);
    this.log.append(...lines.slice(this.#lines).map(bubble));
    this.#lines = Math.max(this.#lines, lines.length);
    this.log.scrollTop = this.log.scrollHeight;
    if (first) this.extraction.show(form, Object.keys(variables ?? {}));
  }

  async #say(event) {
    event.preventDefault();
    const speaker = event.submitter?.value || 'person';
    if (await this.#send('say', { text: this.text.value, speaker })) this.text.value = '';
    this.text.focus();
  }

  async #end(action) {
    await this.extraction.saved();
    await this.#send(action);
  }

  async #send(action, body) {
    try {
      await this.#post(action, body);
      this.error.textContent = '';
      return true;
    } catch (error) {
      this.error.textContent = error.message;
      return false;
    }
  }

  #post(action, body) {
    return request(`/simulator/calls/${encodeURIComponent(this.#call.id)}/${action}`, { method: 'POST', body });
  }
}

/** Each line begins with who speaks, in the vendor's word. */
function bubble(line) {
  const [, speaker, text] = /^(\w+): (.*)$/.exec(line) ?? [null, '', line];
  const mine = speaker === 'user';
  return element('p', { class: mine ? 'mine' : 'theirs' }, element('b', {}, mine ? 'You' : 'Agent'), text);
}
