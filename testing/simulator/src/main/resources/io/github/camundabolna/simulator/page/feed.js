// Learns of changes: one request waits at the simulator until there are some.
import { request } from './dom.js';

const PAUSE = 1_000;

/**
 * Calls back with each part of the changes, for as long as the page is open.
 * @param onPart gets { call, batch, webhook, faults }
 * @param onConnection gets whether the simulator answers
 */
export async function follow(onPart, onConnection) {
  let last = 0;
  for (;;) {
    try {
      const part = await request(`/simulator/changes?after=${last}&wait=${last ? 25 : 0}`);
      // A smaller number means that the simulator was started again.
      if (part.last < last) location.reload();
      last = part.last;
      onConnection(true);
      onPart(part);
      if (!last) await pause(PAUSE / 4);
    } catch {
      onConnection(false);
      await pause(PAUSE);
    }
  }
}

const pause = (time) => new Promise((done) => { setTimeout(done, time); });
