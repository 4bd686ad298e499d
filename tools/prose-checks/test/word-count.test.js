// Sentences have at most 25 words, cells of tables at most 20.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseFindings } from '../src/linters.js';

const words = (count) => Array.from({ length: count }, (_, index) => `W${index}`).join(' ');
const table = (cell) => `| a | b |\n|---|---|\n| x | ${cell} |\n`;

test('a sentence of 26 words is reported where it begins', async () => {
  assert.deepEqual(await proseFindings(`Short. ${words(26)}.`, '.md'), [
    { line: 1, column: 8, rule: 'word-count', message: 'a sentence of 26 words, at most 25 are allowed' },
  ]);
  assert.equal((await proseFindings(`${words(26)}.`, '.txt')).length, 1);
  assert.equal((await proseFindings(`- ${words(26)}`, '.md')).length, 1);
});

test('sentences are counted one by one', async () => {
  assert.deepEqual(await proseFindings(`${words(25)}. ${words(25)}!\n${words(25)}?`, '.md'), []);
});

test('a line break in the source ends no sentence', async () => {
  assert.equal((await proseFindings(`${words(13)}\n${words(13)}.`, '.md')).length, 1);
});

test('a table cell of 21 words is reported, whatever sentences it has', async () => {
  assert.deepEqual(await proseFindings(table(words(21)), '.md'), [
    { line: 3, column: 6, rule: 'word-count', message: 'a table cell of 21 words, at most 20 are allowed' },
  ]);
  assert.equal((await proseFindings(table(`${words(11)}. ${words(10)}.`), '.md')).length, 1);
  assert.deepEqual(await proseFindings(table(words(20)), '.md'), []);
});

test('code and what stands in quotes is one word, and a dot in it ends no sentence', async () => {
  const text = `${words(23)} \`if a. b then c. d else e\` "It failed. Try again."`;
  assert.deepEqual(await proseFindings(`${text}.`, '.md'), []);
  assert.equal((await proseFindings(`${text} word.`, '.md')).length, 1);
});

test('a sentence may end with a number, code, or a quote, and begin with code or a sign', async () => {
  for (const end of ['ends in 00', '`code`', '(in brackets)', '"a quote"']) {
    for (const start of ['`code`', '✓ means', '(The', '**The**']) {
      assert.deepEqual(await proseFindings(`${words(20)} ${end}. ${start} ${words(20)}.`, '.md'), [], `${end}. ${start}`);
    }
  }
});

test('a version and a file name are words of one sentence', async () => {
  assert.equal((await proseFindings(`${words(12)} 8.10 and README.md ${words(12)}.`, '.md')).length, 1);
});
