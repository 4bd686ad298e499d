// Learns of changes: one request waits at the simulator until there are some.
import { request } from './dom.js';

const PAUSE = 1_000;

/** Changes of such a time come together, so that ten thousand of them aren't as many requests. */
const PACE = 150;

/**
 * Calls back with each part of the changes, for as long as the page is open.
 * @param onPart gets { call, batch, webhook, faults }
 * @param onConnection gets whether the simulator answers
 */
export async function follow(onPart, onConnection) {
  let last = 0;
  let wait = 0;
  for (;;) {
    try {
      const part = await request(`/simulator/changes?after=${last}&wait=${wait}`);
      // A smaller number means that the simulator was started again.
      if (part.last < last) location.reload();
      last = part.last;
      onConnection(true);
      onPart(part);
      wait = part.more ? 0 : 25;
      // Browsers slow down the timers of a hidden page so much that its phone would count as closed.
      if (!part.more && !document.hidden) await pause(PACE);
    } catch {
      wait = 0;
      onConnection(false);
      await pause(PAUSE);
    }
  }
}

const pause = (time) => new Promise((done) => { setTimeout(done, time); });
