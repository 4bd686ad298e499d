// A small form for what the agent extracts. It saves what changes at once.
import { element } from './dom.js';

const TYPES = [['text', 'Text'], ['number', 'Number'], ['yes-no', 'Yes or no']];

export class Extraction {
  #fields = [];
  #saving = Promise.resolve();
  #changed = false;

  /** @param save gets all values by name, and returns a promise of whether they are saved */
  constructor(save) {
    this.save = save;
    this.rows = element('div', { class: 'fields' });
    this.state = element('span', { class: 'hint', role: 'status' });
    this.names = element('datalist', { id: 'field-names' });
    this.add = element('button', { type: 'button', onclick: () => this.#addField() }, 'Add field');
    this.node = element('fieldset', { oninput: () => { this.#changed = true; }, onchange: () => this.#store() },
      element('legend', {}, 'The agent extracts'), this.rows, this.names, element('div', { class: 'actions' }, this.add, this.state));
  }

  /** Shows the fields of a call: { fields, values, open }; if open, others can be added, with such names. */
  show({ fields, values, open }, names) {
    this.#fields = [];
    this.rows.replaceChildren();
    this.state.textContent = '';
    this.names.replaceChildren(...names.map((value) => element('option', { value })));
    this.add.hidden = !open;
    this.node.hidden = !open && !fields.length;
    const others = Object.keys(values).filter((name) => !fields.some((field) => field.name === name))
      .map((name) => ({ name, type: typeOf(values[name]), options: [] }));
    for (const field of [...fields, ...others]) this.#append(knownField(field, values[field.name]));
  }

  /** Waits until all values are saved. */
  async saved() {
    this.#store();
    await this.#saving;
  }

  #append(field) {
    this.#fields.push(field);
    this.rows.append(field.node);
  }

  #addField() {
    const field = newField(() => {
      this.#fields = this.#fields.filter((each) => each !== field);
      field.node.remove();
      this.#changed = true;
      this.#store();
      this.add.focus();
    });
    this.#append(field);
    field.node.querySelector('input').focus();
  }

  /** A process often knows only some values, so a typing error is worth a word. */
  #unusual() {
    const field = this.#fields.find(({ options, value }) => options.length && value() && !options.includes(value()));
    return field ? `. Usual for ${field.name()}: ${field.options.join(', ')}` : '';
  }

  #store() {
    if (!this.#changed) return;
    this.#changed = false;
    const values = {};
    for (const { name, value } of this.#fields) {
      if (name() && value() !== undefined) values[name()] = value();
    }
    this.#saving = this.#saving.then(async () => {
      this.state.textContent = await this.save(values) ? `Saved${this.#unusual()}` : '';
    });
  }
}

const typeOf = (value) => ({ number: 'number', boolean: 'yes-no' })[typeof value] ?? 'text';

let listed = 0;

function knownField({ name, type, options }, before) {
  const input = control(type, options, before);
  const node = element('div', { class: 'field' }, element('label', {}, element('span', {}, name), input.node));
  return { node, options, name: () => name, value: input.value };
}

function newField(remove) {
  const name = element('input', { 'aria-label': 'Name of the field', placeholder: 'name', list: 'field-names', autocomplete: 'off' });
  const type = element('select', { 'aria-label': 'Type of the value' }, ...TYPES.map(([value, label]) => element('option', { value }, label)));
  let input = control('text', [], undefined);
  const node = element('div', { class: 'field new' }, name, type, input.node,
    element('button', { type: 'button', onclick: remove, 'aria-label': 'Remove the field' }, '✕'));
  type.addEventListener('change', () => {
    const next = control(type.value, [], undefined);
    input.node.replaceWith(next.node);
    input = next;
  });
  const label = () => input.node.setAttribute('aria-label', `Value of ${name.value || 'the field'}`);
  name.addEventListener('input', label);
  type.addEventListener('change', label);
  label();
  return { node, options: [], name: () => name.value.trim(), value: () => input.value() };
}

/** Returns what a value is entered with; an empty one is undefined. */
function control(type, options, before) {
  if (type === 'yes-no') {
    const node = element('select', {}, ...['', 'yes', 'no'].map((word) => element('option', { value: word }, word)));
    if (before !== undefined) node.value = before ? 'yes' : 'no';
    return { node, value: () => (node.value ? node.value === 'yes' : undefined) };
  }
  const input = element('input', { type: type === 'number' ? 'number' : 'text', step: 'any', autocomplete: 'off', value: before });
  const value = () => (input.value === '' ? undefined : type === 'number' ? Number(input.value) : input.value);
  if (!options.length) return { node: input, value };
  listed += 1;
  input.setAttribute('list', `options-${listed}`);
  input.placeholder = options.join(' or ');
  const list = element('datalist', { id: `options-${listed}` }, ...options.map((option) => element('option', { value: option })));
  return { node: element('span', {}, input, list), value };
}
