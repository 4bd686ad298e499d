// What a person reads in panels, forms, and diagrams is found, with the line and the field.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramTexts, formTexts, templateTexts } from '../src/labels.js';

const TEMPLATE = `{
  "name": "Bolna call",
  "description": "Places a call",
  "id": "io.call",
  "groups": [{ "id": "call", "label": "Call", "tooltip": "About it" }],
  "properties": [
    {
      "id": "agentId",
      "label": "Agent ID",
      "description": "Copy it",
      "tooltip": "See <a href=\\"https://example.com\\">the guide</a>.",
      "placeholder": "123",
      "value": "=shown.by(nobody)",
      "binding": { "name": "agentId", "type": "zeebe:input" },
      "choices": [{ "name": "The first", "value": "first" }],
      "constraints": { "pattern": { "value": ".*", "message": "Must be an ID" } }
    }
  ]
}`;

test('every text of a template is read, with its line and field', () => {
  const texts = templateTexts({ file: 'a.json', text: TEMPLATE });
  assert.deepEqual(texts.map(({ line, where, text }) => `${line} ${where}: ${text}`), [
    '2 name: Bolna call',
    '3 description: Places a call',
    '5 call, label: Call',
    '5 call, tooltip: About it',
    '9 agentId, label: Agent ID',
    '10 agentId, description: Copy it',
    '11 agentId, tooltip: See the guide.',
    '12 agentId, placeholder: 123',
    '15 agentId, choices.0.name: The first',
    '16 agentId, constraints.pattern.message: Must be an ID',
  ]);
});

test('a form has Markdown, and texts in its expressions', () => {
  const form = {
    components: [
      { id: 'head', type: 'text', text: '# Call {{if done then "has ended" else "in progress"}}' },
      { id: 'note', type: 'text', text: '="Note: " + note' },
      { key: 'time', type: 'datetime', dateLabel: 'Day', timeLabel: 'Time' },
      { key: 'list', components: [{ key: 'name', label: 'Name', validate: { patternErrorMessage: 'Wrong' } }] },
      { key: 'pick', values: [{ label: 'One', value: '1' }] },
    ],
    id: 'form',
  };
  const texts = formTexts({ file: 'a.form', text: JSON.stringify(form) });
  assert.deepEqual(texts.map(({ where, text, ext }) => `${where}: ${text} ${ext}`), [
    'head, text: # Call `value` .md',
    'head, text: has ended .md',
    'head, text: in progress .md',
    'note, text: Note:  .md',
    'time, dateLabel: Day .txt',
    'time, timeLabel: Time .txt',
    'name, label: Name .txt',
    'name, validate.patternErrorMessage: Wrong .txt',
    'pick, values.0.label: One .txt',
  ]);
});

test('a diagram has labels, documentation, and annotations', () => {
  const text = `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
  <bpmn:message id="m" name="technical" />
  <bpmn:process id="p" name="Call &amp; wait">
    <bpmn:documentation>Calls a person.</bpmn:documentation>
    <bpmn:task id="t" name="Call"><zeebe:property name="technical" /></bpmn:task>
    <bpmn:textAnnotation id="n"><bpmn:text>A note</bpmn:text></bpmn:textAnnotation>
  </bpmn:process>
</bpmn:definitions>`;
  const texts = diagramTexts({ file: 'a.bpmn', text });
  assert.deepEqual(texts.map(({ line, where, text: shown }) => `${line} ${where}: ${shown}`), [
    '4 p: Call & wait', '5 p, documentation: Calls a person.', '6 t: Call', '7 n, text: A note',
  ]);
});
