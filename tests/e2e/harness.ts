/**
 * What every end-to-end test starts from: the built pages in dist/, served by the product's own server with its policy, and a
 * watch over everything that a page must never do. A test that uses `page` fails at its end if the page asked for anything
 * outside its own address, wrote an error or a breach of the policy to the console, or threw.
 *
 *   import { expect, openAt, seriousFaults, test } from './harness.ts'
 *   test('…', async ({ page, sites }) => { await openAt(page, sites.root) … })
 */
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { listen, makeServer } from '../../src/cli/scripts/server.mjs'
import { dist } from '../../src/cli/scripts/siteBuild.mjs'

export { expect }

/** The three ways in which the workbench reaches its users. */
export interface Sites {
  /** A server of its own, as `npm start` gives it. */
  readonly root: string
  /** A folder on somebody's site. */
  readonly subPath: string
  /** The one-file page, opened from disk. */
  readonly file: string
}

export interface Watch {
  /** Everything a page did that it must not do, one line each. */
  readonly faults: string[]
  /** Lets one kind of fault pass in one test, e.g. the error a test provokes. */
  allow(pattern: RegExp): void
}

export const test = base.extend<{ watch: Watch }, { sites: Sites }>({
  sites: [
    // eslint-disable-next-line no-empty-pattern -- the test runner reads the parameter's names
    async ({}, use) => {
      if (!existsSync(dist)) throw new Error('dist/ is missing: npm run build')
      const servers: Server[] = []
      const serve = async (base: string) => {
        const server = makeServer({ folder: dist, base })
        servers.push(server)
        return `http://localhost:${await listen(server, 0)}${base}`
      }
      await use({
        root: await serve('/'),
        subPath: await serve('/verktyg/vagval/'),
        file: pathToFileURL(`${dist}/vagval.html`).href,
      })
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ context, sites }, use) => {
      const watch = makeWatch()
      await watchOver(context, watch, sites)
      await use(watch)
      expect(watch.remaining(), 'faults of the page').toEqual([])
    },
    { auto: true },
  ],
})

/** Goes to a page and waits until something stands in it. Never waits for silence on the network: there is none to wait for. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('#app > *').first()).toBeVisible()
}

/** Accessibility faults that axe is sure of (WCAG 2.2 A and AA, and its own advice on structure), one line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`))
}

function makeWatch() {
  const faults: string[] = []
  const allowed: RegExp[] = []
  return {
    faults,
    allow: (pattern: RegExp) => void allowed.push(pattern),
    remaining: () => faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
  }
}

async function watchOver(context: BrowserContext, watch: Watch, sites: Sites): Promise<void> {
  const home = [new URL(sites.root).origin, new URL(sites.subPath).origin]
  context.on('request', (request) => {
    const url = request.url()
    const isOwn = home.includes(new URL(url).origin) || /^(data|blob|about):/.test(url) || url.split(/[?#]/, 1)[0] === sites.file
    if (!isOwn) watch.faults.push(`request: ${url}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) watch.faults.push(`answer ${response.status()}: ${response.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watch.faults.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => watch.faults.push(`thrown: ${error.error().message}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} stopped ${event.blockedURI} ${event.sample}`)
    })
  })
}
