import assert from 'node:assert/strict';
import { test } from 'node:test';
import { banner, percent } from '../../main/resources/io/github/camundabolna/simulator/page/fault-texts.js';

test('the banner names each fault with its limits', () => {
  const slow = { fault: 'slow', endpoint: 'POST /call', rate: 0.5, slowBySeconds: 8 };
  const dropped = { fault: 'webhook-dropped', endpoint: '*', rate: 1 };
  assert.equal(banner([dropped]), 'A fault is on: webhook-dropped');
  assert.equal(banner([slow, dropped]), '2 faults are on: slow by 8 s (POST /call, 50%), webhook-dropped');
});

test('the banner is empty while no fault is on', () => {
  assert.equal(banner([]), '');
});

test('a rate is shown exactly', () => {
  assert.equal(percent(0.07), 7);
  assert.equal(percent(0.0005), 0.05);
});
