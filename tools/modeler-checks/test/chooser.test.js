// Every template, loaded by the Modeler: found by words, and put on the elements it offers itself for.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { entries, firstVersion, forCamunda } from '../src/camunda.js';
import { begin, boundary, line } from '../src/diagram.js';
import { all, contents, lines, oldest } from '../src/files.js';
import { Modeler } from '../src/modeler.js';
import { others } from '../src/others.js';

const STEP = { id: 'Step', name: 'Step' };
const DIAGRAMS = {
  'bpmn:StartEvent': begin('p', STEP),
  'bpmn:BoundaryEvent': boundary('p', STEP),
};
const diagram = (type) =>
  DIAGRAMS[type] ?? line('p', { ...STEP, type: type[5].toLowerCase() + type.slice(6) });

/** Words that a person would type, and a part of the names that these must find. */
const WORDS = {
  call: /call/, phone: /call|batch|agent|number/, bolna: /Bolna/, callingbox: /CallingBox/, campaign: /batch/, batch: /batch/, wait: /wait|batch ended/,
  webhook: /call ended receiver|inbound/,
};

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

test('the Modeler takes every template without a word', async () => {
  assert.deepEqual(await modeler.start(line('p'), contents(all)), []);
  assert.deepEqual(modeler.errors, []);
});

/** But for version and engine, most templates of a newer line are those of the oldest. */
const inner = ({ version, engines, ...rest }) => JSON.stringify(rest);
const known = new Set(contents(oldest.all).map(inner));
const isNew = (template) => !known.has(inner(template));

const offered = (type, files) => contents(files).filter(({ appliesTo }) => appliesTo.includes(type));

for (const line of lines) for (const type of new Set(contents(line.all).flatMap(({ appliesTo }) => appliesTo))) {
  test(`${line.folder}, ${type}: every template for it is found by words, and becomes what it says`, async (t) => {
    await modeler.start(forCamunda(diagram(type), line.folder), [...contents(line.current), ...others]);
    await modeler.panel.select('Step');
    await modeler.panel.openChooser();
    for (const [word, names] of Object.entries(WORDS)) {
      const found = await modeler.panel.searchPasted(word);
      // The chooser offers a template with steps by these alone: steps.test.js looks for them.
      const missing = offered(type, line.current).filter(({ steps }) => !steps).map(({ name }) => name)
        .filter((name) => names.test(name) && !found.includes(name));
      assert.deepEqual(missing, [], `not found by "${word}"`);
      assert.ok(!found.includes('SQL database'), `"${word}" finds everything`);
    }
    for (const template of offered(type, line.all).filter((each) => line === oldest || isNew(each))) {
      await modeler.start(forCamunda(diagram(type), firstVersion(template)), [template]);
      await modeler.panel.select('Step');
      await modeler.panel.openChooser();
      await modeler.panel.choose(...entries(template));
      assert.deepEqual(await modeler.element('Step'), {
        type: template.elementType.value,
        event: template.elementType.eventDefinition,
        template: template.id,
        version: template.version,
      });
      t.diagnostic('count: templates applied to elements = 1');
    }
  });
}
