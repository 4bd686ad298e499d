// The properties panel, used as a person does: by what is written on it, with mouse and keyboard.
const GROUPS = '[data-group-id*="ElementTemplates__CustomProperties"]';
const UPGRADE = '.bio-properties-panel-template-update-available';
const exactly = (text) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

export class Panel {
  constructor(page) {
    this.page = page;
  }

  /** By way of the empty canvas: the tools of one element lie over its neighbour. */
  async select(elementId) {
    await this.page.click('#canvas', { position: { x: 600, y: 800 } });
    await this.page.click(`[data-element-id="${elementId}"]`);
    await this.settle();
  }

  /** Until the panel has drawn what the last change came to. */
  settle() {
    return this.page.evaluate(() => window.settle());
  }

  /** Opens a group by its id, if there is one and it is folded. */
  async open(group) {
    const folded = this.page.locator(`[data-group-id$="CustomProperties-${group}"]`)
      .locator('.bio-properties-panel-group-header:not(.open)');
    if (await folded.count()) await folded.click();
    await this.settle();
  }

  /** How far down the groups reach, in pixels. */
  bottom() {
    return this.page.evaluate(() => Math.ceil(Math.max(
      ...[...document.querySelectorAll('#panel [data-group-id]')]
        .map((each) => each.getBoundingClientRect().bottom))));
  }

  async openChooser() {
    await this.page.click('.bio-properties-panel-select-template-button');
    await this.page.waitForSelector('.djs-popup .entry');
  }

  /** Types words into the chooser. @returns the names of what is left. */
  async search(words) {
    const box = this.page.locator('.djs-popup-search input');
    await box.fill('');
    await box.pressSequentially(words);
    return this.found();
  }

  /** The same with words that are pasted, for many searches in a row. */
  async searchPasted(words) {
    const box = this.page.locator('.djs-popup-search input');
    await box.fill(words);
    // The chooser looks when a key goes up.
    await box.press('End');
    return this.found();
  }

  async found() {
    await this.settle();
    return this.page.locator('.djs-popup .entry .djs-popup-label').allTextContents();
  }

  /** Clicks entries of the chooser: the template, and its operation if each has an entry. */
  async choose(...names) {
    for (const name of names) {
      const label = this.page.locator('.djs-popup-label').getByText(name, { exact: true });
      await this.page.locator('.djs-popup .entry', { has: label }).click();
    }
    await this.page.waitForSelector(GROUPS, { state: 'attached' });
    await this.settle();
  }

  async offersUpgrade() {
    return await this.page.locator(UPGRADE).count() > 0;
  }

  /** By the button "Update available" and its menu. */
  async upgrade() {
    await this.page.locator(UPGRADE).getByRole('button').click();
    await this.page.locator('.bio-properties-panel-dropdown-button__menu-item').getByText('Update', { exact: true }).click();
    await this.settle();
  }

  field(label) {
    return this.page
      .locator(`${GROUPS} .bio-properties-panel-entry`)
      .filter({ has: this.page.locator('label').filter({ hasText: exactly(label) }) });
  }

  /** All that the panel says against values, each after the label of its field. */
  complaints() {
    return this.page.locator(`${GROUPS} .bio-properties-panel-error`).evaluateAll((errors) => errors.map((error) => {
      const label = error.closest('.bio-properties-panel-entry').querySelector('label');
      return `${label.textContent}: ${error.textContent}`;
    }));
  }

  /** The groups of the template from top to bottom, each open or folded. */
  groups() {
    return this.page.locator(GROUPS).evaluateAll((groups) => groups.map((group) => {
      const header = group.querySelector('.bio-properties-panel-group-header');
      const label = header.querySelector('.bio-properties-panel-group-header-title').innerText;
      return `${label}: ${header.classList.contains('open') ? 'open' : 'folded'}`;
    }));
  }

  /** Opens the group of a field, if it is folded. */
  async reveal(label) {
    const field = this.field(label);
    if (await field.isVisible()) return field;
    await field.locator('xpath=ancestor::*[@data-group-id]')
      .locator('.bio-properties-panel-group-header').click();
    await field.waitFor();
    return field;
  }

  /** The text of a field, whether constant or expression. A = brings another box in its place. */
  async write(label, text) {
    const field = await this.reveal(label);
    await field.locator('input[type=text], input[type=number], textarea, .cm-content').first().click();
    const { keyboard } = this.page;
    await keyboard.press('ControlOrMeta+a');
    if (!text) await keyboard.press('Delete');
    if (text.startsWith('=')) {
      await keyboard.type('=');
      const turnsToFeel = await field.locator('.bio-properties-panel-feel-icon').count() > 0;
      if (turnsToFeel) await field.locator('.cm-editor.cm-focused').waitFor();
    }
    await keyboard.insertText(text.replace(/^=/, ''));
    await this.page.evaluate(() => {
      document.activeElement.blur();
      return window.settle();
    });
  }

  /** Switches a field to FEEL, or back to text. */
  async feel(label, on = true) {
    const field = await this.reveal(label);
    const active = await field.locator('.feel-active').count() > 0;
    if (active === on) return;
    await field.locator('.bio-properties-panel-feel-icon').click();
    await this.settle();
  }

  async pick(label, choice) {
    const field = await this.reveal(label);
    await field.locator('select').selectOption({ label: choice });
    await this.settle();
  }

  async tick(label) {
    const field = await this.reveal(label);
    await field.locator('input[type=checkbox]').click();
    await this.settle();
  }

  /** What the panel says against the value of a field, empty if nothing. */
  async complaint(label) {
    const errors = (await this.reveal(label)).locator('.bio-properties-panel-error');
    return (await errors.allTextContents()).join(' ');
  }
}
