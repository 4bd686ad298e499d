// A diagram made with an older version of "Bolna call" is offered the newer one, and keeps its values.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AGENT } from '../scenarios/values.js';
import { launch } from '../src/browser.js';
import { forCamunda } from '../src/camunda.js';
import { line } from '../src/diagram.js';
import { contents, lines, newest, oldest } from '../src/files.js';
import { Modeler } from '../src/modeler.js';

const bolnaCall = ({ normal }) => contents(normal).find(({ name }) => name === 'Bolna call');
const newer = bolnaCall(oldest);

/** As one before it may have been: a version less, and without what was added since. */
const older = {
  ...newer,
  version: newer.version - 1,
  properties: newer.properties
    .filter(({ id }) => id !== 'operation.voiceId')
    .map((each) => (each.value === String(newer.version) && each.binding.key === 'elementTemplateVersion'
      ? { ...each, value: String(newer.version - 1) } : each)),
};

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

const TASK = line('p', { type: 'task', id: 'Step', name: 'Call customer' });

async function diagramOf(template) {
  await modeler.start(TASK, [template]);
  const { panel } = modeler;
  await panel.select('Step');
  await panel.openChooser();
  await panel.choose('Bolna call');
  await panel.write('Agent ID', AGENT);
  await panel.feel('Phone number to call');
  await panel.write('Phone number to call', 'customer.phone');
  await panel.tick('Retry automatically');
  await panel.write('Maximum retries', '2');
  await panel.write('Result variable', 'answer');
  return modeler.xml();
}

const values = (xml) => new Map([...xml.matchAll(
  /<zeebe:(?:input|header) (?:source="([^"]*)" target="([^"]*)"|key="([^"]*)" value="([^"]*)")/g)]
  .map(([, source, target, key, value]) => [target ?? key, source ?? value]));

async function assertKept(before, { version }) {
  const kept = values(await modeler.xml());
  const typed = values(before);
  assert.equal(typed.get('bolnaInput_operation.bolnaInput_agentId'), AGENT);
  assert.equal(typed.get('bolnaInput_operation.bolnaInput_recipientPhoneNumber'), '=customer.phone');
  typed.set('elementTemplateVersion', String(version));
  for (const [name, value] of typed) assert.equal(kept.get(name), value, name);
}

test('the older version is upgraded in the panel, and every value that was typed is kept', async (t) => {
  const before = await diagramOf(older);
  assert.deepEqual(await modeler.start(before, [older, newer]), []);
  assert.equal((await modeler.element('Step')).version, older.version);

  await modeler.panel.select('Step');
  await modeler.panel.upgrade();

  assert.equal((await modeler.element('Step')).version, newer.version);
  await assertKept(before, newer);
  assert.equal(await modeler.panel.field('Voice ID').count(), 1);
  t.diagnostic('count: upgrades passed = 1');
});

test('a diagram of the newest version is offered no upgrade', async () => {
  const xml = (await diagramOf(older))
    .replace(/modelerTemplateVersion="\d+"/, `modelerTemplateVersion="${newer.version}"`);
  await modeler.start(xml, [older, newer]);
  await modeler.panel.select('Step');
  assert.equal(await modeler.panel.offersUpgrade(), false);
});

/** Both folders in one Modeler, as somebody has them who models for several clusters. */
const both = lines.flatMap(({ normal }) => contents(normal));

test('a diagram that moves to Camunda 8.10 is offered the template of that line, and keeps what was typed', async (t) => {
  const before = await diagramOf(bolnaCall(oldest));
  assert.deepEqual(await modeler.start(forCamunda(before, newest.folder), both), []);
  const { panel } = modeler;
  await panel.select('Step');
  assert.equal(await panel.offersUpgrade(), true);
  await panel.upgrade();

  assert.equal((await modeler.element('Step')).version, bolnaCall(newest).version);
  await assertKept(before, bolnaCall(newest));
  assert.equal(await panel.field('API key').count(), 1);
  assert.equal(await panel.field('Job timeout').count(), 1);
  t.diagnostic('count: upgrades passed = 1');
});

for (const [version, { normal }] of [['8.8', oldest], ['8.9', oldest], ['8.10', newest], ['8.11', newest]]) {
  test(`in a diagram for Camunda ${version}, the chooser takes the templates of their line`, async () => {
    assert.deepEqual(await modeler.start(forCamunda(TASK, version), both), []);
    const latest = await modeler.page.evaluate(() => window.modeler.get('elementTemplates').getLatest()
      .map(({ id, version: number }) => `${id} ${number}`).sort());
    assert.deepEqual(latest, contents(normal).map(({ id, version: number }) => `${id} ${number}`).sort());
  });
}

test('a diagram for Camunda 8.9 is offered no template of a newer line', async () => {
  const before = await diagramOf(bolnaCall(oldest));
  await modeler.start(forCamunda(before, '8.9'), both);
  await modeler.panel.select('Step');
  assert.equal(await modeler.panel.offersUpgrade(), false);
});

test('two templates of one id and version would be refused: each line has versions of its own', async () => {
  const twin = { ...bolnaCall(newest), version: bolnaCall(oldest).version };
  const problems = await modeler.start(TASK, [bolnaCall(oldest), twin]);
  assert.match(problems.join(), /already used/);
});
