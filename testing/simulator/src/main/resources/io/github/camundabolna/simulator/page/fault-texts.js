// What the page says about active faults.
export const EVERYWHERE = '*';

/** Says which faults are on; empty if none is. */
export function banner(active) {
  if (!active.length) return '';
  const title = active.length === 1 ? 'A fault is on' : `${active.length} faults are on`;
  return `${title}: ${active.map(words).join(', ')}`;
}

/** Such as "slow by 8 s (POST /call, 50%)". */
function words({ fault, endpoint, rate, slowBySeconds }) {
  const delay = slowBySeconds === undefined ? '' : ` by ${slowBySeconds} s`;
  const limits = [endpoint !== EVERYWHERE && endpoint, rate < 1 && `${percent(rate)}%`].filter(Boolean);
  return fault + delay + (limits.length ? ` (${limits.join(', ')})` : '');
}

/** Returns a rate in percent, without the digits that binary fractions add: 0.07 is 7. */
export const percent = (rate) => Number((rate * 100).toPrecision(12));
