// Reads a table of own markup, and draws what is shown in HTML as a picture of real shapes and letters: an image of HTML inside
// SVG (foreignObject) opens in browsers only, and these pictures go into presentations and texts.

const left = '.sr, .no-print, button, script, style, [hidden]';

// ---- tables

function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(left) || node instanceof SVGElement) return '';
  if (node.matches('select')) return node.selectedOptions[0]?.textContent ?? '';
  if (node.matches('input[type=checkbox]')) return node.checked ? 'да' : 'нет';
  if (node.matches('input, textarea')) return node.value;
  const style = getComputedStyle(node);
  if (style.display === 'none') return '';
  const inner = [...node.childNodes].map(words).join('');
  return style.display === 'inline' ? inner : ` ${inner} `;
}

const said = cell => [...cell.childNodes].map(words).join('').replace(/[ \t\n\r]+/g, ' ').trim() || (cell.querySelector('[aria-label]') ?? cell).getAttribute('aria-label') || '';

// Cells in their places: what spans rows is repeated in each of them, what spans columns stands in the first.
function grid(rows) {
  const places = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      if (cell.matches('.no-print')) continue;
      while (places[y][x] !== undefined) x++;
      for (let down = 0; down < cell.rowSpan && y + down < rows.length; down++) {
        for (let right = 0; right < cell.colSpan; right++) places[y + down][x + right] = { cell, first: right === 0 };
      }
      x += cell.colSpan;
    }
  });
  return places;
}

export function read(frame) {
  const table = frame.querySelector('table');
  const heads = grid([...(table.tHead?.rows ?? [])].filter(row => !row.matches('.no-print')));
  const rows = grid([...table.tBodies].flatMap(body => [...body.rows]).concat([...(table.tFoot?.rows ?? [])]).filter(row => row.querySelector('th, td') && !row.hasAttribute('aria-hidden')));
  const width = Math.max(0, ...heads.concat(rows).map(row => row.length));
  const title = x => [...new Set(heads.map(row => row[x]?.cell).filter(Boolean).map(cell => said(cell) || cell.title))].filter(Boolean).join(': ');
  const empty = { text: '' };
  const columns = [...Array(width).keys()];
  const read = rows.map(row => columns.map(x => row[x]?.first ? {
    text: said(row[x].cell),
    value: row[x].cell.dataset.value ? Number(row[x].cell.dataset.value) : null,
    isNumeric: row[x].cell.matches('.r, .num, .sum') || ['right', 'end'].includes(getComputedStyle(row[x].cell).textAlign),
    isSmall: row[x].cell.matches('.hatch, .small') || row[x].cell.querySelector('.hatch') !== null
  } : empty));
  // A column without a head and without a word is a bar or a box to tick.
  const kept = columns.filter(x => (heads.length > 0 && title(x)) || read.some(row => row[x].text));
  return new TextEncoder().encode(JSON.stringify({
    heads: kept.map(x => title(x) || (x === 0 ? 'Строка' : heads.length > 0 ? '' : 'Значение')),
    rows: read.map(row => kept.map(x => row[x]))
  }));
}

// ---- pictures

const pen = document.createElement('canvas').getContext('2d');
const name = 'http://www.w3.org/2000/svg';
const make = (tag, attributes, text) => {
  const element = document.createElementNS(name, tag);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  if (text !== undefined) element.textContent = text;
  return element;
};

// Any colour that a style sheet knows as the two that every program knows: a colour and an opacity.
function colour(value) {
  pen.fillStyle = '#000';
  pen.fillStyle = value;
  const found = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(pen.fillStyle);
  return found ? { paint: `rgb(${found[1]}, ${found[2]}, ${found[3]})`, opacity: Number(found[4]) } : { paint: pen.fillStyle, opacity: 1 };
}

const filled = (tag, attributes, value) => {
  const { paint, opacity } = colour(value);
  return make(tag, { ...attributes, fill: paint, 'fill-opacity': opacity < 1 ? opacity : null });
};

