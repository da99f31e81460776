// Ctrl+D belongs to the browser (a bookmark): only a script may take it, and only where it means «as above».
export function listen(root) {
  root.toggleAttribute('data-fills', true);
  root.addEventListener('keydown', event => {
    const cell = event.target.closest?.('[data-fill]');
    if (!cell || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyD') return;
    event.preventDefault();
    cell.querySelector('[data-fill-button]')?.click();
  });
}
