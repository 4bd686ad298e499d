// All scenarios: each other file in this folder exports those of a connector, or of the events.
import fs from 'node:fs';

const OTHERS = ['index.js', 'pictures.js', 'values.js'];
const files = fs.readdirSync(new URL('.', import.meta.url)).filter((file) => !OTHERS.includes(file));
const modules = await Promise.all(files.sort().map((file) => import(`./${file}`)));

export const scenarios = modules.flatMap((each) => each.default);
