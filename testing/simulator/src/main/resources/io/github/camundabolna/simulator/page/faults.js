// Faults as switches, and a banner while one is on.
import { element, request } from './dom.js';
import { FAULTS, FaultRow } from './fault-row.js';
import { banner } from './fault-texts.js';

/** Milliseconds between two looks at how often faults have struck. */
const PAUSE = 1_000;
const GROUPS = { request: 'Requests', webhook: 'Webhooks' };

export class Faults {
  constructor({ panel, banner: section }) {
    this.panel = panel;
    this.text = section.querySelector('[role=status]');
    this.allOff = section.querySelector('button');
    this.allOff.addEventListener('click', () => this.#switchAllOff());
  }

  /** Reads which faults there are, and which are on. */
  async load() {
    const kinds = await request(`${FAULTS}/kinds`);
    this.rows = kinds.map((kind) => new FaultRow(kind, (active) => this.#show(active)));
    this.panel.replaceChildren(...Object.entries(GROUPS).map(([scope, title]) =>
      element('fieldset', {}, element('legend', {}, title),
        ...this.rows.filter(({ kind }) => kind.scope === scope).map(({ node }) => node))));
    await this.refresh();
    setInterval(() => {
      // The page says elsewhere when the simulator doesn't answer.
      if (!this.allOff.hidden && this.panel.checkVisibility() && !document.hidden) this.refresh().catch(() => {});
    }, PAUSE);
  }

  async refresh() {
    this.#show(await request(FAULTS));
  }

  async #switchAllOff() {
    this.#show(await request(FAULTS, { method: 'DELETE' }));
    // The button is gone, so the keyboard continues at the tab.
    document.querySelector('[role=tab][aria-selected=true]').focus();
  }

  #show(active) {
    for (const row of this.rows) row.show(active.filter(({ fault }) => fault === row.kind.fault));
    const text = banner(active);
    // A screen reader reads the text whenever it's set.
    if (this.text.textContent !== text) this.text.textContent = text;
    this.allOff.hidden = !active.length;
  }
}
