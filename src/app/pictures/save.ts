/**
 * Gets a picture out of the page as a file. The bundled faces are written into SVG that is turned into PNG, because an SVG drawn
 * as an image cannot use the page's own. Nothing leaves the computer: files are made here and handed to the browser's download.
 */
import type { Spec } from '../../charts/chart.ts'
import { printableText } from '../../report/printable.ts'

/** In what form a picture leaves the page. "spec": the Vega-Lite specification of a chart, for those who draw it anew. */
export type PictureKind = 'png' | 'svg' | 'spec'

/** Pictures can be put on the clipboard where the browser lets pages do that: not over plain http from another computer. */
export function canCopy(): boolean {
  return typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function'
}

/** The picture as PNG on the clipboard. It is made while the browser waits, so that the press still counts as the reader's own. */
export async function copyPicture(make: () => Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': make() })])
}

/** Hands a file to the reader. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then in every browser; the blob may go.
  setTimeout(() => URL.revokeObjectURL(address), 30_000)
}

/** "Skillnaden finns hos männen" → "vagval-skillnaden-finns-hos-mannen". */
export function fileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `vagval-${plain.slice(0, 60).replace(/-$/, '')}`
}

/** A specification as a file: what stands around the picture on the page goes with it, where Vega leaves it alone. */
export function specFile(spec: Spec, about: Readonly<Record<string, unknown>>): Blob {
  const { places: _buttons, ...size } = spec.usermeta
  return new Blob([`${JSON.stringify({ ...spec, usermeta: { ...size, ...about } }, null, 2)}\n`], { type: 'application/json' })
}

export function svgFile(svg: string): Blob {
  return new Blob([printableText(svg)], { type: 'image/svg+xml' })
}

async function asDataAddress(address: string): Promise<string> {
  if (address.startsWith('data:')) return address
  const blob = await (await fetch(address)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })
}

/** The page's upright @font-face rules for the faces that the SVG names, with the files inside. A face that cannot be read is left out. */
async function facesFor(svg: string): Promise<string> {
  const rules: string[] = []
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '')
      if (!svg.includes(family) || rule.style.getPropertyValue('font-style') === 'italic') continue
      const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
      if (!address) continue
      try {
        const data = await asDataAddress(new URL(address, sheet.href ?? document.baseURI).href)
        rules.push(`@font-face{font-family:'${family}';font-weight:200 800;src:url(${data}) format('woff2')}`)
      } catch {
        // Offline from disk the file may be out of reach: the picture then falls back to the system's face.
      }
    }
  }
  return rules.join('')
}

/** PNG of a complete SVG document, `scale` times its size in px. */
export async function pngOf(svg: string, size: { readonly width: number; readonly height: number }, scale = 2): Promise<Blob> {
  const faces = await facesFor(svg)
  const whole = faces === '' ? svg : svg.replace(/(<svg[^>]*>)/, `$1<style>${faces}</style>`)
  const address = URL.createObjectURL(svgFile(whole))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(size.width * scale)
    canvas.height = Math.round(size.height * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.scale(scale, scale)
    context.drawImage(image, 0, 0, size.width, size.height)
    return await pngOfCanvas(canvas)
  } finally {
    URL.revokeObjectURL(address)
  }
}

export function pngOfCanvas(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}
