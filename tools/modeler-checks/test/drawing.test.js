// The eye for drawings sees what is wrong, and leaves alone what is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossings, notInSentenceCase, overlaps, unclearGateways } from '../src/drawing.js';

const shape = (id, x, more = {}) =>
  ({ id, box: { x, y: 0, width: 100, height: 80 }, parents: ['process'], ...more });
const edge = (ends, ...points) =>
  ({ id: 'edge', ends, parents: ['process'], points: points.map(([x, y]) => ({ x, y })) });

test('two shapes that share a place overlap; neighbours, hosts and parents do not', () => {
  assert.deepEqual(overlaps([shape('a', 0), shape('b', 90)]), ['b overlaps a']);
  assert.deepEqual(overlaps([shape('a', 0), shape('b', 100)]), []);
  assert.deepEqual(overlaps([shape('a', 0), shape('b', 90, { host: 'a' })]), []);
  assert.deepEqual(overlaps([shape('a', 0), shape('b', 90, { parents: ['a', 'process'] })]), []);
});

test('an edge through the shape between its ends is seen, one around it is not', () => {
  const shapes = [shape('a', 0), shape('b', 200), shape('c', 400)];
  assert.deepEqual(crossings([...shapes, edge(['a', 'c'], [100, 40], [400, 40])]), ['edge goes through b']);
  const around = edge(['a', 'c'], [50, 80], [50, 120], [450, 120], [450, 80]);
  assert.deepEqual(crossings([...shapes, around]), []);
});

test('capitals are for the first word and for names', () => {
  const named = (name) => [{ name }];
  assert.deepEqual(notInSentenceCase(named('Call The Customer'), []), ['Call The Customer']);
  assert.deepEqual(notInSentenceCase(named('call ended'), []), ['call ended']);
  assert.deepEqual(notInSentenceCase(named('Ask Bolna again'), ['Bolna']), []);
});

test('a gateway that splits must ask, and its flows must answer; one that joins must not', () => {
  const gateway = (name, type = 'bpmn:ExclusiveGateway') => ({ id: 'gateway', type, name });
  const flow = (id, name) => ({ id, type: 'bpmn:SequenceFlow', name, ends: ['gateway', id] });
  const answers = [flow('a', 'Yes'), flow('b', 'No')];
  assert.deepEqual(unclearGateways([gateway('Call ended?'), ...answers]), []);
  assert.deepEqual(unclearGateways([gateway('Check the call'), ...answers]), ['gateway is no question']);
  assert.deepEqual(unclearGateways([gateway('Call ended?'), flow('a', 'Yes'), flow('b')]), ['b has no answer']);
  assert.deepEqual(unclearGateways([gateway(), flow('a')]), []);
  assert.deepEqual(unclearGateways([gateway('What happens first?', 'bpmn:EventBasedGateway'), flow('a'), flow('b')]), []);
});