function shapes(target, style, box) {
  const { x, y, w, h } = box;
  const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, w / 2, h / 2);
  const round = style.borderTopLeftRadius.endsWith('%') ? Math.min(w, h) / 2 : radius;
  const rect = { x, y, width: w, height: h, rx: round || null };
  if (colour(style.backgroundColor).opacity > 0) target.append(filled('rect', rect, style.backgroundColor));
  if (style.backgroundImage.includes('repeating-linear-gradient')) {
    const line = colour(/(rgba?\([^)]*\)|color\([^)]*\)|#\w+)/.exec(style.backgroundImage)?.[0] ?? '#999');
    for (let step = 7; step < w + h; step += 7) {
      const [x1, y1] = step <= h ? [x, y + step] : [x + step - h, y + h];
      const [x2, y2] = step <= w ? [x + step, y] : [x + w, y + step - w];
      target.append(make('line', { x1, y1, x2, y2, stroke: line.paint, 'stroke-opacity': line.opacity }));
    }
  }
  const sides = ['Top', 'Right', 'Bottom', 'Left'].map(side => ({ width: style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]), of: style[`border${side}Color`] }));
  const [t, r, b, l] = sides.map(side => side.width);
  if (round > 0 && t > 0 && t === b && t === l && l === r && sides[0].of === sides[2].of) {
    target.append(make('rect', { x: x + t / 2, y: y + t / 2, width: w - t, height: h - t, rx: Math.max(0, round - t / 2), fill: 'none', stroke: colour(sides[0].of).paint, 'stroke-width': t }));
  } else {
    const inner = [[x + l, y + t], [x + w - r, y + t], [x + w - r, y + h - b], [x + l, y + h - b]];
    const outer = [[x, y], [x + w, y], [x + w, y + h], [x, y + h]];
    sides.forEach((side, i) => {
      if (side.width > 0 && colour(side.of).opacity > 0) {
        target.append(filled('polygon', { points: [outer[i], outer[(i + 1) % 4], inner[(i + 1) % 4], inner[i]].map(point => point.map(each => each.toFixed(1)).join(',')).join(' ') }, side.of));
      }
    });
  }
  const shadow = /^(.+?) 0px 0px 0px ([\d.]+)px( inset)?$/.exec(style.boxShadow);
  if (shadow) {
    const wide = Number(shadow[2]);
    const by = shadow[3] ? wide / 2 : -wide / 2;
    target.append(make('rect', { x: x + by, y: y + by, width: Math.max(0, w - 2 * by), height: Math.max(0, h - 2 * by), rx: round || null, fill: 'none', stroke: colour(shadow[1]).paint, 'stroke-width': wide }));
  }
}

// The lines in which a text stands, each with its place.
function lines(node, upright) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter(box => box.width > 0.5);
  if (boxes.length < 2) return boxes.length === 0 ? [] : [{ text: node.textContent, box: boxes[0] }];
  const found = [];
  for (let i = 0; i < node.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const last = found.at(-1);
    if (last && upright && Math.abs(last.box.left - box.left) < 2) {
      last.text += node.data[i];
    } else if (last && !upright && Math.abs(last.box.top - box.top) < 2) {
      last.text += node.data[i];
      last.box = { left: last.box.left, top: last.box.top, right: box.right, height: last.box.height, width: box.right - last.box.left };
    } else {
      found.push({ text: node.data[i], box: { left: box.left, top: box.top, right: box.right, bottom: box.bottom, height: box.height, width: box.width } });
    }
  }
  return found;
}

function letters(target, node, style, at, clip) {
  const upright = style.writingMode.startsWith('vertical');
  for (let { text, box } of lines(node, upright)) {
    text = text.replace(/[ \t\n\r]+/g, ' ').trim();
    if (!text) continue;
    const size = parseFloat(style.fontSize);
    const face = { 'font-size': size, 'font-weight': style.fontWeight === '400' ? null : style.fontWeight, 'font-style': style.fontStyle === 'normal' ? null : style.fontStyle, fill: colour(style.color).paint };
    if (upright) {
      // Written upwards: the line begins at its lower end.
      target.append(make('text', { ...face, transform: `translate(${(at.x(box.left) + box.width / 2 + size * 0.35).toFixed(1)} ${at.y(box.bottom ?? box.top + box.height).toFixed(1)}) rotate(-90)` }, text));
      continue;
    }
    if (clip && box.top >= clip.bottom - 2) continue;
    let width = box.width;
    if (clip && box.left + width > clip.right + 1) {
      const kept = Math.floor(text.length * (clip.right - box.left) / width) - 1;
      if (kept < 1) continue;
      text = text.slice(0, kept).trimEnd() + '…';
      width = null;
    }
    target.append(make('text', { ...face, x: at.x(box.left), y: at.y(box.top) + box.height * 0.775, textLength: width && text.length > 1 ? width : null, lengthAdjust: width && text.length > 1 ? 'spacingAndGlyphs' : null }, text));
  }
}

