/**
 * The look of every picture as typed tokens: colours (light, dark, print), type, line widths and the signs of the pathways.
 * Charts (Vega-Lite) and the small SVG components both read a Look and nothing else, so screen, print and exports agree.
 * `screenLook` carries CSS variables instead of fixed colours: theme, print and forced colours then change without redrawing.
 */

/** Grounds, text, graphics; `…Band` is the pale companion that is always edged by its own line or ended by a solid bar. */
export interface Colours {
  readonly paper: string
  readonly side: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly control: string
  readonly FS: string
  readonly FSText: string
  readonly FSBand: string
  readonly CM: string
  readonly CMText: string
  readonly CMBand: string
  readonly SE: string
  readonly SEText: string
  readonly SEBand: string
  readonly gain: string
  readonly gainBand: string
  readonly loss: string
  readonly link: string
  readonly mark: string
  readonly markEdge: string
  readonly focus: string
}

export type ColourName = keyof Colours

/** Contrast on paper and side is at least 4.5 for text and 3 for graphics (checked by a test). */
const LIGHT: Colours = {
  paper: '#FCFDFC',
  side: '#F1F5F4',
  ink: '#15242C',
  ink2: '#42525A',
  ink3: '#596870',
  line: '#D5DCDB',
  control: '#7F8B91',
  FS: '#77848C',
  FSText: '#55626A',
  FSBand: '#D9DEE0',
  CM: '#BF570C',
  CMText: '#A3480A',
  CMBand: '#F3D3B7',
  SE: '#0A4A78',
  SEText: '#0A4A78',
  SEBand: '#BBD3E6',
  gain: '#17594A',
  gainBand: '#BFD6CE',
  loss: '#9B2C1A',
  link: '#17594A',
  mark: '#FFF1B8',
  markEdge: '#8A6D00',
  focus: '#1746A2',
}

const DARK: Colours = {
  paper: '#12191D',
  side: '#182025',
  ink: '#EDF0EE',
  ink2: '#B7C2C6',
  ink3: '#96A3A9',
  line: '#344047',
  control: '#738087',
  FS: '#9AA7AE',
  FSText: '#B7C2C6',
  FSBand: '#39454B',
  CM: '#F29A4F',
  CMText: '#F29A4F',
  CMBand: '#5E3A18',
  SE: '#6DB8EA',
  SEText: '#6DB8EA',
  SEBand: '#234A66',
  gain: '#8FD3BF',
  gainBand: '#28473F',
  loss: '#F0917F',
  link: '#8FD3BF',
  mark: '#3B3413',
  markEdge: '#C9AB45',
  focus: '#8FB4FF',
}

/** Paper is white and yellow is left out: a printed sheet cannot be changed. */
const PRINT: Colours = { ...LIGHT, paper: '#FFFFFF', side: '#FFFFFF', mark: '#FFFFFF' }

export type SignId = 'FS' | 'CM' | 'SE' | 'stepped' | 'none'

/** How a pathway is drawn: its shape, its line and its three colours. Shape, line and label each suffice alone. */
export interface PathwaySign {
  /** SVG path in the square from −1 to 1, y downwards. */
  readonly shape: string
  /** true: filled with the pathway's colour and edged by paper; false: a ring filled with paper. */
  readonly filled: boolean
  /** Width, px; `core`: width of the paper-coloured middle that makes the line hollow; `dash`: px on and off. */
  readonly line: { readonly width: number; readonly core?: number; readonly dash?: readonly number[] }
  readonly colour: ColourName
  readonly text: ColourName
  readonly band: ColourName
}

const CIRCLE = 'M0.86,0A0.86,0.86,0,1,1,-0.86,0A0.86,0.86,0,1,1,0.86,0Z'

export const SIGNS: Readonly<Record<SignId, PathwaySign>> = {
  FS: { shape: CIRCLE, filled: false, line: { width: 5.4, core: 2.2 }, colour: 'FS', text: 'FSText', band: 'FSBand' },
  CM: { shape: 'M0,-1L1,0L0,1L-1,0Z', filled: true, line: { width: 2.4, dash: [11, 4] }, colour: 'CM', text: 'CMText', band: 'CMBand' },
  SE: { shape: 'M0,-0.95L1,0.8L-1,0.8Z', filled: true, line: { width: 3 }, colour: 'SE', text: 'SEText', band: 'SEBand' },
  stepped: {
    shape: 'M-1,0.9L-1,0.25L-0.33,0.25L-0.33,-0.35L0.33,-0.35L0.33,-0.95L1,-0.95L1,0.9Z',
    filled: true,
    line: { width: 2.4, dash: [9, 3, 2, 3] },
    colour: 'ink2',
    text: 'ink2',
    band: 'line',
  },
  none: { shape: 'M-0.8,-0.8L0.8,-0.8L0.8,0.8L-0.8,0.8Z', filled: false, line: { width: 1.4 }, colour: 'ink3', text: 'ink3', band: 'line' },
}

