// The chooser of the newest line: each operation is found by its own words, and applying it picks it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { forCamunda } from '../src/camunda.js';
import { line } from '../src/diagram.js';
import { contents, newest } from '../src/files.js';
import { Modeler } from '../src/modeler.js';
import { others } from '../src/others.js';

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

/** A diagram with a task for each step. */
const start = (steps) => modeler.start(
  forCamunda(line('p', ...steps.map(({ name }, i) => ({ type: 'task', id: `Step${i}`, name }))), newest.folder),
  [...contents(newest.normal), ...others]);

async function openChooser(element) {
  await modeler.panel.select(element);
  await modeler.panel.openChooser();
}

const withSteps = contents(newest.normal).filter(({ steps }) => steps);

/** The words of one vendor's operation can be the name of another's, which is then first. */
const isCalled = (name, words) => name.toLowerCase() === words.toLowerCase();

test('every keyword of an operation finds it before anything else', async (t) => {
  await start([{ name: 'Step' }]);
  await openChooser('Step0');
  for (const { name, keywords } of withSteps.flatMap(({ steps }) => steps)) {
    for (const words of [name, ...keywords]) {
      const found = await modeler.panel.searchPasted(words);
      assert.equal(found.filter((each) => each === name || !isCalled(each, words))[0], name, `by "${words}"`);
      t.diagnostic('count: words that find an operation = 1');
    }
  }
});

const operationOf = (xml, id) =>
  new RegExp(`id="${id}"[^]*?source="(\\w+)" target="[a-z]+Input_operation.[a-z]+Input_type"`).exec(xml)?.[1];

for (const { id, name, version, steps, presets, properties } of withSteps) {
  test(`${name}: applying a step picks its operation`, async (t) => {
    await start(steps);
    const { label } = properties.find((each) => each.id === 'operation.operationType');
    for (const [i, step] of steps.entries()) {
      await openChooser(`Step${i}`);
      await modeler.panel.searchPasted(step.keywords[0]);
      await modeler.panel.choose(step.name);
      const { template, version: applied } = await modeler.element(`Step${i}`);
      assert.deepEqual([template, applied], [id, version]);
      const preset = presets.find((each) => each.id === step.presetId);
      const operation = preset.properties['operation.operationType'];
      assert.equal(operationOf(await modeler.xml(), `Step${i}`), operation);
      const shown = await modeler.panel.field(label).locator('option:checked').textContent();
      assert.equal(shown, step.name);
      t.diagnostic('count: steps applied = 1');
    }
  });

  test(`${name}: the menu behind its name offers the same operations`, async () => {
    const last = steps.at(-1);
    await start([last]);
    await openChooser('Step0');
    await modeler.panel.choose(name, last.name);
    assert.equal(operationOf(await modeler.xml(), 'Step0'), last.presetId.split('_')[1]);
  });
}

test('the page with the chooser has no errors of its own', () => assert.deepEqual(modeler.errors, []));
