/**
 * A small static file server for the built workbench: `npm start` and the end-to-end tests both use it, so what is tested is
 * what is served. It reads one folder, answers GET and HEAD, compresses text as hosts do, and sends the content
 * security policy with every answer.
 */
import { createServer } from 'node:http'
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { createGzip } from 'node:zlib'
import { headerPolicy } from './csp.mjs'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const headers = {
  'Content-Security-Policy': headerPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * @param {{ folder: string, base?: string }} options folder: what to serve; base: the path it appears under, with a slash at
 *   both ends (default '/')
 */
export function makeServer({ folder, base = '/' }) {
  const home = realpathSync(folder)
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(response, 405, 'Bara GET och HEAD. / GET and HEAD only.', { Allow: 'GET, HEAD' })
    }
    const path = pathOf(request.url ?? '/')
    if (path !== null && base !== '/' && `${path}/` === base) return answer(response, 301, '', { Location: base })
    const file = path?.startsWith(base) ? findFile(home, path.slice(base.length)) : null
    if (!file) return answer(response, 404, 'Sidan finns inte. / Not found.')
    const type = types[extname(file.path)] ?? 'application/octet-stream'
    const zip = /^(text|application)\//.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    response.writeHead(200, {
      ...headers,
      ...ownPolicy(file.path),
      'Content-Type': type,
      ...(zip ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : { 'Content-Length': file.size }),
      // Names under assets/ carry a hash of their content; everything else is asked for anew.
      'Cache-Control': file.path.startsWith(join(home, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (request.method === 'HEAD') return response.end()
    const content = createReadStream(file.path).on('error', () => response.destroy())
    if (zip) content.pipe(createGzip({ level: 6 })).pipe(response)
    else content.pipe(response)
  })
}

/**
 * Listens on this computer only, over IPv4 and where possible IPv6, so that "localhost" works whatever it stands for.
 *
 * @param {import('node:http').Server} server
 * @param {number} port 0: any free port
 * @returns {Promise<number>} the port; rejects when it is taken
 */
export async function listen(server, port) {
  const chosen = await listenOn(server, port, '127.0.0.1')
  const twin = createServer((request, response) => void server.emit('request', request, response))
  server.on('close', () => twin.close())
  await listenOn(twin, chosen, '::1').catch((error) => {
    if (error.code === 'EADDRINUSE') throw error
  })
  return chosen
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function listenOn(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port)
    })
  })
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [more]
 */
function answer(response, status, text, more = {}) {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache', ...more })
  response.end(text)
}

/**
 * @param {string} url as it stands in the request
 * @returns {string | null} decoded path, or null when it is not one
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    return path.startsWith('/') && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}

/**
 * The file behind a path, or null. Links are followed first: whatever lies outside the folder does not exist.
 *
 * @param {string} home
 * @param {string} path relative
 */
function findFile(home, path) {
  try {
    const asked = realpathSync(join(home, path))
    const real = statSync(asked).isDirectory() ? realpathSync(join(asked, 'index.html')) : asked
    const stats = statSync(real)
    return stats.isFile() && real.startsWith(home + sep) ? { path: real, size: stats.size } : null
  } catch {
    return null
  }
}

/**
 * A page whose code stands inside it names that code by hash in a policy of its own, which then replaces the common one.
 *
 * @param {string} path
 * @returns {Record<string, string>}
 */
function ownPolicy(path) {
  if (extname(path) !== '.html') return {}
  const start = readFileSync(path, 'utf8').slice(0, 4000)
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*'sha256-[^"]*)"/.exec(start)?.[1]
  return policy ? { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` } : {}
}
