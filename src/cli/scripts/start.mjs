/**
 * `npm start [-- --port N --no-open]`: builds what has changed, serves it on this computer, says where, and opens a browser
 * if there is one. Nothing is reachable from other computers.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './install.mjs'

const usualPort = 4173
/** Ports tried after the usual one when nobody has asked for a certain port. */
const spare = 20

const { port: wanted, open } = readOptions()
ensureInstalled()
const { buildSite, dist } = await import('./siteBuild.mjs')
const { listen, makeServer } = await import('./server.mjs')

if (await buildSite()) process.stdout.write('Arbetsbänken är byggd. / The workbench is built.\n')
const { server, port } = await serve()
const address = `http://localhost:${port}`
process.stdout.write(`\nVägval finns på ${address}\nAvsluta med Ctrl+C. / Stop with Ctrl+C.\n`)
if (open) openBrowser(address)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close()
    server.closeAllConnections()
    process.exit(0)
  })
}

async function serve() {
  const ports = wanted === null ? Array.from({ length: spare }, (_, i) => usualPort + i) : [wanted]
  for (const candidate of ports) {
    const server = makeServer({ folder: dist })
    try {
      return { server, port: await listen(server, candidate) }
    } catch (error) {
      server.close()
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error
    }
  }
  stop(`Porten är upptagen (${ports[0]}). Välj en annan: npm start -- --port 8080 / That port is taken; choose another.`, 3)
}

/** @returns {{ port: number | null, open: boolean }} */
function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, open: { type: 'boolean' } } })
    if (values.port === undefined) return { port: null, open: !values['no-open'] }
    const port = Number(values.port)
    if (/^\d+$/.test(values.port) && port <= 65535) return { port, open: !values['no-open'] }
  } catch {
    // Said below, in words.
  }
  return stop('Så här: npm start [-- --port N --no-open], där N är 0–65535. / Usage: npm start [-- --port N --no-open].', 2)
}

/**
 * Never fails: without a screen or a browser the address above is enough.
 *
 * @param {string} url
 */
function openBrowser(url) {
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform === 'darwin' || process.platform === 'win32'
  if (!hasScreen || process.env.CI) return
  const [command, ...args] =
    process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

/**
 * @param {string} text
 * @param {number} code
 * @returns {never}
 */
function stop(text, code) {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}
