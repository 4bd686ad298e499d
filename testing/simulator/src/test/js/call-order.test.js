import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CallOrder } from '../../main/resources/io/github/camundabolna/simulator/page/call-order.js';

const call = (id, second, phase = 'waiting') => ({
  id, number: `+9198000000${id}`, status: phase, phase, createdAt: new Date(1e12 + second * 1e3).toISOString(),
});
const ids = (order) => order.shown.map(({ id }) => id).join('');

test('new calls come first', () => {
  const order = new CallOrder();
  order.put([call('a', 1), call('c', 3)]);
  order.put([call('b', 2), call('d', 4)]);
  assert.equal(ids(order), 'dcba');
});

test('many new calls come first, too', () => {
  const order = new CallOrder();
  const calls = Array.from({ length: 10_000 }, (_, i) => call(String(i), (i * 7_919) % 10_000));
  for (let i = 0; i < calls.length; i += 1_000) order.put(calls.slice(i, i + 1_000));
  const times = order.shown.map(({ call: { createdAt } }) => createdAt);
  assert.deepEqual(times, [...times].sort().reverse());
  assert.equal(order.size, 10_000);
});

test('fractions of a second of any length decide', () => {
  const order = new CallOrder();
  const at = (id, createdAt) => ({ ...call(id, 0), createdAt });
  order.put([at('a', '2026-01-01T00:00:00Z'), at('c', '2026-01-01T00:00:00.1004Z'), at('b', '2026-01-01T00:00:00.1Z')]);
  assert.equal(ids(order), 'cba');
});

test('a call that changes keeps its place and shows its change', () => {
  const order = new CallOrder();
  order.put([call('a', 1), call('b', 2), call('c', 3)]);
  order.put([call('b', 2, 'talking')]);
  assert.equal(ids(order), 'cba');
  assert.equal(order.shown[1].call.phase, 'talking');
});

test('a change moves a call into the filter and out of it', () => {
  const order = new CallOrder();
  order.put([call('a', 1), call('b', 2), call('c', 3)]);
  order.filter(({ phase }) => phase === 'talking');
  assert.equal(ids(order), '');
  order.put([call('c', 3, 'talking'), call('a', 1, 'talking'), call('b', 2, 'talking')]);
  assert.equal(ids(order), 'cba');
  order.put([call('b', 2, 'done')]);
  assert.equal(ids(order), 'ca');
  assert.equal(order.size, 3);
});

test('words of the latest status are searched', () => {
  const order = new CallOrder();
  order.put([call('a', 1)]);
  order.filter((_, words) => words.includes('talking'));
  assert.equal(ids(order), '');
  order.put([call('a', 1, 'talking')]);
  assert.equal(ids(order), 'a');
});
