// What the panel writes is what the examples' tests deploy and run (PanelScenariosIT).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { exported, exportFile, oldest, read } from '../src/files.js';
import { Modeler } from '../src/modeler.js';
import { play } from '../src/scenario.js';
import { scenarios } from '../scenarios/index.js';

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

for (const scenario of scenarios) {
  test(`${scenario.id}: the panel writes what is committed`, async (t) => {
    const { xml, problems } = await play(modeler, scenario);
    assert.deepEqual(problems, []);
    assert.ok(fs.existsSync(exportFile(scenario.id)), 'not written yet: npm run scenarios');
    assert.equal(xml, read(exportFile(scenario.id)), 'if it is meant to differ: npm run scenarios');
    t.diagnostic('count: scenarios passed = 1');
  });
}

test('every committed export has a scenario', () => {
  assert.deepEqual(exported(), scenarios.map(({ id }) => id).sort());
});

test('every template has a scenario', () => {
  const played = new Set(scenarios.flatMap(({ parts }) => parts.flatMap(({ template }) => template)));
  assert.deepEqual(oldest.normal.map(({ template }) => template.name).filter((name) => !played.has(name)), []);
});

test('every operation has a scenario', () => {
  const picked = exported().flatMap((id) =>
    [...read(exportFile(id)).matchAll(/source="(\w+)" target="[a-z]+Input_operation.[a-z]+Input_type"/g)].map(([, type]) => type));
  const operations = oldest.normal.flatMap(({ template }) => template.properties)
    .filter(({ id }) => id === 'operation.operationType')
    .flatMap(({ choices }) => choices.map(({ value }) => value));
  assert.deepEqual(operations.filter((each) => !picked.includes(each)), []);
});