/** Order in which pathways are listed everywhere. */
export const SIGN_ORDER: readonly SignId[] = ['FS', 'CM', 'SE', 'stepped', 'none']

export interface Look {
  readonly colour: Colours
  readonly sign: Readonly<Record<SignId, PathwaySign>>
  readonly font: { readonly serif: string; readonly sans: string }
  /** Sizes in px. Nothing in a picture is smaller than `smallest`. */
  readonly size: {
    readonly chartTitle: number
    readonly chartLabel: number
    readonly body: number
    readonly table: number
    readonly axis: number
    readonly note: number
    readonly smallest: number
  }
  /** Line widths in px. */
  readonly line: { readonly rule: number; readonly strongRule: number; readonly axis: number; readonly intervalEnd: number }
  /** Opacity of the band colour in a fan (95 %, and 80 % on top of it) and of the pathway's colour in the 80 % bar of an interval. */
  readonly opacity: { readonly outer: number; readonly inner: number; readonly bar: number }
}

function makeLook(colour: Colours): Look {
  return {
    colour,
    sign: SIGNS,
    font: {
      serif: "'Newsreader Variable', Georgia, serif",
      sans: "'Instrument Sans Variable', system-ui, 'Segoe UI', sans-serif",
    },
    size: { chartTitle: 20, chartLabel: 14.5, body: 15, table: 14.5, axis: 13, note: 13, smallest: 12.5 },
    line: { rule: 1, strongRule: 1.5, axis: 1.4, intervalEnd: 1.8 },
    opacity: { outer: 0.45, inner: 0.9, bar: 0.6 },
  }
}

export const lightLook = makeLook(LIGHT)
export const darkLook = makeLook(DARK)
export const printLook = makeLook(PRINT)

/** Name of the CSS variable that holds a colour on screen (declared in look.css). */
export function variableName(name: ColourName): string {
  return `--look-${name}`
}

/** The colour as CSS: the variable, with the light value where look.css has not been loaded. */
function variable(name: ColourName): string {
  return `var(${variableName(name)}, ${LIGHT[name]})`
}

export const screenLook = makeLook(
  Object.fromEntries((Object.keys(LIGHT) as ColourName[]).map((name) => [name, variable(name)])) as unknown as Colours,
)

/** System colours for forced-colours mode: shape, line and label carry the pathways; bands are a light mix of text and ground. */
const mixed = (share: number): string => `color-mix(in srgb, CanvasText ${share}%, Canvas)`

const FORCED: Readonly<Record<ColourName, string>> = Object.fromEntries(
  (Object.keys(LIGHT) as ColourName[]).map((name) => {
    if (name === 'paper' || name === 'side' || name === 'mark') return [name, 'Canvas']
    if (name === 'line' || name.endsWith('Band')) return [name, mixed(24)]
    if (name === 'FS') return [name, mixed(62)]
    if (name === 'focus' || name === 'markEdge') return [name, 'Highlight']
    return [name, name === 'link' ? 'LinkText' : 'CanvasText']
  }),
) as Record<ColourName, string>

/**
 * Text of look.css. Dark follows the system unless the page says otherwise with data-theme="light" or "dark" on its root;
 * print is always light, and so is `.on-paper`, a sheet shown on screen; forced colours win over everything.
 */
export function lookCss(): string {
  const block = (selector: string, values: Readonly<Record<ColourName, string>>, indent = ''): string => {
    const lines = (Object.keys(values) as ColourName[]).map(
      (name) => `${indent}  ${variableName(name)}: ${values[name].startsWith('#') ? values[name].toLowerCase() : values[name]};`,
    )
    return `${indent}${selector} {\n${lines.join('\n')}\n${indent}}`
  }
  return [
    '/* Colours of every picture, written from src/charts/look.ts. A test compares the two: run it with -u after a change. */',
    block(':root', LIGHT),
    `@media (prefers-color-scheme: dark) {\n${block(":root:not([data-theme='light'])", DARK, '  ')}\n}`,
    block(":root[data-theme='dark']", DARK),
    `@media print {\n${block(':root:root:root', PRINT, '  ')}\n}`,
    `@media (forced-colors: none) {\n${block('.on-paper', PRINT, '  ')}\n}`,
    `@media (forced-colors: active) {\n${block(':root:root:root', FORCED, '  ')}\n}`,
  ]
    .join('\n\n')
    .concat('\n')
}
