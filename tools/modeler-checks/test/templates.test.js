// What can be said of a template without opening the Modeler.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { all } from '../src/files.js';
import { faults } from '../src/references.js';

const { validateZeebe } = createRequire(import.meta.url)('@bpmn-io/element-templates-validator');
const say = ({ instancePath = '', message }) => `${instancePath} ${message}`;

for (const { file, text, template } of all) {
  test(`${file}: the Modeler's validator has nothing to say`, (t) => {
    const { errors, warnings } = validateZeebe(text);
    t.diagnostic('count: templates = 1');
    t.diagnostic(`count: validator errors = ${errors?.length ?? 0}`);
    t.diagnostic(`count: validator warnings = ${warnings?.length ?? 0}`);
    assert.deepEqual([...(errors ?? []), ...(warnings ?? [])].map(say), []);
  });

  test(`${file}: references lead somewhere, expressions are FEEL`, () => {
    assert.deepEqual(faults(template), []);
  });
}

test('no two templates have the same id and version', () => {
  const keys = all.map(({ template }) => `${template.id} ${template.version}`);
  assert.deepEqual(keys.filter((key, i) => keys.indexOf(key) < i), []);
});
