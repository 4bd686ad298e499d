// No template changes without a new version, once it was released; before that, not unseen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, contents, lines } from '../src/files.js';
import { book, breaches, digest, text, write } from '../src/versions.js';

test('every template is what versions.json says of its version', () => {
  assert.deepEqual(breaches(book(), contents(all)), []);
});

test('what is kept in versioned/ is older than what is current', () => {
  for (const line of lines) {
    for (const { file, template } of line.versioned) {
      const newer = line.current.find((each) => each.template.id === template.id);
      assert.ok(newer?.template.version > template.version, file);
    }
  }
});

const template = (version, label) => ({ id: 'a', version, properties: [{ label }] });

test('a released version that changes is a breach, and no rewriting of the book mends it', () => {
  const released = write({}, [template(1, 'Phone')], true);
  const changed = [template(1, 'Phone number')];
  assert.match(breaches(released, changed).join(), /^a 1 was released and is changed/);
  assert.match(breaches(write(released, changed, false), changed).join(), /released and is changed/);
  assert.match(breaches(write(released, changed, true), changed).join(), /released and is changed/);
});

test('a new version beside the released one is no breach, but without the released one it is', () => {
  const released = write({}, [template(1, 'Phone')], true);
  const both = [template(1, 'Phone'), template(2, 'Phone number')];
  assert.deepEqual(breaches(write(released, both, false), both), []);
  const alone = both.slice(1);
  assert.match(breaches(write(released, alone, false), alone).join(), /^a 1 was released and is gone/);
});

test('a version that was not released may change, by the command', () => {
  const draft = write({}, [template(1, 'Phone')], false);
  const changed = [template(1, 'Phone number')];
  assert.match(breaches(draft, changed).join(), /run npm run versions/);
  assert.deepEqual(breaches(write(draft, changed, false), changed), []);
});

test('order of keys and layout do not count, a value does', () => {
  assert.equal(digest({ id: 'a', version: 1 }), digest({ version: 1, id: 'a' }));
  assert.notEqual(digest({ id: 'a', keywords: ['x', 'y'] }), digest({ id: 'a', keywords: ['y', 'x'] }));
});

test('the book that is written can be read', () => {
  const written = write({}, [template(1, 'Phone'), template(2, 'Phone number')], true);
  assert.deepEqual(JSON.parse(text(written)), written);
});
