// The rules of Camunda's own validator: nothing breaks one, and each finds a template that does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, newest } from '../src/files.js';
import { names, ofLine, ofTemplate, ofText } from '../src/rules/index.js';
import { broken } from './broken.js';

for (const { folder, current, all } of lines) {
  for (const { file, text, template } of current) {
    test(`${file}: no rule of Camunda's validator is broken`, (t) => {
      const faults = [
        ...Object.entries(ofText).flatMap(([rule, find]) => find(text).map((each) => `${rule}: ${each}`)),
        ...Object.entries(ofTemplate).flatMap(([rule, find]) => find(template).map((each) => `${rule}: ${each}`)),
      ];
      t.diagnostic(`count: rules that a file keeps = ${Object.keys({ ...ofText, ...ofTemplate }).length}`);
      assert.deepEqual(faults, []);
    });
  }

  for (const [rule, find] of Object.entries(ofLine)) {
    test(`${folder}: ${rule}`, () => assert.deepEqual(find(all), []));
  }
}

const call = newest.normal.find(({ template }) => template.name === 'Bolna call');

for (const [rule, { change, files, finds }] of Object.entries(broken)) {
  test(`${rule} finds what breaks it`, () => {
    if (rule in ofText) return assert.match(ofText[rule](change(call.text)).join(), finds);
    if (rule in ofLine) return assert.match(ofLine[rule](files(structuredClone(newest.all))).join(), finds);
    const template = structuredClone(call.template);
    change(template);
    assert.match(ofTemplate[rule](template).join(), finds);
  });
}

test('every rule is seen to find something', () => {
  assert.equal(names.length, 27);
  assert.deepEqual(names.filter((rule) => !broken[rule]), []);
});

test('versions of two lines differ, also where a template is the same', () => {
  assert.deepEqual(ofLine['unique-id-version'](lines.flatMap(({ all }) => all)), []);
});
