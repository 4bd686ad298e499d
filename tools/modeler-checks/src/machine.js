// What this machine has of what the checks need. Asks no package, so that it works before "npm ci".
import fs from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  .flatMap((each) => [each, `${each}.exe`]);

/** The file that CHROMIUM names, else the first browser on the PATH; undefined if there is none. */
export function findChromium({ CHROMIUM, PATH = '' } = process.env) {
  const named = CHROMIUM ? [CHROMIUM] : PATH.split(path.delimiter)
    .flatMap((folder) => NAMES.map((each) => path.join(folder, each)));
  return named.find((file) => fs.existsSync(file));
}

/** @returns what is missing, in words that say what would do; none if the checks can run */
export function missing({ version, env, withBrowser = true } = process) {
  return [
    ...(parseInt(version.slice(1), 10) < 20 ? [`Node 20 or newer (this is ${version})`] : []),
    ...(!withBrowser || findChromium(env) ? [] : ['Chromium (on the PATH, or CHROMIUM=<its file>)']),
  ];
}
