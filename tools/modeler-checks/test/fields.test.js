// What the panel says of a value before anything is deployed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { entries, firstVersion, forCamunda } from '../src/camunda.js';
import { begin, boundary, line } from '../src/diagram.js';
import { panels } from '../src/fields.js';
import { Modeler } from '../src/modeler.js';
import { EXPRESSION, valuesOf } from './values.js';

const STEP = { id: 'Step', name: 'Step' };
const DIAGRAMS = {
  'bpmn:StartEvent': begin('p', STEP),
  'bpmn:BoundaryEvent': boundary('p', STEP),
  'bpmn:IntermediateCatchEvent': line('p', { ...STEP, type: 'intermediateCatchEvent' }),
};
const TASK = line('p', { ...STEP, type: 'task' });

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

/** Puts the template on an element, and picks and ticks what brings the fields up. */
async function show({ template, way }) {
  const diagram = DIAGRAMS[template.elementType.value] ?? TASK;
  await modeler.start(forCamunda(diagram, firstVersion(template)), [template]);
  const { panel } = modeler;
  await panel.select('Step');
  await panel.openChooser();
  await panel.choose(...entries(template));
  for (const { label, choice } of way) {
    await (choice ? panel.pick(label, choice) : panel.tick(label));
  }
  return panel;
}

const isExpression = ({ constraints }) => /^\^(=$|\(=\|)/.test(constraints?.pattern?.value ?? '');
const hasForm = (template, { label, type, constraints }) => type !== 'Dropdown'
  && Boolean(constraints?.pattern || constraints?.minLength || valuesOf(template, label));

/** What the panel says when a person has typed the value, as text unless it begins with =. */
async function saidOf(panel, { label, feel }, value) {
  if (feel === 'optional') await panel.feel(label, false);
  await panel.write(label, value);
  return panel.complaint(label);
}

/** Forms whose values were tried in another field: the panel treats them alike. */
const tried = new Set();

async function check(panel, template, property, t) {
  const name = `${property.label} (${property.id})`;
  const { bad = [], good = [] } = isExpression(property) ? EXPRESSION : valuesOf(template, property.label) ?? {};
  assert.ok(bad.length || !hasForm(template, property), `values.js has nothing for ${name}`);
  if (property.constraints?.notEmpty) {
    assert.match(await saidOf(panel, property, ''), /must not be empty/i, name);
    t.diagnostic('count: empty fields caught = 1');
  }
  const form = JSON.stringify([property.label, property.type, property.feel, property.constraints]);
  if (tried.has(form)) return;
  tried.add(form);
  for (const value of bad) {
    assert.notEqual(await saidOf(panel, property, value), '', `${name} lets "${value}" pass`);
  }
  for (const value of good) {
    assert.equal(await saidOf(panel, property, value), '', `${name} refuses "${value}"`);
  }
  t.diagnostic(`count: bad values caught = ${bad.length}`);
  t.diagnostic(`count: good values let pass = ${good.length}`);
}

/** A credential is not typed but chosen: credential.test.js does that. */
const wanting = ({ template, properties }) => properties.filter((each) =>
  each.type !== 'Configuration' && (each.constraints?.notEmpty || hasForm(template, each)));

for (const each of panels().filter((panel) => wanting(panel).length)) {
  const title = [`${each.template.name} ${each.template.version}`, ...each.way.map(({ label, choice }) => choice ?? label)].join(', ');
  test(`${title}: the panel catches what is empty or wrong, and nothing else`, async (t) => {
    const panel = await show(each);
    for (const property of wanting(each)) await check(panel, each.template, property, t);
  });
}

test('the page with the panel has no errors of its own', () => assert.deepEqual(modeler.errors, []));
