// Adds the tabs of the program around the simulator, before its own. Call it before the tabs are connected.
import { element } from './dom.js';

/** Adds a tab for each extension. Its script is imported when the tab is shown for the first time. */
export function addExtensions(extensions, { tablist, main, calls }) {
  for (const { id, title, script } of [...extensions].reverse()) {
    const panel = element('div', { id, role: 'tabpanel', class: 'panel', 'aria-labelledby': `tab-${id}`, hidden: true });
    panel.addEventListener('shown', () => open(script, panel, calls), { once: true });
    main.append(panel);
    tablist.prepend(element('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': id }, title));
  }
}

/** A script exports open(panel, calls), which fills the panel and can show a call. */
async function open(script, panel, calls) {
  try {
    await (await import(script)).open(panel, calls);
  } catch (error) {
    panel.replaceChildren(element('p', { class: 'error', role: 'alert' }, `This tab can’t be shown: ${error.message}`));
  }
}
