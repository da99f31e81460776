let library;
const charts = new Map();

const russian = {
  moduleType: 'locale',
  name: 'ru',
  dictionary: {},
  format: {
    days: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
    shortDays: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
    months: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
    shortMonths: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
    date: '%d.%m.%Y',
    decimal: ',',
    thousands: '\u202f'
  }
};

const settings = { locale: 'ru', displayModeBar: false, displaylogo: false, responsive: false, doubleClick: false, scrollZoom: false };

function load(address) {
  library ??= import(new URL(address, document.baseURI).href).then(() => {
    globalThis.Plotly.register(russian);
    return globalThis.Plotly;
  });
  return library;
}

// Colours come as var(--token): plotly wants the values of the theme that is shown.
function coloured(value, style) {
  if (typeof value === 'string') {
    return value.includes('var(--') ? value.replace(/var\((--[\w-]+)\)/g, (_, token) => style.getPropertyValue(token).trim()) : value;
  }
  if (Array.isArray(value)) return value.map(each => coloured(each, style));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, coloured(each, style)]));
  return value;
}

function paint(place) {
  const chart = charts.get(place);
  if (!chart?.plotly || !place.isConnected) return Promise.resolve();
  const style = getComputedStyle(document.documentElement);
  const layout = { ...coloured(chart.layout, style), width: place.clientWidth, height: place.clientHeight };
  return chart.plotly.react(place, coloured(chart.data, style), layout, settings);
}

export async function draw(place, address, data, layout, listener) {
  if (!place) return; // the page was left while the message was on its way
  const known = charts.get(place);
  const chart = known ?? { };
  Object.assign(chart, { data, layout, listener });
  charts.set(place, chart);
  const plotly = await load(address);
  if (charts.get(place) !== chart) return;
  chart.plotly = plotly;
  await paint(place);
  if (known) return;

  chart.size = new ResizeObserver(() => { if (place.clientWidth > 0 && place.clientWidth !== place._fullLayout?.width) paint(place); });
  chart.size.observe(place);
  chart.theme = new MutationObserver(() => paint(place));
  chart.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  place.on('plotly_click', event => {
    const key = event.points?.[0]?.customdata;
    if (key && chart.listener) chart.listener.invokeMethodAsync('Point', String(key));
  });
}

export function forget(place) {
  const chart = charts.get(place);
  if (!chart) return;
  charts.delete(place);
  chart.size?.disconnect();
  chart.theme?.disconnect();
  chart.plotly?.purge(place);
}

function lines(text, letters) {
  const result = [''];
  for (const word of text.split(' ')) {
    if (result.at(-1).length + word.length > letters && result.at(-1)) result.push('');
    result[result.length - 1] += (result.at(-1) ? ' ' : '') + word;
  }
  return result;
}

// The picture leaves the page without its frame, so the title, the period and the source go along.
async function image(place, format, title, subtitle) {
  const chart = charts.get(place);
  const style = getComputedStyle(document.documentElement);
  const layout = coloured(chart.layout, style);
  const width = Math.max(place.clientWidth, 760);
  const heads = lines(title, width / 9);
  const notes = subtitle ? lines(subtitle, width / 6.6) : [];
  const room = heads.length * 22 + notes.length * 16 + 22;
  const safe = text => text.replace(/</g, '&lt;');
  const colour = token => style.getPropertyValue(token).trim();
  return chart.plotly.toImage({
    data: coloured(chart.data, style),
    layout: {
      ...layout,
      paper_bgcolor: colour('--surface'),
      margin: { ...layout.margin, l: layout.margin.l + 12, t: layout.margin.t + room, r: layout.margin.r + 12, b: layout.margin.b + 12 },
      title: {
        text: heads.map(line => `<b>${safe(line)}</b>`).concat(notes.map(line => `<span style="font-size:12px">${safe(line)}</span>`)).join('<br>'),
        x: 0, xref: 'container', xanchor: 'left', pad: { l: 20 }, y: 1, yref: 'container', yanchor: 'top', automargin: false,
        font: { size: 16, color: colour('--text') }
      }
    },
    config: settings
  }, { format, width, height: place.clientHeight + room + 12, scale: format === 'png' ? 2 : 1 });
}

export async function save(place, format, fileName, title, subtitle) {
  const link = document.createElement('a');
  link.href = await image(place, format, title, subtitle);
  link.download = fileName;
  link.click();
}

export async function copy(place, title, subtitle) {
  try {
    const address = await image(place, 'png', title, subtitle);
    const blob = await (await fetch(address)).blob();
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return false;
  }
}

addEventListener('beforeprint', () => { for (const place of charts.keys()) paint(place); });
addEventListener('afterprint', () => { for (const place of charts.keys()) paint(place); });
