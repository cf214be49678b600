/**
 * Draws a chart without a browser, the way the page does it: Vega-Lite compiled with every warning caught, Vega parsed to an
 * expression tree and run by the interpreter (no eval), SVG as text.
 */
import { compile } from 'vega-lite'
import * as vega from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { withSize, type Margin, type Spec } from '../../src/charts/chart.ts'

export interface Drawn {
  readonly svg: string
  /** Everything that Vega-Lite or Vega had to say. */
  readonly remarks: readonly string[]
  /** Texts in the picture with their font size and their place in px from the picture's upper left corner. */
  readonly texts: readonly DrawnText[]
  /** px in the plot for a value on the scale of a single plot. */
  readonly px: (scale: 'x' | 'y', value: number) => number
}

export interface DrawnText {
  readonly text: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly anchor: string
  readonly bold: boolean
}

function makeLogger(remarks: string[]) {
  const note = (...args: readonly unknown[]) => {
    remarks.push(args.map(String).join(' '))
    return logger
  }
  const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger }
  return logger
}

/** Size of the plot without its margins, px. */
export function plotOf(spec: Spec): { readonly width: number; readonly height: number } {
  const { left, right, top, bottom } = spec.padding as Margin
  return { width: spec.usermeta.width - left - right, height: spec.usermeta.height - top - bottom }
}

function hasScale(compiled: vega.Spec, name: string): boolean {
  return compiled.scales?.some((scale) => scale.name === name) ?? false
}

export async function draw(spec: Spec): Promise<Drawn> {
  const remarks: string[] = []
  const logger = makeLogger(remarks)
  const compiled = withSize(compile(spec, { logger: logger as never }).spec, spec)
  const runtime = vega.parse(compiled, undefined, { ast: true })
  const view = new vega.View(runtime, { renderer: 'none', expr: expressionInterpreter, logger: logger as never })
  const svg = await view.toSVG()
  const scaleOf = (name: string): unknown => (hasScale(compiled, name) ? view.scale(name) : null)
  const scales = { x: scaleOf('x'), y: scaleOf('y') }
  view.finalize()
  const px = (name: 'x' | 'y', value: number): number => {
    const scale = scales[name]
    if (!scale) throw new Error(`no scale ${name}`)
    return (scale as (value: number) => number)(value)
  }
  return { svg, remarks, texts: textsOf(svg), px }
}

/** Walks the tags of the SVG and adds up the translations, so that each text gets its absolute place. */
function textsOf(svg: string): DrawnText[] {
  const texts: DrawnText[] = []
  const shifts: (readonly [number, number])[] = []
  const tag = /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>([^<]*)/g
  const shiftOf = (attributes: string): readonly [number, number] => {
    const found = /transform="translate\(([-\d.e]+),([-\d.e]+)\)/.exec(attributes)
    return found ? [Number(found[1]), Number(found[2])] : [0, 0]
  }
  let open: DrawnText | undefined
  for (const [, closing, name, attributes, selfClosing, content] of svg.matchAll(tag)) {
    if (closing) {
      shifts.pop()
      if (name === 'text') open = undefined
      continue
    }
    shifts.push(shiftOf(attributes))
    const attribute = (key: string): string | undefined => new RegExp(`${key}="([^"]*)"`).exec(attributes)?.[1]
    if (name === 'text' || (name === 'tspan' && open)) {
      const outer: DrawnText | undefined = open
      const [x, y] = shifts.reduce((sum, shift) => [sum[0] + shift[0], sum[1] + shift[1]] as const, [0, 0] as const)
      const size: number = Number(/([\d.]+)px/.exec(attribute('font-size') ?? '')?.[1] ?? outer?.size ?? NaN)
      const text: DrawnText = {
        text: decode(content),
        size,
        x: outer ? outer.x : x,
        y: name === 'tspan' && outer ? outer.y + Number(attribute('dy') ?? 0) : y,
        anchor: attribute('text-anchor') ?? outer?.anchor ?? 'start',
        bold: (attribute('font-weight') ?? (outer?.bold ? '600' : '')) === '600',
      }
      if (content.trim() !== '') texts.push(text)
      open = text
    }
    if (selfClosing) shifts.pop()
  }
  return texts
}

function decode(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>')
}
