// Keys of the desk: j and k move in the list, ↵ opens, figures do the act with that key cap, / goes to the search, ? shows the keys.
// Everything here can be done without it.
(() => {
  const rows = () => [...document.querySelectorAll('.work-list__row')];
  const typing = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

  function move(step) {
    const all = rows();
    if (all.length === 0) return;
    const focused = all.indexOf(document.activeElement);
    const from = focused >= 0 ? focused : all.findIndex((row) => row.hasAttribute('aria-current'));
    const next = all[Math.min(all.length - 1, Math.max(0, from + step))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  function press(key) {
    const act = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (act === null) return false;
    act.click();
    const panel = act.closest('details');
    if (panel?.open) panel.querySelector('.act-panel__body :is(input:not([type=hidden]), textarea, select, button)')?.focus();
    return true;
  }

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    '/': () => document.querySelector('[data-search]')?.focus(),
    '?': () => document.querySelectorAll('[data-key-help]').forEach((help) => help.toggleAttribute('hidden')),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      const open = document.querySelector('.act-panel[open]');
      open?.removeAttribute('open');
      open?.querySelector('summary')?.focus();
      if (open === null && typing(event.target)) event.target.blur();
      return;
    }
    if (typing(event.target)) return;
    const known = keys[event.key];
    if (known) known();
    else if (!press(event.key)) return;
    event.preventDefault();
  });

  // Below the case, on a phone, a panel opens out of sight.
  for (const panel of document.querySelectorAll('.act-panel')) {
    panel.addEventListener('toggle', () => {
      if (panel.open) panel.scrollIntoView({ block: 'nearest' });
    });
  }

  document.querySelector('[data-focus-first]')?.focus();
})();
