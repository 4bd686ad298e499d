// One webhook: what was sent, how it was answered, and what a person can do with it.
import { clock, element, request } from './dom.js';
import { outcome, result, TONES } from './webhook-texts.js';

export class WebhookDetails {
  constructor(body, onCall) {
    Object.assign(this, { body, onCall });
  }

  async show(id) {
    if (this.id !== id) this.#begin(id);
    let webhook;
    try {
      webhook = await request(`/simulator/webhooks/${encodeURIComponent(id)}`);
    } catch (error) {
      this.say.textContent = error.message;
      return;
    }
    // Another webhook may have been chosen meanwhile.
    if (this.id === id) this.#fill(webhook);
  }

  /** Shows a sentence instead of a webhook. */
  clear(sentence) {
    this.id = undefined;
    this.body.replaceChildren(element('p', { class: 'hint' }, sentence));
  }

  /** Reads the webhook again if it has changed. */
  update(rows) {
    if (rows.some(({ id }) => id === this.id)) this.show(this.id);
  }

  /** What a person may have the focus in stays; the rest is filled in again and again. */
  #begin(id) {
    this.id = id;
    this.head = element('div');
    this.say = element('p', { role: 'status' });
    this.content = element('div');
    const seconds = element('input', { name: 'seconds', type: 'number', min: 0, max: 3600, value: 30, required: true });
    const button = (text, action) => element('button', { type: 'button', onclick: () => this.#send(action) }, text);
    this.body.replaceChildren(
      this.head,
      element('form', {
        class: 'actions', onsubmit: (event) => {
          event.preventDefault();
          this.#send('late', { seconds: seconds.valueAsNumber });
        },
      },
      button('Send again', 'again'), button('Send twice', 'twice'),
      element('span', { class: 'late' }, element('button', {}, 'Send late'), element('label', {}, 'in ', seconds, ' seconds'))),
      this.say,
      this.content,
    );
  }

  async #send(action, body = {}) {
    const id = this.id;
    const done = { again: 'Sent once more.', twice: 'Sent two more times.', late: `It will be sent in ${body.seconds} seconds.` };
    let text = done[action];
    try {
      await request(`/simulator/webhooks/${encodeURIComponent(id)}/${action}`, { method: 'POST', body });
    } catch (error) {
      text = error.message;
    }
    if (this.id === id) this.say.textContent = text;
  }

  #fill({ row, attempts, planned, headers, body, curl }) {
    const focused = this.content.contains(document.activeElement) && document.activeElement.dataset.focus;
    const isFirst = !this.content.hasChildNodes();
    const open = [...this.content.querySelectorAll('details[open]')].map(({ className }) => className);
    this.head.replaceChildren(
      element('p', {}, element('b', {}, row.event), ' ', element('span', { class: `status ${TONES[row.state]}` }, result(row))),
      element('dl', {}, ...Object.entries({ To: row.address, 'Created at': clock(row.createdAt), ID: row.id })
        .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
      element('dt', {}, 'Call or batch'),
      element('dd', {}, this.#subject(row.subject))),
    );
    this.content.replaceChildren(
      element('h3', {}, 'Attempts'), ...listed(row, attempts, planned),
      element('h3', {}, 'Headers'), ...table(headers),
      ...(headers.length ? command(curl, (text) => { this.say.textContent = text; }, open.includes('curl')) : []),
      element('details', { class: 'sent', open: isFirst || open.includes('sent') }, element('summary', { 'data-focus': 'body' }, 'Body'), element('pre', {}, pretty(body))),
    );
    if (focused) this.content.querySelector(`[data-focus=${focused}]`)?.focus();
  }

  #subject(id) {
    const open = async () => {
      try {
        await request(`/simulator/calls/${encodeURIComponent(id)}`);
        this.onCall(id);
      } catch (error) {
        this.say.textContent = error.message;
      }
    };
    return element('button', { type: 'button', class: 'link', onclick: open }, id);
  }
}

function listed({ state }, attempts, planned) {
  const rows = attempts.map((attempt) => element('li', {},
    `${clock(attempt.at)}: ${outcome(attempt)}`,
    attempt.response && element('pre', {}, attempt.response)));
  return [
    ...(rows.length ? [element('ol', { class: 'history' }, ...rows)] : []),
    element('p', { class: 'hint' }, more(state, planned)),
  ];
}

function more(state, planned) {
  if (planned.length) return `More are planned: ${planned.map(clock).join(', ')}.`;
  if (state === 'dropped') return 'It was dropped, so nothing was sent.';
  return state === 'waiting' ? 'The first one is under way.' : 'No more are planned.';
}

function table(headers) {
  if (!headers.length) return [element('p', { class: 'hint' }, 'None yet. They are made when it’s sent.')];
  return [
    element('table', {}, element('tbody', {}, ...headers.map(({ name, value }) => element('tr', {},
      element('th', { scope: 'row' }, name), element('td', {}, value))))),
    element('p', { class: 'hint' }, 'Secrets are cut off at •••.'),
  ];
}

function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function command({ text, explanation }, say, open) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied.');
    } catch {
      say('The browser doesn’t allow that. Open the command and copy it from there.');
    }
  };
  return [
    element('h3', {}, 'As curl'),
    element('p', {}, explanation),
    element('p', {}, element('button', { type: 'button', class: 'copy', 'data-focus': 'copy', onclick: copy }, 'Copy as curl')),
    element('details', { class: 'curl', open }, element('summary', { 'data-focus': 'command' }, 'Command'), element('pre', {}, text)),
  ];
}
