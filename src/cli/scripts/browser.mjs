/**
 * Finds a Chromium-like browser for the tests that need a real one, and installs one if there is none. Order:
 * CHROMIUM_PATH, a browser of the system, Playwright's own copy, the system's package manager, Playwright's download.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

const require = createRequire(import.meta.url)

/** Keep the browser quiet and off the network; tests must meet nothing but the page. */
const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** Chromium refuses its sandbox to the root user (containers, build machines). */
const asRoot = process.getuid?.() === 0

/** Flags for every start of the browser. */
export const browserFlags = asRoot ? ['--no-sandbox', ...quiet] : quiet

/**
 * @returns {string | null} path of an executable, or null when there is none
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH=${named}: no such file. Correct it, or unset it to let the tests find a browser.`)
  }
  return systemBrowser() ?? playwrightBrowser()
}

/**
 * Launch options for Playwright, for tests and for the test runner's browser project.
 *
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions() {
  const path = findBrowser()
  return path ? { executablePath: path, args: browserFlags } : { args: browserFlags }
}

/** Installs a browser when none is found; says on stderr what it does. Throws when that fails. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  for (const [command, ...args] of installers()) {
    process.stderr.write(`No browser found. Trying: ${command} ${args.join(' ')}\n`)
    spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    const path = findBrowser()
    if (path) return path
  }
  throw new Error('No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.')
}

function systemBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  if (process.platform === 'darwin') candidates.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  if (process.platform === 'win32') {
    for (const base of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) {
      if (base) candidates.push(`${base}\\Google\\Chrome\\Application\\chrome.exe`, `${base}\\Microsoft\\Edge\\Application\\msedge.exe`)
    }
  }
  return candidates.find((path) => existsSync(path)) ?? null
}

function playwrightBrowser() {
  try {
    const path = require('playwright-core').chromium.executablePath()
    return path && existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** @returns {[string, ...string[]][]} */
function installers() {
  const playwright = /** @type {[string, ...string[]]} */ (['npx', 'playwright', 'install', 'chromium'])
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return [playwright]
  return [['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], playwright]
}
