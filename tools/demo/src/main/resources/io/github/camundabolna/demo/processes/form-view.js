// A form of a start event or a user task. Without the viewer of forms, variables are entered as JSON.
import { element } from '/simulator/page/dom.js';
import { addStyle, store } from './server.js';

export class FormView {
  constructor(section, viewers) {
    this.section = section;
    this.viewers = viewers;
    section.hidden = true;
  }

  close() {
    this.form?.destroy();
    this.form = undefined;
    this.section.hidden = true;
    this.section.replaceChildren();
  }

  /**
   * Opens a form.
   * @param submit gets the variables; the form closes when it is done
   * @param after is called when the form is closed
   */
  async open({ title, label, schema, values, submit, after }) {
    this.close();
    const body = element('div', { class: 'form' });
    const error = element('p', { class: 'error', role: 'alert' });
    const heading = element('h2', { tabindex: '-1' }, title);
    const read = schema && this.viewers ? await this.#viewer(body, schema, values) : jsonField(body, schema ? values : {});
    const send = element('button', { type: 'button', class: 'yes' }, label);
    send.addEventListener('click', async () => {
      send.disabled = true;
      try {
        await submit(await read());
        this.close();
        await after();
      } catch (problem) {
        error.textContent = problem.message;
      } finally {
        send.disabled = false;
      }
    });
    const cancel = element('button', { type: 'button', onclick: () => this.close() }, 'Close');
    this.section.replaceChildren(heading, body, error, element('div', { class: 'bar' }, send, cancel));
    this.section.hidden = false;
    heading.focus();
  }

  /** Shows the form, and returns how to read it. */
  async #viewer(container, schema, values) {
    addStyle('form.css');
    const { Form } = await import('./form.js');
    this.form = new Form({ container });
    await this.form.importSchema(schema, values);
    return async () => {
      const { data, errors, files } = this.form.submit();
      if (Object.keys(errors).length) throw new Error('Correct the marked fields.');
      return withDocuments(data, files);
    };
  }
}

/** Stores the files that were picked, and puts their references in their places. */
async function withDocuments(value, files) {
  if (typeof value === 'string' && files.has(value)) return Promise.all(files.get(value).map(store));
  if (Array.isArray(value)) return Promise.all(value.map((each) => withDocuments(each, files)));
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(async ([name, each]) => [name, await withDocuments(each, files)]);
  return Object.fromEntries(await Promise.all(fields));
}

function jsonField(container, values) {
  const text = element('textarea', { rows: '8', spellcheck: 'false' }, JSON.stringify(values, null, 2));
  container.append(element('label', {}, 'Variables, as a JSON object', text));
  return async () => {
    try {
      return JSON.parse(text.value);
    } catch {
      throw new Error('The variables must be a JSON object, such as {"name":"Asha"}.');
    }
  };
}
