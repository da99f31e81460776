// Runs before the first paint and works before (and without) the connection to the server:
// the theme, the drawer of the narrow screen, small panels that close by a click elsewhere, and Ctrl+K. Everything else belongs to components.
(() => {
  const root = document.documentElement;
  const key = 'opora.theme';

  const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const apply = theme => { root.dataset.theme = theme; };
  const system = matchMedia('(prefers-color-scheme: dark)');
  apply(stored() ?? (system.matches ? 'dark' : 'light'));
  system.addEventListener('change', () => { if (!stored()) apply(system.matches ? 'dark' : 'light'); });

  const drawer = open => {
    root.toggleAttribute('data-drawer', open);
    document.querySelector('[data-drawer-toggle]')?.setAttribute('aria-expanded', String(open));
    if (open) document.querySelector('.rail a')?.focus();
  };

  // A page shown as it is printed: what is wider than the sheet is drawn smaller, and when everything stands the printer is asked.
  const fit = paper => {
    const edge = paper.getBoundingClientRect().right;
    for (const wide of paper.querySelectorAll('table, [role=table], .plot')) {
      if (wide.hasAttribute('data-fitted') || wide.parentElement.closest('[data-fitted]')) continue;
      const place = wide.getBoundingClientRect();
      const room = Math.min(edge, wide.parentElement.getBoundingClientRect().right) - place.left;
      if (place.width <= room + 1 || room < 40) continue;
      wide.style.setProperty('--fit', String(Math.floor(1000 * room / place.width) / 1000));
      wide.setAttribute('data-fitted', '');
    }
  };
  addEventListener('load', () => {
    const paper = document.querySelector('[data-paper]');
    if (!paper) return;
    const stands = () => document.querySelector('[data-paper][data-interactive]') && !document.querySelector('.skeleton, [aria-busy=true]')
      && [...document.querySelectorAll('.plot')].every(plot => plot.querySelector('svg'));
    let asked = false;
    const look = () => {
      const shown = document.querySelector('[data-paper]');
      if (asked || !shown || !stands()) return;
      asked = true;
      document.fonts.ready.then(() => requestAnimationFrame(() => { fit(shown); shown.setAttribute('data-ready', ''); print(); }));
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-interactive'] });
    look();
  });

  // Paper is white: what is printed is printed in the light theme.
  let shown;
  addEventListener('beforeprint', () => { shown = root.dataset.theme; apply('light'); });
  addEventListener('afterprint', () => { if (shown) apply(shown); });

  document.addEventListener('click', event => {
    if (!(event.target instanceof Element)) return;
    document.querySelectorAll('details[data-pop][open]').forEach(open => { if (!open.contains(event.target)) open.open = false; });
    if (event.target.closest('[data-theme-toggle]')) {
      const next = root.dataset.theme === 'dark' ? 'light' : 'dark';
      apply(next);
      try { localStorage.setItem(key, next); } catch { /* private window: the choice lives as long as the page */ }
    } else if (event.target.closest('[data-drawer-toggle]')) {
      drawer(!root.hasAttribute('data-drawer'));
    } else if (event.target.closest('[data-print]')) {
      print();
    } else if (event.target.closest('[data-reconnect]')) {
      Blazor.reconnect().then(found => found || location.reload());
    } else if (event.target.closest('[data-reload]')) {
      location.reload();
    } else if (root.hasAttribute('data-drawer') && (event.target.closest('.rail a') || !event.target.closest('.rail'))) {
      drawer(false);
    }
  });

  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
      const box = document.querySelector('[data-search]');
      if (box) { event.preventDefault(); box.focus(); box.select(); }
    } else if (event.key === 'Escape' && document.querySelector('details[data-pop][open]')) {
      const open = document.querySelector('details[data-pop][open]');
      open.open = false;
      open.querySelector('summary').focus();
    } else if (event.key === 'Escape' && root.hasAttribute('data-drawer')) {
      drawer(false);
      document.querySelector('[data-drawer-toggle]')?.focus();
    }
  });
})();
