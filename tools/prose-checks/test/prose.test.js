// The command for writers: findings with file and line, and a status that fails.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROSE = fileURLToPath(new URL('../src/prose.js', import.meta.url));
let root;

before(() => { root = fs.mkdtempSync(path.join(os.tmpdir(), 'prose-')); });
after(() => fs.rmSync(root, { recursive: true }));

function write(file, content) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), content);
}

function prose(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROSE, '--root', root, ...args], {
    encoding: 'utf8', env: { ...process.env, INIT_CWD: root },
  });
  assert.equal(stderr, '');
  return { status, lines: stdout.trim().split('\n') };
}

const template = (label) => JSON.stringify({ id: 'call', properties: [{ id: 'agentId', label }] });

test('every kind of file is read, and a finding names file, line, field, and rule', () => {
  write('README.md', '# Read me\n\nIt shall work.\n\n### Too deep\n');
  write('docs/how-to/install.md', '# Install\n');
  write('node_modules/other/README.md', 'shall\n');
  write('.github/ISSUE_TEMPLATE/bug.md', '## Bug\n\nMend it.\n');
  write('CODE_OF_CONDUCT.md', '# Code of conduct\n\nIt shall stay.\n');
  write('element-templates/8.8/call.json', template('Agent that shall call'));
  write('element-templates/8.10/call.json', template('Agent that shall call'));
  write('element-templates/8.8/versioned/call-1.json', template('Who shall call'));
  write('examples/one/one.form', '{ "components": [{ "key": "name", "label": "Call anew" }] }');
  write('examples/one/one.bpmn', '<bpmn:definitions><bpmn:task id="t" name="Mend it" /></bpmn:definitions>');

  const { status, lines } = prose();
  assert.equal(status, 1);
  assert.deepEqual(lines, [
    '.github/ISSUE_TEMPLATE/bug.md:3:1 Mend => fix (words)',
    'README.md:3:4 shall => must; or the present tense (words)',
    'README.md:5:1 Heading levels should only increment by one level at a time; Expected: h2; Actual: h3 (MD001)',
    'element-templates/8.10/call.json:1 agentId, label: shall => must; or the present tense: "Agent that shall call" (words), also at 1 other place',
    'examples/one/one.form:1 name, label: anew => again: "Call anew" (words)',
    'examples/one/one.bpmn:1 t: Mend => fix: "Mend it" (words)',
    '6 findings in 4 pages and 4 texts of panels, forms, and diagrams.',
  ]);
});

test('a writer names files and folders, or counts', () => {
  assert.deepEqual(prose('.github').lines.slice(0, -1), ['.github/ISSUE_TEMPLATE/bug.md:3:1 Mend => fix (words)']);
  assert.deepEqual(prose('docs', 'CODE_OF_CONDUCT.md').status, 0);
  assert.ok(prose('--count').lines.includes('     2  README.md'));
});

test('a name that is no file is said to be none, rather than free of findings', () => {
  const { status, lines } = prose('docs', 'dosc');
  assert.equal(status, 2);
  assert.deepEqual(lines, [`There is no dosc in ${root}. Name files or folders from where you are.`]);
});
