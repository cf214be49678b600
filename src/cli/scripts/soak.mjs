/**
 * Endurance of the built page: `node src/cli/scripts/soak.mjs [MINUTES]` (30 when not said), after `npm run build`. In a real Chromium a lever is moved, a
 * question is changed and a step is undone, without a pause. Once a minute the page stands at the same question again, rubbish is collected, and what is
 * left is counted: memory, listeners, nodes. Ends with 1 when the last third holds more than the first by more than the limits below. Not part of `npm test`.
 */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { launchOptions } from './browser.mjs'
import { listen, makeServer } from './server.mjs'
import { dist } from './siteBuild.mjs'

/** Growth from the first to the last third that is still called flat. */
const LIMITS = { heapMegabytes: 3, listeners: 50, nodes: 500 }
const QUESTIONS = ['arbete', 'bemanning', 'pengar', 'omrade', 'aldersgrans', 'stammer', 'kallor', 'trettio']
/** Where the page stands when it is counted. */
const HOME = 'arbete'

const minutes = Number(process.argv[2] ?? 30)
const server = makeServer({ folder: dist, base: '/' })
const address = `http://localhost:${await listen(server, 0)}/`
const browser = await chromium.launch(launchOptions())
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'sv-SE' })
const page = await context.newPage()
// a busy computer is slow, not broken
page.setDefaultTimeout(600_000)
/** @type {string[]} */
const faults = []
page.on('pageerror', (error) => faults.push(error.message))
page.on('console', (message) => {
  if (message.type() === 'error') faults.push(message.text())
})
await page.goto(`${address}#${HOME}`)
await page.locator('#lever-posts').waitFor()
const tools = await context.newCDPSession(page)
await tools.send('Performance.enable')
await page.evaluate(measureFrames)

/** @typedef {{ minute: number, acts: number, heap: number, listeners: number, nodes: number, resident: number, frame: number, slow: number }} Count */
/** @type {Count[]} */
const counts = []
let acts = 0
process.stdout.write('minute | acts | heap MB | listeners | nodes | page MB | frame, ms: median | 99 of 100\n')
const began = Date.now()
for (let minute = 1; minute <= minutes; minute++) {
  while (Date.now() - began < minute * 60_000) await act(acts++)
  counts.push(await count(minute))
  const { acts: done, heap, listeners, nodes, resident, frame, slow } = /** @type {Count} */ (counts.at(-1))
  process.stdout.write(
    `${[minute, done, heap.toFixed(1), listeners, nodes, resident.toFixed(0), frame.toFixed(1), slow.toFixed(0)].join(' | ')}\n`,
  )
}
await browser.close()
server.close()
judge()

/** One thing that a reader does: the lever to and fro, every tenth time another question, every third an undo. @param {number} k */
async function act(k) {
  if (k % 10 === 9) {
    await page.evaluate((question) => (location.hash = question), QUESTIONS[((k - 9) / 10) % QUESTIONS.length])
    await page.waitForTimeout(300)
    return
  }
  const lever = page.locator('#lever-posts')
  if (k % 3 === 2) {
    const undo = page.getByRole('button', { name: 'Ångra', exact: true }).first()
    if (await undo.isEnabled({ timeout: 100 }).catch(() => false)) await undo.click({ timeout: 2_000 }).catch(() => undefined)
    return
  }
  if (await lever.isVisible().catch(() => false)) {
    await lever.fill(String(2 + (k % 13)), { timeout: 2_000 }).catch(() => undefined)
    await lever.press('Enter', { timeout: 2_000 }).catch(() => undefined)
  } else await page.keyboard.press('Tab')
  await page.waitForTimeout(60)
}

/** @param {number} minute @returns {Promise<Count>} */
async function count(minute) {
  await page.evaluate((question) => (location.hash = question), HOME)
  await page.locator('#lever-posts').waitFor()
  await page.locator('#lever-posts').fill('4')
  await page.locator('#lever-posts').press('Enter')
  // until the run has ended: its numbers are no leak
  await page
    .getByText(/körningar är klara/)
    .first()
    .waitFor({ timeout: 120_000 })
    .catch(() => undefined)
  await page.waitForTimeout(1_000)
  for (let k = 0; k < 3; k++) await tools.send('HeapProfiler.collectGarbage')
  const { metrics } = await tools.send('Performance.getMetrics')
  const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? NaN
  const { frame, slow } = await page.evaluate(takeFrames)
  const common = { minute, acts, frame, slow, resident: await residentMegabytes() }
  return { ...common, heap: of('JSHeapUsedSize') / 2 ** 20, listeners: of('JSEventListeners'), nodes: of('Nodes') }
}

/** Memory of the processes that hold pages and their workers, where the system tells. */
async function residentMegabytes() {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => {
      try {
        return sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024
      } catch {
        return sum
      }
    }, 0)
}

/** In the page: the time between frames, kept until it is asked for. */
function measureFrames() {
  /** @type {any} */
  const here = window
  here.soakFrames = []
  let last = performance.now()
  const look = (/** @type {number} */ now) => {
    here.soakFrames.push(now - last)
    last = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function takeFrames() {
  /** @type {any} */
  const here = window
  const sorted = Float64Array.from(here.soakFrames).sort()
  here.soakFrames.length = 0
  return { frame: sorted[Math.floor(sorted.length / 2)] ?? NaN, slow: sorted[Math.floor(sorted.length * 0.99)] ?? NaN }
}

/** The last third against the first, without the first minute, in which caches fill. */
function judge() {
  const rest = counts.slice(1)
  const third = Math.max(1, Math.floor(rest.length / 3))
  const mean = (/** @type {Count[]} */ some, /** @type {'heap' | 'listeners' | 'nodes'} */ what) =>
    some.reduce((sum, one) => sum + one[what], 0) / some.length
  let grew = false
  for (const [what, limit] of /** @type {const} */ ([
    ['heap', LIMITS.heapMegabytes],
    ['listeners', LIMITS.listeners],
    ['nodes', LIMITS.nodes],
  ])) {
    const [first, last] = [mean(rest.slice(0, third), what), mean(rest.slice(-third), what)]
    if (!(last - first <= limit)) grew = true
    process.stdout.write(`${what}: ${first.toFixed(1)} in the first third, ${last.toFixed(1)} in the last (limit +${limit})\n`)
  }
  process.stdout.write(`${acts} acts, ${faults.length} faults${faults.length > 0 ? `: ${faults[0]}` : ''}\n`)
  process.exitCode = grew || faults.length > 0 ? 1 : 0
}