function copied(svg, style, box, at) {
  const clone = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll('*')];
  [clone, ...clone.querySelectorAll('*')].forEach((element, i) => {
    const shown = getComputedStyle(from[i]);
    for (const key of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity']) element.setAttribute(key, shown.getPropertyValue(key));
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  for (const [key, value] of Object.entries({ x: at.x(box.left), y: at.y(box.top), width: box.width, height: box.height })) clone.setAttribute(key, String(value));
  return clone;
}

function paint(element, target, at, clip) {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0' || element.matches(left)) return;
  const bounds = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) { target.append(copied(element, style, bounds, at)); return; }
  const box = { x: at.x(bounds.left), y: at.y(bounds.top), w: bounds.width, h: bounds.height };
  const turn = style.transform.startsWith('matrix(') && !style.writingMode.startsWith('vertical') ? style.transform.slice(7).split(',').map(parseFloat) : null;
  if (turn && Math.abs(turn[1]) > 0.01) {
    const [w, h] = [element.offsetWidth, element.offsetHeight];
    const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
    const group = make('g', { transform: `rotate(${(Math.atan2(turn[1], turn[0]) * 180 / Math.PI).toFixed(1)} ${cx.toFixed(1)} ${cy.toFixed(1)})` });
    shapes(group, style, { x: cx - w / 2, y: cy - h / 2, w, h });
    target.append(group);
  } else if (box.w > 0 && box.h > 0) {
    shapes(target, style, box);
  }
  if (element.matches('input[type=checkbox]') && element.checked) {
    target.append(make('path', { d: `M${box.x + 3} ${box.y + box.h / 2} l4 4 l6 -8`, fill: 'none', stroke: colour(style.accentColor === 'auto' ? style.color : style.accentColor).paint, 'stroke-width': 2 }));
  }
  const after = getComputedStyle(element, '::after');
  if (after.content !== 'none' && after.position === 'absolute' && after.borderTopWidth !== '0px') {
    const size = parseFloat(after.borderTopWidth) + parseFloat(after.borderBottomWidth); // a corner made of borders
    const [right, top] = [box.x + box.w - (parseFloat(after.right) || 0), box.y + (parseFloat(after.top) || 0)];
    target.append(filled('polygon', { points: `${right - size},${top} ${right},${top} ${right},${top + size}` }, after.borderTopColor));
  }
  if (after.content !== 'none' && after.backgroundImage.includes('repeating-linear-gradient')) shapes(target, after, box);
  const cut = ['hidden', 'clip'].includes(style.overflowX) ? { right: Math.min(clip?.right ?? Infinity, bounds.right), bottom: Math.min(clip?.bottom ?? Infinity, bounds.bottom) } : clip;
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) letters(target, child, style, at, cut);
    else if (child.nodeType === Node.ELEMENT_NODE) paint(child, target, at, cut);
  }
}

// What is scrolled is drawn whole: while it is measured nothing scrolls and nothing sticks.
function unrolled(root, work) {
  const kept = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const style = getComputedStyle(element);
    const scrolls = ['auto', 'scroll'].includes(style.overflowX) || ['auto', 'scroll'].includes(style.overflowY);
    if (!scrolls && style.position !== 'sticky') continue;
    kept.push([element, element.getAttribute('style'), element.scrollTop, element.scrollLeft]);
    if (scrolls) Object.assign(element.style, { overflow: 'visible', maxHeight: 'none' });
    if (style.position === 'sticky') element.style.position = 'relative';
    if (style.position === 'sticky') Object.assign(element.style, { top: 'auto', left: 'auto' });
  }
  try {
    return work();
  } finally {
    for (const [element, style, top, side] of kept) {
      if (style === null) element.removeAttribute('style'); else element.setAttribute('style', style);
      [element.scrollTop, element.scrollLeft] = [top, side];
    }
  }
}

