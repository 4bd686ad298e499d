// How far a webhook is, in words.
import { clock } from './dom.js';

/** The color of each state is that of a call's phase. */
export const TONES = { waiting: 'waiting', planned: 'dialing', delivered: 'done', failed: 'missed', dropped: 'missed' };

/** Returns how an attempt ended, such as "503" or "no connection to the address". */
export const outcome = ({ status, failure }) => (status ? String(status) : failure ?? '');

/** Returns how far a webhook is. */
export function result(webhook) {
  const { state, nextAt } = webhook;
  if (state === 'waiting') return 'on its way';
  if (state === 'dropped') return 'dropped';
  const last = outcome(webhook);
  if (state !== 'planned') return last;
  return last ? `${last}, again at ${clock(nextAt)}` : `planned for ${clock(nextAt)}`;
}
