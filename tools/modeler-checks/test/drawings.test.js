// The drawing of every example shows what its diagram says: whoever changes one draws the other anew.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { examples, read, ROOT } from '../src/files.js';
import { drawn } from '../src/picture.js';

const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
const sorted = (ids) => [...new Set(ids)].sort();
const unspaced = (text) => text.replace(/<[^>]*>|&#10;|\s/g, '');

for (const { file, text } of examples('.bpmn')) {
  const svg = read(path.join(ROOT, file.replace(/bpmn$/, 'svg')));

  test(`${file}: the drawing has its elements and their names`, () => {
    const inDiagram = all(text, /<bpmndi:BPMN(?:Shape|Edge) [^>]*bpmnElement="([^"]+)"/g);
    const inDrawing = all(svg, /data-element-id="([^"]+)"/g).filter((id) => !id.endsWith('_label'));
    assert.deepEqual(sorted(inDrawing), sorted(inDiagram), 'run: npm run pictures');

    const names = inDiagram.map((id) => new RegExp(` id="${id}" name="([^"]+)"`).exec(text)?.[1] ?? '');
    assert.ok(names.some(Boolean));
    const words = unspaced(svg);
    assert.deepEqual(names.filter((each) => !words.includes(unspaced(each))), [], 'run: npm run pictures');
  });

  test(`${file}: the drawing holds nothing that is drawn by lot`, () => {
    assert.equal(drawn(svg.replace(/<rect [^>]*fill="white"\/>/, '')), svg);
  });
}