function broken(text, width, size) {
  pen.font = `${size}px sans-serif`;
  const found = [''];
  for (const word of text.split(' ')) {
    if (found.at(-1) && pen.measureText(found.at(-1) + ' ' + word).width > width) found.push('');
    found[found.length - 1] += (found.at(-1) ? ' ' : '') + word;
  }
  return found;
}

export function draw(root, title, note, source) {
  return unrolled(root, () => {
    const own = root.getBoundingClientRect();
    const inner = [...root.querySelectorAll('table, .scrollx > *, .frame > *')].map(each => each.getBoundingClientRect());
    const [right, bottom] = [Math.max(own.right, ...inner.map(box => box.right)), Math.max(own.bottom, ...inner.map(box => box.bottom))];
    const edge = 20;
    const width = Math.max(Math.ceil(right - own.left), 560) + 2 * edge;
    const page = getComputedStyle(document.documentElement);
    const [text, minor] = [page.getPropertyValue('--text').trim(), page.getPropertyValue('--text-2').trim()];
    const heads = [
      ...broken(title ?? '', (width - 2 * edge) * 0.9, 16).map(line => ({ line, size: 16, weight: 600, of: text, high: 22 })),
      ...(note ? broken(note, width - 2 * edge, 12).map(line => ({ line, size: 12, weight: 400, of: minor, high: 16 })) : [])
    ];
    const room = edge + heads.reduce((sum, head) => sum + head.high, 0) + 10;
    const feet = source ? broken(source, width - 2 * edge, 11) : [];
    const height = room + Math.ceil(bottom - own.top) + 14 + feet.length * 15 + edge / 2;
    const svg = make('svg', { xmlns: name, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': "Inter, Arial, 'Liberation Sans', sans-serif", style: 'font-variant-numeric: tabular-nums lining-nums', role: 'img' });
    svg.append(make('title', {}, title ?? ''), filled('rect', { width, height }, page.getPropertyValue('--surface').trim() || '#fff'));
    let y = edge;
    for (const head of heads) {
      svg.append(make('text', { x: edge, y: y + head.size, 'font-size': head.size, 'font-weight': head.weight, fill: head.of }, head.line));
      y += head.high;
    }
    paint(root, svg, { x: value => value - own.left + edge, y: value => value - own.top + room });
    feet.forEach((line, i) => svg.append(make('text', { x: edge, y: height - edge / 2 - (feet.length - 1 - i) * 15, 'font-size': 11, fill: minor }, line)));
    return svg;
  });
}

// An image knows none of the fonts of its page: they go along.
async function fonts() {
  const faces = [...document.styleSheets].flatMap(sheet => { try { return [...sheet.cssRules]; } catch { return []; } }).filter(rule => rule instanceof CSSFontFaceRule && /\/inter-(cyrillic|latin)\./.test(rule.cssText));
  const found = await Promise.all(faces.map(async face => {
    const address = /url\("?([^")]+)"?\)/.exec(face.cssText)[1];
    const blob = await (await fetch(address)).blob();
    const data = await new Promise(done => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });
    return face.cssText.replace(/url\("?[^")]+"?\)/, `url(${data})`);
  }));
  return found.join('');
}

async function image(svg) {
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  svg.prepend(make('style', {}, await fonts()));
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }));
  try {
    const drawn = new Image();
    drawn.src = address;
    await drawn.decode();
    // Twice as sharp as the screen, as far as a browser can draw.
    const scale = Math.min(2, 32000 / height, 32000 / width);
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext('2d').drawImage(drawn, 0, 0, canvas.width, canvas.height);
    return await new Promise(done => canvas.toBlob(done, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

export async function save(root, format, fileName, title, note, source) {
  const svg = draw(root, title, note, source);
  const blob = format === 'png' ? await image(svg) : new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

export async function copy(root, title, note, source) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await image(draw(root, title, note, source)) })]);
    return true;
  } catch {
    return false;
  }
}
