// The native file field covers the zone and takes the drop itself; this only shows where it will land.
// From now on a chosen file is heard.
export function light(zone) {
  zone.toggleAttribute('data-ready', true);
  let depth = 0;
  const show = over => { depth = over ? depth : 0; zone.toggleAttribute('data-over', over); };
  zone.addEventListener('dragenter', () => { depth += 1; show(true); });
  zone.addEventListener('dragleave', () => { depth -= 1; if (depth <= 0) show(false); });
  zone.addEventListener('drop', () => show(false));
}
