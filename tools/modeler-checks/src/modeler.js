// The Modeler in a page: opens diagrams, and gives them back as it would save them.
import { isDeepStrictEqual } from 'node:util';
import { openPage } from './browser.js';
import { Panel } from './panel.js';

export class Modeler {
  static async open(browser) {
    const { page, errors } = await openPage(browser, 'modeler.html');
    return new Modeler(page, errors);
  }

  constructor(page, errors) {
    this.page = page;
    this.errors = errors;
    this.panel = new Panel(page);
  }

  /** @returns sentences, none if the Modeler takes diagram and templates without a word */
  async start(xml, templates) {
    await this.#keep(templates);
    return this.page.evaluate((x) => window.start(x), xml);
  }

  /** Hands over templates that the page doesn't have yet: dozens of them are megabytes. */
  async #keep(templates) {
    if (isDeepStrictEqual(this.kept, templates)) return;
    await this.page.evaluate((t) => window.keep(t), templates);
    this.kept = templates;
  }

  async xml() {
    return this.page.evaluate(async () => (await window.modeler.saveXML({ format: true })).xml);
  }

  async svg() {
    return this.page.evaluate(async () => (await window.modeler.saveSVG()).svg);
  }

  /** What the element is, in BPMN's words, and which template it has. */
  element(id) {
    return this.page.evaluate((elementId) => {
      const { businessObject } = window.modeler.get('elementRegistry').get(elementId);
      return {
        type: businessObject.$type,
        event: businessObject.eventDefinitions?.[0]?.$type,
        template: businessObject.get('zeebe:modelerTemplate'),
        version: businessObject.get('zeebe:modelerTemplateVersion'),
      };
    }, id);
  }
}
