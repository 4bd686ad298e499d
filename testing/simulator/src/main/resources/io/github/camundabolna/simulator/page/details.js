// What happened in one call.
import { clock, element, request } from './dom.js';

export class CallDetails {
  /** @param onWebhooks shows the webhooks of a call */
  constructor(body, onWebhooks) {
    Object.assign(this, { body, onWebhooks });
  }

  async show(id) {
    this.id = id;
    const call = await request(`/simulator/calls/${encodeURIComponent(id)}`);
    // Another call may have been chosen meanwhile.
    if (this.id === id) this.body.replaceChildren(...parts(call, this.onWebhooks));
  }

  /** Reads the call again if it has changed. */
  update(calls) {
    if (calls.some(({ id }) => id === this.id)) this.show(this.id);
  }
}

const json = (value) => element('pre', {}, JSON.stringify(value, null, 2));
const isFilled = (value) => value && Object.keys(value).length > 0;

function parts({ row, history, variables, transcript, extraction, body }, onWebhooks) {
  const facts = {
    Number: row.number, Agent: row.agent, ID: row.id, Batch: row.batch,
    Duration: row.seconds && `${row.seconds} s`, Cost: row.cents && `${row.cents} ¢`,
  };
  return [
    element('p', {}, element('span', { class: `status ${row.phase}` }, row.status)),
    element('dl', {}, ...Object.entries(facts).filter(([, value]) => value)
      .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
    element('p', {}, element('button', { type: 'button', class: 'link', onclick: () => onWebhooks(row.id) }, 'Webhooks of this call')),
    element('h3', {}, 'Statuses'),
    element('ol', { class: 'history' }, ...history.map(({ status, at }) => element('li', {}, `${status} at ${clock(at)}`))),
    ...(isFilled(variables) ? [element('h3', {}, 'Variables'), json(variables)] : []),
    ...(transcript ? [element('h3', {}, 'Transcript'), ...lines(transcript)] : []),
    ...(isFilled(extraction) ? [element('h3', {}, 'Extracted'), json(extraction)] : []),
    element('details', {}, element('summary', {}, 'As the API answers'), json(body)),
  ];
}

export const lines = (transcript) => transcript.trim().split('\n').map((line) => {
  const [, who, text] = /^(\w+): (.*)$/.exec(line) ?? [null, '', line];
  return element('p', { class: 'said' }, element('b', {}, who), text);
});
