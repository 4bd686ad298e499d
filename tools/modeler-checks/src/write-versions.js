// Writes versions.json anew. With --release, what is there now is released, and never changes again.
import fs from 'node:fs';
import { VERSIONS, all, contents } from './files.js';
import { book, breaches, text, write } from './versions.js';

fs.writeFileSync(VERSIONS, text(write(book(), contents(all), process.argv.includes('--release'))));
const left = breaches(book(), contents(all));
left.forEach((each) => console.error(each));
process.exitCode = left.length ? 1 : 0;
