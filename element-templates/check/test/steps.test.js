// The chooser of the newest line: each operation is found by its own words, and applying it picks it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { forCamunda } from '../src/camunda.js';
import { line } from '../src/diagram.js';
import { contents, newest } from '../src/files.js';
import { Modeler } from '../src/modeler.js';
import { others } from '../src/others.js';

const TASK = forCamunda(line('p', { type: 'task', id: 'Step', name: 'Step' }), newest.folder);
const OPERATION = /source="(\w+)" target="bolnaInput_operation.bolnaInput_type"/;

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

async function openChooser() {
  await modeler.start(TASK, [...contents(newest.normal), ...others]);
  await modeler.panel.select('Step');
  await modeler.panel.openChooser();
}

const withSteps = contents(newest.normal).filter(({ steps }) => steps);

test('every keyword of an operation finds it before anything else', async (t) => {
  await openChooser();
  for (const { name, keywords } of withSteps.flatMap(({ steps }) => steps)) {
    for (const words of [name, ...keywords]) {
      const [first] = await modeler.panel.search(words);
      assert.equal(first, name, `by "${words}"`);
      t.diagnostic('count: words that find an operation = 1');
    }
  }
});

for (const { id, name, version, steps, presets, properties } of withSteps) {
  for (const step of steps) {
    test(`${name}, ${step.name}: applying it picks the operation`, async () => {
      await openChooser();
      await modeler.panel.search(step.keywords[0]);
      await modeler.panel.choose(step.name);
      const { template, version: applied } = await modeler.element('Step');
      assert.deepEqual([template, applied], [id, version]);
      const preset = presets.find((each) => each.id === step.presetId);
      assert.equal(OPERATION.exec(await modeler.xml())[1], preset.properties['operation.operationType']);
      const { label } = properties.find((each) => each.id === 'operation.operationType');
      const shown = await modeler.panel.field(label).locator('option:checked').textContent();
      assert.equal(shown, step.name);
    });
  }

  test(`${name}: the menu behind its name offers the same operations`, async () => {
    await openChooser();
    await modeler.panel.choose(...[name, steps.at(-1).name]);
    assert.match(await modeler.xml(), new RegExp(`source="${steps.at(-1).presetId.split('_')[1]}"`));
  });
}

test('the page with the chooser has no errors of its own', () => assert.deepEqual(modeler.errors, []));
