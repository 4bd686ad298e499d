// Says what this machine lacks for the checks, and fails if that is something.
//   node src/say-missing.js                    for the Modeler's components
//   node src/say-missing.js --without-browser  for checks that open no browser
import { missing } from './machine.js';

const lacks = missing({ version: process.version, env: process.env, withBrowser: !process.argv.includes('--without-browser') });
if (lacks.length) console.log(lacks.join(', '));
process.exitCode = lacks.length ? 1 : 0;
