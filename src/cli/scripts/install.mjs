/**
 * "Each script installs what is missing first": compares what is installed with the lock file and runs npm only when they
 * differ. Uses nothing but Node, because it runs before anything is installed; npm's own words go to stderr.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Exit code for "the surroundings are at fault" (file, disk, network), as in the command line. */
const surroundings = 3

export function ensureInstalled() {
  if (isInstalled(root)) return
  const release = waitForTurn()
  try {
    if (isInstalled(root)) return
    process.stderr.write('Installerar det som saknas (npm) … / Installing what is missing (npm) …\n')
    const result = npm([lockFits(root) ? 'ci' : 'install', '--no-audit', '--no-fund'])
    if (result.status !== 0) {
      process.stderr.write(
        'Installationen misslyckades. Kontrollera nätet och kör igen. / Installation failed. Check the network and run again.\n',
      )
      process.exit(surroundings)
    }
  } finally {
    release()
  }
}

/**
 * True when every package of the lock file that this machine needs is there in the right version.
 *
 * @param {string} folder holding package.json, package-lock.json and node_modules
 */
export function isInstalled(folder) {
  const installed = readJson(`${folder}/node_modules/.package-lock.json`)?.packages
  const locked = readJson(`${folder}/package-lock.json`)?.packages
  if (!installed || !locked || !lockFits(folder)) return false
  return Object.entries(locked).every(([path, entry]) => {
    // Optional packages are built for one kind of machine each; npm has left out those of other kinds.
    if (path === '' || entry.optional || entry.devOptional) return true
    return installed[path]?.version === entry.version && existsSync(`${folder}/${path}/package.json`)
  })
}

/** @param {string} folder */
function lockFits(folder) {
  const wanted = readJson(`${folder}/package.json`)
  const locked = readJson(`${folder}/package-lock.json`)?.packages?.['']
  if (!wanted || !locked) return false
  return ['dependencies', 'devDependencies'].every((kind) => sameEntries(wanted[kind] ?? {}, locked[kind] ?? {}))
}

/**
 * @param {Record<string, string>} a
 * @param {Record<string, string>} b
 */
function sameEntries(a, b) {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

/** @param {string[]} args */
function npm(args) {
  const options = /** @type {import('node:child_process').SpawnSyncOptions} */ ({ cwd: root, stdio: ['ignore', 2, 2] })
  const path = process.env.npm_execpath
  if (path?.endsWith('.js')) return spawnSync(process.execPath, [path, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Two commands started at once must not install over each other: the second waits. Returns what ends the turn. */
function waitForTurn() {
  const lock = join(tmpdir(), `vagval-install-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`)
  for (;;) {
    try {
      mkdirSync(lock)
      writeFileSync(`${lock}/pid`, String(process.pid))
      return () => rmSync(lock, { recursive: true, force: true })
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') return () => {}
      if (!isAlive(Number(readText(`${lock}/pid`)))) rmSync(lock, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return pid > 0 ? process.kill(pid, 0) : true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/**
 * @param {string} path
 * @returns {any} the parsed file, or null
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
