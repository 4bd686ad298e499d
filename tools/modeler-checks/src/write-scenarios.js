// Writes the exported diagrams anew; of the scenarios that are named, or of all.
import fs from 'node:fs';
import { launch } from './browser.js';
import { EXPORTS, exported, exportFile } from './files.js';
import { Modeler } from './modeler.js';
import { play } from './scenario.js';
import { scenarios } from '../scenarios/index.js';

const wanted = process.argv.slice(2);
const browser = await launch();
const modeler = await Modeler.open(browser);
fs.mkdirSync(EXPORTS, { recursive: true });
for (const scenario of scenarios.filter(({ id }) => !wanted.length || wanted.includes(id))) {
  const { xml, problems } = await play(modeler, scenario);
  fs.writeFileSync(exportFile(scenario.id), xml);
  console.log([scenario.id, ...problems].join('\n  '));
  if (problems.length) process.exitCode = 1;
}
const known = new Set(scenarios.map(({ id }) => id));
exported().filter((each) => !known.has(each)).forEach((each) => fs.rmSync(exportFile(each)));
await browser.close();
