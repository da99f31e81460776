// A line is dragged by its grip only: text in its fields can still be selected.
export function listen(list, dropped) {
  let from = -1;
  const lines = () => [...list.children];
  const clear = () => lines().forEach(line => line.classList.remove('over', 'under', 'moved'));
  list.addEventListener('dragstart', event => {
    const grip = event.target.closest?.('[data-grip]');
    if (!grip) return;
    const line = grip.closest('li');
    from = lines().indexOf(line);
    line.classList.add('moved');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    event.dataTransfer.setDragImage(line, 20, 20);
  });
  const place = event => {
    const line = event.target.closest?.('li');
    if (from < 0 || !line || line.parentElement !== list) return null;
    const box = line.getBoundingClientRect();
    return { line, at: lines().indexOf(line), below: event.clientY > box.top + box.height / 2 };
  };
  list.addEventListener('dragover', event => {
    const over = place(event);
    if (!over) return;
    event.preventDefault();
    lines().forEach(line => line.classList.remove('over', 'under'));
    over.line.classList.add(over.below ? 'under' : 'over');
  });
  list.addEventListener('drop', event => {
    const over = place(event);
    if (!over) return;
    event.preventDefault();
    const gap = over.at + (over.below ? 1 : 0);
    dropped.value = `${from}>${gap > from ? gap - 1 : gap}`;
    dropped.dispatchEvent(new Event('change', { bubbles: true }));
  });
  list.addEventListener('dragend', () => { from = -1; clear(); });
}

export function focus(list, place, isUp) {
  const line = list.children[place];
  const wanted = line?.querySelector(isUp ? '[data-up]' : '[data-down]');
  (wanted?.disabled ? line.querySelector(isUp ? '[data-down]' : '[data-up]') : wanted)?.focus();
}
