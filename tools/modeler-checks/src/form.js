// A form in a page, filled in by its labels, with mouse and keyboard.
import { openPage } from './browser.js';

/** Fills in a box and leaves it. A time loses a date that form-js hasn't rendered yet, so this waits for it. */
export async function enter(box, text) {
  await box.fill(text);
  await box.press('Tab');
  await box.page().evaluate(() => window.settle());
}

export class FormPage {
  static async open(browser) {
    const { page, errors } = await openPage(browser, 'form.html');
    return new FormPage(page, errors);
  }

  constructor(page, errors) {
    this.page = page;
    this.errors = errors;
  }

  show(schema, data = {}) {
    return this.page.evaluate(([s, d]) => window.show(s, d), [schema, data]);
  }

  async submit() {
    const result = await this.page.evaluate(() => window.submit());
    await this.page.evaluate(() => window.settle());
    return result;
  }

  /** The sentences in red. */
  complaints() {
    return this.page.locator('.fjs-form-field-error').allTextContents();
  }

  field({ id }) {
    return this.page.locator('.fjs-form-field').filter({ has: this.page.locator(`[id*="-${id}"]`) }).last();
  }

  /** Fills in one field in the way of its kind. */
  async fill(component, value) {
    const field = this.field(component);
    if (component.type === 'filepicker') {
      await field.locator('input[type=file]').setInputFiles(value);
    } else if (component.type === 'select') {
      await field.locator('.fjs-input-group').click();
      await this.page.locator('.fjs-dropdownlist-item', { hasText: value }).click();
    } else if (component.type === 'checkbox') {
      await field.locator('input').check();
    } else {
      const boxes = field.locator(`input[id*="-${component.id}"], textarea`);
      for (const [i, text] of [value].flat().entries()) {
        await enter(boxes.nth(i), text);
      }
    }
    await this.page.evaluate(() => window.settle());
    await this.page.waitForFunction(
      (key) => new RegExp(`"${key}":("[^"]|true|\\d)`).test(JSON.stringify(window.viewer._getState().data)), component.key);
  }
}
