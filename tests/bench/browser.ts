/**
 * The same run in headless Chromium and in Node: the page's own worker file (dist/assets) and the command line's, two that count and one
 * that gathers, driven by one and the same function, by the clock and in turn. Without a browser or a built page the line is left out.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker as Thread } from 'node:worker_threads'
import type { Plan } from '../../src/run/plan.ts'

export interface ByPlace {
  readonly installed: boolean
  /** Milliseconds of the run, one per round. */
  readonly chromium: number[]
  readonly node: number[]
}

interface Job {
  readonly address: string
  readonly workers: number
  readonly scenario: unknown
  readonly ranges: Plan['batches']
}

/** What the driver needs of a worker, wherever it runs. */
interface Port {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listen: (event: { data: { id: string; value: unknown } }) => void): void
}

type Place = typeof globalThis & { benchPort?: (address: string) => Port; benchPool?: Promise<Call[]> }
type Call = (method: string, ...values: unknown[]) => Promise<{ value: { manifest: { resultHash: string } } }>

/** Runs in the page and here; must not use anything from outside itself. Speaks to the workers as Comlink does. */
async function drive({ address, workers, scenario, ranges }: Job): Promise<{ ms: number; hash: string }> {
  const place = globalThis as Place
  const buffersOf = (value: unknown): ArrayBuffer[] =>
    ArrayBuffer.isView(value)
      ? [value.buffer as ArrayBuffer]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(buffersOf)
        : []
  const connect = (): Call => {
    const port = place.benchPort ? place.benchPort(address) : (new Worker(address, { type: 'module' }) as unknown as Port)
    const open = new Map<string, (value: unknown) => void>()
    port.addEventListener('message', ({ data }) => open.get(data.id)?.(data.value))
    return (method, ...values) =>
      new Promise((resolve) => {
        const id = `${method} ${open.size}`
        open.set(id, resolve as (value: unknown) => void)
        const argumentList = values.map((value) => ({ type: 'RAW', value }))
        port.postMessage({ id, type: 'APPLY', path: [method], argumentList }, method === 'add' ? buffersOf(values) : [])
      })
  }
  const [gatherer, ...counting] = await (place.benchPool ??= Promise.resolve(Array.from({ length: workers + 1 }, connect)))
  const began = performance.now()
  await gatherer('gather', scenario, { keepDraws: false, mayStop: true })
  const waiting = [...ranges]
  await Promise.all(
    counting.map(async (call) => {
      await call('open', scenario)
      let passing: Promise<unknown> = Promise.resolve()
      for (let range = waiting.shift(); range; range = waiting.shift()) {
        const batch = await call('batch', range)
        await passing
        passing = gatherer('add', batch.value)
      }
      await passing
    }),
  )
  const result = await gatherer('close', false)
  return { ms: performance.now() - began, hash: result.value.manifest.resultHash }
}

/** Threads that `threadPort` has started; ended when the places have been timed. */
const threads: Thread[] = []

function threadPort(address: string): Port {
  const thread = new Thread(new URL(address))
  threads.push(thread)
  return {
    postMessage: (message, transfer) => thread.postMessage(message, transfer),
    addEventListener: (_, listen) => void thread.on('message', (data) => listen({ data })),
  }
}

export async function timePlaces(plan: Plan, nodeWorker: URL, rounds: number): Promise<ByPlace> {
  const timed: ByPlace = { installed: false, chromium: [], node: [] }
  const dist = join(process.cwd(), 'dist')
  const file = existsSync(join(dist, 'assets')) && readdirSync(join(dist, 'assets')).find((name) => /^worker-.*\.js$/.test(name))
  const { launchOptions } = await import('../../src/cli/scripts/browser.mjs')
  if (!file || !launchOptions().executablePath) return timed
  const { chromium } = await import('@playwright/test')
  const { listen, makeServer } = await import('../../src/cli/scripts/server.mjs')
  const server = makeServer({ folder: dist, base: '/' })
  const site = `http://localhost:${await listen(server, 0)}`
  const browser = await chromium.launch({ ...launchOptions(), headless: true })
  const page = await browser.newPage({ bypassCSP: true })
  // a page of the site on which nothing runs by itself
  await page.goto(`${site}/bom.cdx.json`)
  const job = { workers: 2, scenario: plan.scenario, ranges: plan.batches }
  ;(globalThis as Place).benchPort = threadPort
  for (let round = -1; round < rounds; round++) {
    const there = await page.evaluate(drive, { ...job, address: `${site}/assets/${file}` })
    const here = await drive({ ...job, address: nodeWorker.href })
    if (there.hash !== here.hash) throw new Error(`Chromium gave ${there.hash}, Node ${here.hash}`)
    if (round < 0) continue
    timed.chromium.push(there.ms)
    timed.node.push(here.ms)
  }
  await Promise.all(threads.map((thread) => thread.terminate()))
  await browser.close()
  server.close()
  server.closeAllConnections()
  return { ...timed, installed: true }
}
