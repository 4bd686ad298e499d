// The panel as it is first seen, and what it keeps when the operation changes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { entries, firstVersion, forCamunda } from '../src/camunda.js';
import { begin, boundary, line } from '../src/diagram.js';
import { newest, oldest } from '../src/files.js';
import { Modeler } from '../src/modeler.js';
import { isShownAtFirst } from '../src/texts.js';

const STEP = { id: 'Step', name: 'Step' };
const DIAGRAMS = {
  'bpmn:StartEvent': begin('p', STEP),
  'bpmn:BoundaryEvent': boundary('p', STEP),
  'bpmn:IntermediateCatchEvent': line('p', { ...STEP, type: 'intermediateCatchEvent' }),
};

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

/** What the first test of a template left on the element, for the next one that only looks. */
let shown;

async function look(template) {
  if (shown !== template) await apply(template);
  shown = template;
  return modeler.panel;
}

async function apply(template) {
  shown = undefined;
  const diagram = DIAGRAMS[template.elementType.value] ?? line('p', { ...STEP, type: 'task' });
  await modeler.start(forCamunda(diagram, firstVersion(template)), [template]);
  const { panel } = modeler;
  await panel.select('Step');
  await panel.openChooser();
  await panel.choose(...entries(template));
  return panel;
}

/** Without steps, the templates of the newest line have the same fields as those of the oldest. */
const shownTemplates = [...oldest.normal, ...newest.normal.filter(({ template }) => template.steps)];

for (const { file, template } of shownTemplates) {
  test(`${file}: the panel opens and folds the groups as it is told`, async () => {
    const panel = await look(template);
    const visible = template.properties.filter((each) => isShownAtFirst(each, template.properties));
    const expected = template.groups
      .filter(({ id }) => visible.some(({ group }) => group === id))
      .map(({ label, openByDefault }) => `${label}: ${openByDefault ? 'open' : 'folded'}`);
    assert.deepEqual(await panel.groups(), expected);
  });

  test(`${file}: the panel shows every description to its end`, async () => {
    const panel = await look(template);
    for (const property of template.properties.filter((each) => isShownAtFirst(each, template.properties))) {
      const field = await panel.reveal(property.label);
      const text = await field.locator('.bio-properties-panel-description').textContent();
      assert.equal(text, property.description.replace(/<[^>]*>/g, ''));
    }
  });
}

const call = oldest.normal.find(({ template }) => template.name === 'Bolna call').template;
const batch = oldest.normal.find(({ template }) => template.name === 'Bolna batch').template;
const agent = oldest.normal.find(({ template }) => template.name === 'Bolna agent').template;
for (const { template, label, first, others } of [
  { template: call, label: 'Agent ID', first: 'Make call', others: ['List calls'] },
  { template: agent, label: 'Agent ID', first: 'Get agent', others: ['Update agent', 'Set webhook of an agent'] },
  { template: call, label: 'Execution ID', first: 'Get call', others: ['Get call log'] },
  { template: batch, label: 'Agent ID', first: 'Create batch', others: ['List batches'] },
  { template: batch, label: 'Batch ID', first: 'Get batch', others: ['List calls of a batch', 'Stop batch'] },
]) {
  test(`${label} of ${template.name} stays when the operation changes`, async () => {
    const panel = await apply(template);
    await panel.pick('Operation', first);
    await panel.feel(label);
    await panel.write(label, 'mine');
    for (const operation of others) {
      await panel.pick('Operation', operation);
      assert.match(await modeler.xml(), /source="=mine"/, operation);
    }
  });
}
