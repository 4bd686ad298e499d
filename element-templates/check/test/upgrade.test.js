// A diagram made with an older version of "Bolna call" is offered the newer one, and keeps its values.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AGENT } from '../scenarios/values.js';
import { launch } from '../src/browser.js';
import { line } from '../src/diagram.js';
import { normal } from '../src/files.js';
import { Modeler } from '../src/modeler.js';

const newer = normal.map(({ template }) => template).find(({ name }) => name === 'Bolna call');

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

async function diagramOfOlder() {
  await modeler.start(line('p', { type: 'task', id: 'Step', name: 'Call the customer' }), [older]);
  const { panel } = modeler;
  await panel.select('Step');
  await panel.openChooser();
  await panel.choose('Bolna call');
  await panel.write('Agent ID', AGENT);
  await panel.feel('Phone number to call');
  await panel.write('Phone number to call', 'customer.phone');
  await panel.tick('Let Bolna call again');
  await panel.write('Retries at most', '2');
  await panel.write('Result variable', 'answer');
  return modeler.xml();
}

const values = (xml) => new Map([...xml.matchAll(
  /<zeebe:(?:input|header) (?:source="([^"]*)" target="([^"]*)"|key="([^"]*)" value="([^"]*)")/g)]
  .map(([, source, target, key, value]) => [target ?? key, source ?? value]));

test('the older version is upgraded in the panel, and every value that was typed is kept', async (t) => {
  const before = await diagramOfOlder();
  assert.deepEqual(await modeler.start(before, [older, newer]), []);
  assert.equal((await modeler.element('Step')).version, older.version);

  await modeler.panel.select('Step');
  await modeler.panel.upgrade();

  assert.equal((await modeler.element('Step')).version, newer.version);
  const kept = values(await modeler.xml());
  const typed = values(before);
  assert.equal(typed.get('bolnaInput_operation.bolnaInput_agentId'), AGENT);
  assert.equal(typed.get('bolnaInput_operation.bolnaInput_recipientPhoneNumber'), '=customer.phone');
  typed.set('elementTemplateVersion', String(newer.version));
  for (const [name, value] of typed) assert.equal(kept.get(name), value, name);
  assert.equal(await modeler.panel.field('Voice ID').count(), 1);
  t.diagnostic('count: upgrades passed = 1');
});

test('a diagram of the newest version is offered no upgrade', async () => {
  const xml = (await diagramOfOlder())
    .replace(/modelerTemplateVersion="\d+"/, `modelerTemplateVersion="${newer.version}"`);
  await modeler.start(xml, [older, newer]);
  await modeler.panel.select('Step');
  assert.equal(await modeler.panel.offersUpgrade(), false);
});
