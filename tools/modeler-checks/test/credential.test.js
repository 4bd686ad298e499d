// Credentials in the panel of the newest line: what a cluster offers is chosen, and bound as a whole.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { entries, forCamunda } from '../src/camunda.js';
import { line } from '../src/diagram.js';
import { newest } from '../src/files.js';
import { Modeler } from '../src/modeler.js';

const TASK = forCamunda(line('p', { type: 'task', id: 'Step', name: 'Step' }), newest.folder);

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

/** As a Modeler that is connected to a cluster does. */
const connect = (configurationTemplate) => modeler.page.evaluate(async (id) => {
  window.modeler.get('configurationInstances').setSelectableInstances([
    { name: 'ourAccount', metadata: { kind: 'CREDENTIAL', displayName: 'Our account', configurationTemplate: id, configurationTemplateVersion: 1 } },
    { name: 'database', metadata: { kind: 'CREDENTIAL', displayName: 'Database', configurationTemplate: 'other:1', configurationTemplateVersion: 1 } },
  ]);
  await window.settle();
}, configurationTemplate);

const inputs = (xml) => [...xml.matchAll(/<zeebe:input (?:source="([^"]*)" )?target="[a-z]+Input_authentication([^"]*)"/g)]
  .map(([, source, target]) => ({ source, target }));

for (const { file, template } of newest.normal.filter((each) => each.template.configurationTemplates)) {
  const [vendor] = path.basename(file).split('-');
  test(`${file}: a credential of the cluster takes the place of the secret, and back`, async () => {
    await modeler.start(TASK, [template]);
    const { panel } = modeler;
    await panel.select('Step');
    await panel.openChooser();
    await panel.choose(...entries(template));
    const typed = inputs(await modeler.xml());
    assert.deepEqual(typed, [{ source: `{{secrets.${vendor.toUpperCase()}_API_KEY}}`, target: `.${vendor}Input_apiKey` }]);

    await panel.pick('API key from', 'Credential');
    assert.match(await panel.complaint('Credential'), /must not be empty/);
    assert.match((await panel.complaints()).join(), /^Credential: .*must not be empty/);
    assert.match(await panel.field('Credential').textContent(), /No cluster connected/);
    assert.equal(await panel.field('API key').count(), 0);

    await connect(template.configurationTemplates[0].id);
    await panel.field('Credential').locator('button').first().click();
    const offered = await panel.field('Credential').locator('[role=option]').allTextContents();
    assert.equal(offered.length, 1, offered.join());
    assert.match(offered[0], /Our account/);
    await panel.field('Credential').locator('[role=option]').click();
    await panel.settle();
    assert.equal(await panel.complaint('Credential'), '');
    assert.deepEqual(inputs(await modeler.xml()), [{ source: '=camunda.vars.env.ourAccount', target: '' }]);

    await panel.pick('API key from', 'Secret');
    assert.deepEqual(inputs(await modeler.xml()), typed);
  });
}

test('the page with the credentials has no errors of its own', () => assert.deepEqual(modeler.errors, []));
