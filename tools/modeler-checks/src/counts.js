// Reporter of "npm test": failures as they come, and at the end what was counted.
// A test counts with t.diagnostic("count: <what> = <number>"); equal names are added up.
const COUNT = /^count: (.+) = (\d+)$/;

export default async function* counts(events) {
  const sums = new Map();
  let failed = 0;
  let passed = 0;
  for await (const { type, data } of events) {
    const count = type === 'test:diagnostic' && COUNT.exec(data.message);
    if (count) sums.set(count[1], (sums.get(count[1]) ?? 0) + Number(count[2]));
    if (type === 'test:pass' && data.details.type !== 'suite') passed++;
    if (type === 'test:fail') {
      failed++;
      const { error } = data.details;
      yield `✗ ${data.name}\n${indented((error.cause ?? error).message ?? String(error))}\n`;
    }
    if (type === 'test:stderr') yield data.message;
  }
  for (const [what, sum] of [...sums].sort()) yield `${what.padEnd(34)}${String(sum).padStart(6)}\n`;
  yield `${'tests passed'.padEnd(34)}${String(passed).padStart(6)}\n`;
  yield `${'tests failed'.padEnd(34)}${String(failed).padStart(6)}\n`;
}

const indented = (text) => text.split('\n').map((each) => `    ${each}`).join('\n');
