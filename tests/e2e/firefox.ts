/**
 * Firefox as it is installed, driven by WebDriver BiDi (the W3C's protocol, which every Firefox speaks): open an address, ask the page, press keys. Only
 * what the tests of firefox.e2e.ts need; the test runner's own Firefox is a build of its own that is not what users have.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'

/** Where a Firefox may be; none is no fault, but then nothing about Firefox is tested. */
export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].filter((path) => existsSync(path)).slice(0, 1)

export interface FirefoxPage {
  readonly version: string
  /** What the page wrote as errors to its console. */
  readonly errors: readonly string[]
  goto(address: string): Promise<void>
  /** The value of a self-contained function run in the page. */
  ask<T>(question: () => T): Promise<T>
  press(key: string): Promise<void>
  close(): Promise<void>
}

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly level?: string; readonly text?: string }
  readonly result?: Record<string, unknown>
  readonly error?: string
  readonly message?: string
}

export async function openFirefox(path: string): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'vagval-firefox-'))
  const firefox = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    firefox.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)
      if (found) resolve(found[1]!)
    })
    firefox.once('exit', () => reject(new Error(`Firefox ended before it listened: ${said.slice(-500)}`)))
  })
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))

  const errors: string[] = []
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
    else if (answer.method === 'log.entryAdded' && answer.params?.level === 'error') errors.push(answer.params.text ?? '')
  })
  async function send(method: string, params: object): Promise<Record<string, unknown>> {
    const id = ++last
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
    waiting.delete(id)
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error}: ${answer.message ?? ''}`)
    return answer.result ?? {}
  }

  const session = (await send('session.new', { capabilities: {} })) as { capabilities: { browserVersion: string } }
  await send('session.subscribe', { events: ['log.entryAdded'] })
  const tree = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] }
  const context = tree.contexts[0]!.context
  await send('browsingContext.setViewport', { context, viewport: { width: 1366, height: 768 } })

  return {
    version: session.capabilities.browserVersion,
    errors,
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async ask<T>(question: () => T) {
      const expression = `(async () => JSON.stringify(await (${question.toString()})()) ?? 'null')()`
      const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true })
      const { type, result } = answer as { type: string; result?: { value: string } }
      if (type !== 'success' || !result) throw new Error(JSON.stringify(answer).slice(0, 500))
      return JSON.parse(result.value) as T
    },
    press: async (value) =>
      void (await send('input.performActions', {
        context,
        actions: [
          {
            type: 'key',
            id: 'keys',
            actions: [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ],
          },
        ],
      })),
    async close() {
      socket.close()
      const ended = new Promise((resolve) => firefox.once('exit', resolve))
      firefox.kill()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
