// What is missing is named, so that whoever lacks it knows what to install.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { findChromium, missing } from '../src/machine.js';

let folder;
let browser;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'machine-'));
  browser = path.join(folder, 'google-chrome');
  fs.writeFileSync(browser, '');
});
after(() => fs.rmSync(folder, { recursive: true }));

test('a browser is found on the PATH, or where CHROMIUM says', () => {
  assert.equal(findChromium({ PATH: ['/nowhere', folder].join(path.delimiter) }), browser);
  assert.equal(findChromium({ PATH: '', CHROMIUM: browser }), browser);
});

test('a browser that CHROMIUM names and that is not there is missing, whatever is on the PATH', () => {
  assert.equal(findChromium({ PATH: folder, CHROMIUM: path.join(folder, 'gone') }), undefined);
});

test('an old Node and a missing browser are both named', () => {
  assert.deepEqual(missing({ version: 'v18.20.4', env: { PATH: '' } }), [
    'Node 20 or newer (this is v18.20.4)', 'Chromium (on the PATH, or CHROMIUM=<its file>)',
  ]);
  assert.deepEqual(missing({ version: 'v20.0.0', env: { PATH: folder } }), []);
});

test('checks that open no browser need none', () => {
  const env = { PATH: '' };
  assert.deepEqual(missing({ version: 'v20.0.0', env, withBrowser: false }), []);
  assert.equal(missing({ version: 'v18.20.4', env, withBrowser: false }).length, 1);
});
