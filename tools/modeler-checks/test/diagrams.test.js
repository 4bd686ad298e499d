// Every diagram of the examples: as the Modeler's linter and a reader want it.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { crossings, drawing, notInSentenceCase, overlaps, unclearGateways } from '../src/drawing.js';
import { all, contents, examples, exported, exportFile, read, ROOT } from '../src/files.js';
import { lint } from '../src/lint.js';
import { Modeler } from '../src/modeler.js';

const PROPER_NAMES = ['AI', 'Bolna', 'CallingBox', 'CSV', 'API', 'PDF'];
const OF_TEMPLATES = /^(Bolna|CallingBox|AI Agent) /;

let browser;
let modeler;
before(async () => { modeler = await Modeler.open(browser = await launch()); });
after(() => browser.close());

const diagrams = examples('.bpmn');

for (const { file, text } of diagrams) {
  test(`${file}: the Modeler's linter finds nothing`, async (t) => {
    const problems = await lint(text);
    t.diagnostic('count: diagrams = 1');
    t.diagnostic(`count: lint problems = ${problems.length}`);
    assert.deepEqual(problems, []);
  });

  test(`${file}: nothing is drawn over anything, and names are in sentence case`, async () => {
    assert.deepEqual(await modeler.start(text, contents(all)), []);
    const elements = await drawing(modeler);
    assert.ok(elements.length > 3);
    assert.deepEqual(overlaps(elements), []);
    assert.deepEqual(crossings(elements), []);
    assert.deepEqual(notInSentenceCase(elements, PROPER_NAMES), []);
  });

  test(`${file}: gateways ask, and their flows answer`, async () => {
    assert.deepEqual(await modeler.start(text, contents(all)), []);
    assert.deepEqual(unclearGateways(await drawing(modeler)), []);
  });

  test(`${file}: the README quotes names that the diagram has`, () => {
    const names = [...text.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name);
    const page = read(path.join(ROOT, path.dirname(file), 'README.md')).replace(/^```.*?^```|`[^`]*`/gms, '');
    const quoted = [...page.matchAll(/"([A-Z][^"\n]*)"/g)].map(([, name]) => name);
    assert.deepEqual(quoted.filter((name) => !names.includes(name) && !OF_TEMPLATES.test(name)), []);
  });
}

/** From 8.10 on it recommends secrets of the engine; a runtime resolves its own secrets there, too. */
const OTHER_SECRETS = 'warn camunda-compat/secrets Step: Property <source> uses legacy secret expression format '
  + '{{secrets.SECRET}}, migrate to camunda.secrets format';

test('the linter finds nothing in what the panel wrote', async (t) => {
  for (const id of exported()) {
    const problems = await lint(read(exportFile(id)));
    const expected = id.endsWith('-8-10') ? [OTHER_SECRETS] : [];
    t.diagnostic(`count: lint problems = ${problems.length - expected.length}`);
    assert.deepEqual(problems, expected, id);
  }
});

test('the linter finds a field that must not be empty and is', async () => {
  const filled = read(exportFile('make-call'));
  const empty = filled.replace(/source="\+[0-9]+" (?=target="bolnaInput_operation.bolnaInput_recipientPhoneNumber")/, '');
  assert.notEqual(empty, filled);
  assert.match((await lint(empty)).join('\n'), /Phone number to call/);
});
