import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elapsed, who } from '../../main/resources/io/github/camundabolna/simulator/page/phone-texts.js';

const ago = (seconds) => new Date(Date.now() - seconds * 1e3 - 100).toISOString();

test('time is counted in minutes and seconds', () => {
  assert.equal(elapsed({ phone: 'rings', changedAt: ago(5) }), 'rings for 0:05');
  assert.equal(elapsed({ phone: 'talks', changedAt: ago(65) }), 'talking for 1:05');
});

test('a clock that is behind counts no negative time', () => {
  assert.equal(elapsed({ phone: 'talks', changedAt: ago(-5) }), 'talking for 0:00');
});

test('a call is for a name, if there is one', () => {
  assert.equal(who({ name: 'Asha', number: '+91' }), 'Asha, +91');
  assert.equal(who({ number: '+91' }), '+91');
});
