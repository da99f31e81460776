// One cell of the grid is in the tab order; arrows, Home, End, PageUp and PageDown move it.
export function walk(frame) {
  const grid = frame.querySelector('[role=grid]');
  const rows = () => [...grid.tBodies[0].rows].map(row => [...row.querySelectorAll('[data-cell]')]).filter(cells => cells.length > 0);

  const choose = cell => {
    grid.querySelectorAll('[data-cell][tabindex="0"]').forEach(other => { other.tabIndex = -1; });
    cell.tabIndex = 0;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  // A long grid holds only the rows that are near: the ends are scrolled to, and chosen when they are there.
  const jump = toEnd => {
    const arrived = () => {
      const all = rows();
      const index = Number(all[toEnd ? all.length - 1 : 0][0].closest('tr').getAttribute('aria-rowindex'));
      return index === (toEnd ? Number(grid.getAttribute('aria-rowcount')) : 3);
    };
    const until = performance.now() + 10000;
    const look = () => {
      frame.scrollTop = toEnd ? frame.scrollHeight : 0;
      if (arrived() || performance.now() > until) {
        const all = rows();
        choose(toEnd ? all[all.length - 1].at(-1) : all[0][0]);
      } else {
        requestAnimationFrame(look);
      }
    };
    look();
  };

  grid.addEventListener('focusin', event => {
    const cell = event.target.closest('[data-cell]');
    if (cell && cell.tabIndex !== 0) {
      grid.querySelectorAll('[data-cell][tabindex="0"]').forEach(other => { other.tabIndex = -1; });
      cell.tabIndex = 0;
    }
  });

  grid.addEventListener('keydown', event => {
    const cell = event.target.closest('[data-cell]');
    if (!cell || event.altKey || event.metaKey) return;
    if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      jump(event.key === 'End');
      return;
    }

    const all = rows();
    const y = all.findIndex(cells => cells.includes(cell));
    const x = all[y].indexOf(cell);
    const row = Math.max(0, Math.min(all.length - 1, {
      ArrowDown: y + 1, ArrowUp: y - 1, PageDown: y + 10, PageUp: y - 10,
      Home: y, End: y, ArrowLeft: y, ArrowRight: y
    }[event.key] ?? -1));
    if (!['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'].includes(event.key)) return;
    const last = all[row].length - 1;
    const column = { ArrowLeft: x - 1, ArrowRight: x + 1, Home: 0, End: last }[event.key] ?? x;
    event.preventDefault();
    choose(all[row][Math.max(0, Math.min(last, column))]);
  });
}
