// Shows one panel at a time: the one that the address names, such as #webhooks.
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/** Connects the tabs with their panels; the first one is shown if the address names none. */
export function connectTabs(list) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const panelOf = (tab) => tab.getAttribute('aria-controls');
  const show = () => {
    const name = location.hash.slice(1);
    const chosen = tabs.find((tab) => panelOf(tab) === name) ?? tabs[0];
    for (const tab of tabs) {
      const selected = tab === chosen;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      document.getElementById(panelOf(tab)).hidden = !selected;
    }
    document.getElementById(panelOf(chosen)).dispatchEvent(new Event('shown'));
    return chosen;
  };
  list.addEventListener('click', ({ target }) => {
    const tab = target.closest('[role=tab]');
    if (tab) location.hash = panelOf(tab);
  });
  list.addEventListener('keydown', ({ key, target }) => {
    const step = STEPS[key];
    if (!step) return;
    const next = tabs.at((tabs.indexOf(target) + step) % tabs.length);
    location.hash = panelOf(next);
    next.focus();
  });
  addEventListener('hashchange', () => {
    const chosen = show();
    // What a person has clicked may be in a panel that is hidden now.
    const { activeElement } = document;
    if (activeElement === document.body || !activeElement.checkVisibility()) chosen.focus({ preventScroll: true });
  });
  show();
}
