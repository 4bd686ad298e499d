// The tab Processes: which processes there are, where their instances are, and what a person can do.
import { element } from '/simulator/page/dom.js';
import { DiagramView } from './diagram-view.js';
import { FormView } from './form-view.js';
import { InstanceDetails } from './instance-details.js';
import { InstanceTable } from './instance-table.js';
import { readModel } from './process-model.js';
import { ProcessTable } from './process-table.js';
import { addStyle, get, post } from './server.js';

const PAUSE = 1_000;
const NO_VIEWERS = 'Diagrams and forms need npm at build time. Install Node.js 20 or newer, and build again.';

/** Fills the panel, and keeps it up to date while it is shown. */
export async function open(panel, calls) {
  const about = await get('/about');
  addStyle('processes.css');
  if (about.message) panel.replaceChildren(element('section', {}, element('p', {}, about.message)));
  else await new ProcessesTab(panel, about.viewers, calls).run();
}

class ProcessesTab {
  #skip = 0;
  #choice = 0;

  constructor(panel, viewers, calls) {
    this.panel = panel;
    this.name = element('h2', {});
    this.about = element('p', { class: 'hint' });
    this.start = element('button', { type: 'button', class: 'yes', onclick: () => this.#run(() => this.#openStartForm()) }, 'Start');
    this.status = element('p', { role: 'status', class: 'hint' });
    this.error = element('p', { role: 'alert', class: 'error' });
    const [list, picture, places, form, table, details] = ['div', 'div', 'ul', 'section', 'section', 'section'].map((name) => element(name));
    picture.className = 'picture';
    places.className = 'places';
    form.className = 'task-form';
    panel.replaceChildren(
      element('section', { class: 'processes', 'aria-labelledby': 'processes-title' },
        element('h2', { id: 'processes-title' }, 'Processes'), list),
      element('div', { class: 'work' },
        element('section', {},
          element('div', { class: 'bar' }, this.name, this.start),
          this.about, this.error, this.status,
          viewers ? picture : element('p', { class: 'hint' }, NO_VIEWERS), places),
        form, table, details),
    );
    this.list = new ProcessTable(list, (id) => this.#run(() => this.#choose(id)));
    this.diagram = new DiagramView(picture, places, viewers);
    this.form = new FormView(form, viewers);
    this.table = new InstanceTable(table, {
      onOpen: (key) => this.#run(() => this.#show(key)),
      onSkip: (skip) => this.#run(() => { this.#skip = skip; this.#choice++; }),
    });
    this.details = new InstanceDetails(details, calls, {
      onBack: () => this.#run(() => this.#show(undefined)),
      onCancel: (key) => this.#run(() => post(`/instances/${key}/cancel`)),
      onRetry: (key) => this.#run(() => post(`/incidents/${key}/retry`)),
      onTask: (key) => this.#run(() => this.#openTaskForm(key)),
    });
  }

  async run() {
    for (;;) {
      if (!this.panel.hidden && !document.hidden) await this.#refresh();
      await new Promise((done) => { setTimeout(done, PAUSE); });
    }
  }

  /** Does what a person wants, and shows what has changed or why it isn't possible. */
  async #run(action) {
    try {
      await action();
      this.error.textContent = '';
      await this.#refresh();
    } catch (error) {
      this.error.textContent = error.message;
    }
  }

  async #refresh() {
    try {
      const { processes } = await get('/processes');
      if (!this.process && processes.length) await this.#choose(this.list.first(processes));
      const [choice, process, key] = [this.#choice, this.process, this.instance];
      const shown = process && await get(key ? `/instances/${key}`
        : `/processes/${encodeURIComponent(process.id)}/instances?skip=${this.#skip}`);
      this.list.show(processes, this.process?.id);
      // A person may have chosen something else meanwhile.
      if (shown && choice === this.#choice && process === this.process) this.#update(shown, key);
      this.status.textContent = '';
    } catch (error) {
      this.status.textContent = `The processes can’t be read: ${error.message}`;
    }
  }

  #update(shown, key) {
    this.table.section.hidden = Boolean(key);
    this.details.section.hidden = !key;
    if (key) this.details.show(shown);
    else this.table.show(shown, this.#skip);
    if (key && key !== this.visited) this.details.focus();
    this.visited = key;
    this.diagram.show(shown.tokens, shown.path);
  }

  async #choose(id) {
    this.#choice++;
    this.#skip = 0;
    this.instance = undefined;
    this.wanted = id;
    this.form.close();
    // It starts the process whose name stands beside it.
    this.start.disabled = true;
    try {
      const process = await get(`/processes/${encodeURIComponent(id)}`);
      if (this.wanted === id) await this.#open(process);
    } finally {
      if (this.wanted === id) this.start.disabled = false;
    }
  }

  async #open(process) {
    this.process = process;
    this.name.textContent = process.name;
    const model = readModel(process);
    this.about.textContent = model.documentation;
    this.start.hidden = !process.startable;
    await this.diagram.load(process.xml, model);
  }

  #show(key) {
    this.#choice++;
    this.instance = key;
    this.form.close();
  }

  #openStartForm() {
    const { id, name, form, values } = this.process;
    return this.form.open({
      title: `Start ${name}`, label: 'Start', schema: form, values,
      submit: async (variables) => this.#show((await post(`/processes/${encodeURIComponent(id)}/start`, { variables })).key),
      after: () => this.#refresh(),
    });
  }

  async #openTaskForm(key) {
    const { name, form, values } = await get(`/tasks/${key}`);
    await this.form.open({
      title: name, label: 'Complete', schema: form, values,
      submit: (variables) => post(`/tasks/${key}/complete`, { variables }),
      after: () => this.#refresh(),
    });
  }
}
