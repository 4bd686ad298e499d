// Templates in the Modeler's page: frozen, and written as text only once.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { CHECK, read } from '../src/files.js';

/** As in a page, where the script has run. */
function page() {
  const context = vm.createContext({});
  vm.runInContext('var window = globalThis;', context);
  vm.runInContext(read(path.join(CHECK, 'src/frozen.js')), context);
  return (code) => vm.runInContext(code, context);
}

const COUNTED = 'let calls = 0; const counted = (key, value) => { calls++; return value; };';

test('nothing in a template can be changed', () => {
  const run = page();
  run('const template = frozen({ properties: [{ binding: { name: "a" } }] });');
  assert.throws(() => run('"use strict"; template.properties[0].binding.name = "b";'), /read only/);
  assert.throws(() => run('"use strict"; template.properties.push({});'), /not extensible/);
});

test('a part of a template has the text that JSON gives it, and is written once', () => {
  const run = page();
  run(`${COUNTED} const { binding } = frozen({ binding: { name: "a", type: "b" } });`);
  assert.equal(run('JSON.stringify(binding, counted)'), '{"name":"a","type":"b"}');
  const calls = run('calls');
  assert.equal(run('JSON.stringify(binding, counted)'), '{"name":"a","type":"b"}');
  assert.equal(run('calls'), calls);
});

test('each way to write has a text of its own', () => {
  const run = page();
  run('const part = frozen({ a: 1 });');
  assert.equal(run('JSON.stringify(part, (key, value) => (key ? 2 : value))'), '{"a":2}');
  assert.equal(run('JSON.stringify(part, (key, value) => (key ? 3 : value))'), '{"a":3}');
  assert.equal(run('JSON.stringify(part, (key, value) => value, 1)'), '{\n "a": 1\n}');
  assert.equal(run('JSON.stringify(part)'), '{"a":1}');
});

test('what can change is written each time', () => {
  const run = page();
  run('const same = (key, value) => value; const part = Object.freeze({ inner: { a: 1 } });');
  assert.equal(run('JSON.stringify(part, same)'), '{"inner":{"a":1}}');
  run('part.inner.a = 2;');
  assert.equal(run('JSON.stringify(part, same)'), '{"inner":{"a":2}}');
  assert.equal(run('JSON.stringify(undefined, same)'), undefined);
});
