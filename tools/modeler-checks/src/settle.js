// Part of every page: waits as a person does, until nothing moves any more.
const QUIET_FRAMES = 3;
const FRAMES_AT_MOST = 300;

/** One frame, and the task after it, in which Preact runs what the frame brought about. */
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

window.settle = async () => {
  let changes = 0;
  const observer = new MutationObserver(() => changes++);
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document.body, everything);
  for (let quiet = 0, frames = 0; quiet < QUIET_FRAMES && frames < FRAMES_AT_MOST; frames++) {
    const before = changes;
    await frame();
    quiet = changes === before ? quiet + 1 : 0;
  }
  observer.disconnect();
};
