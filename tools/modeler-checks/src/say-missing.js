// Says what this machine lacks for the checks, and fails if that is something.
import { missing } from './machine.js';

const lacks = missing();
if (lacks.length) console.log(lacks.join(', '));
process.exitCode = lacks.length ? 1 : 0;
