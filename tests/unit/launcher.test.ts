/**
 * The scripts behind `npm start` and `npm test`: what the server gives away and what it does not, when packages are thought to be
 * installed, and how tests are counted. Expected values: RFC 9110 for answers, the report formats of the test runners.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { add, countPlaywright, countVitest, lastLine } from '../../src/cli/scripts/counts.mjs'
import { headerPolicy, pagePolicy, singleFilePolicy } from '../../src/cli/scripts/csp.mjs'
import { isInstalled } from '../../src/cli/scripts/install.mjs'
import { listen, makeServer } from '../../src/cli/scripts/server.mjs'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'vagval-launcher-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const write = (path: string, text: string) => {
  mkdirSync(join(home, path, '..'), { recursive: true })
  writeFileSync(join(home, path), text)
}

describe('the server', () => {
  const servers: Server[] = []
  let port = 0
  let portBelow = 0

  beforeAll(async () => {
    write('secret.txt', 'secret')
    write('site/index.html', '<!doctype html><title>start</title>')
    write('site/assets/a-1234.js', 'export {}')
    write('site/one.html', `<meta http-equiv="Content-Security-Policy" content="${singleFilePolicy({ scripts: ['abc='], styles: [] })}" />`)
    symlinkSync(join(home, 'secret.txt'), join(home, 'site/link.txt'))
    const serve = (base: string) => {
      const server = makeServer({ folder: join(home, 'site'), base })
      servers.push(server)
      return listen(server, 0)
    }
    port = await serve('/')
    portBelow = await serve('/tools/vagval/')
  })
  afterAll(() => servers.forEach((server) => server.close()))

  /** A request with the path exactly as written: clients usually tidy it up first. */
  const get = (path: string, options: { method?: string; port?: number } = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: options.port ?? port, path, method: options.method ?? 'GET' }, (answer) => {
        let text = ''
        answer.on('data', (part) => (text += part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      })
        .on('error', reject)
        .end()
    })

  it('gives the start page with the policy, and asks browsers to look for a newer one', async () => {
    const { status, headers, text } = await get('/')
    expect([status, text]).toEqual([200, '<!doctype html><title>start</title>'])
    expect(headers['content-security-policy']).toBe(headerPolicy)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
  })

  it('lets files with a hash in their name be kept for good', async () => {
    const { headers } = await get('/assets/a-1234.js?x=1')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toContain('immutable')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/link.txt',
    '/%00',
    '/%E0%A4%A',
    '/assets',
    '*',
  ])('gives nothing at %s', async (path) => {
    const { status, text } = await get(path)
    expect(status).toBe(404)
    expect(text).not.toContain('secret')
  })

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
    expect(await get('/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  it('serves below a path and nowhere else', async () => {
    expect((await get('/tools/vagval/', { port: portBelow })).status).toBe(200)
    expect((await get('/tools/vagval/assets/a-1234.js', { port: portBelow })).status).toBe(200)
    expect((await get('/tools/vagval', { port: portBelow })).headers.location).toBe('/tools/vagval/')
    expect((await get('/', { port: portBelow })).status).toBe(404)
  })

  it('sends a page that names its code by hash with the policy of that page', async () => {
    const { headers } = await get('/one.html')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'sha256-abc='; .*frame-ancestors 'none'$/)
  })

  it('does not take a port that is taken', async () => {
    await expect(listen(makeServer({ folder: join(home, 'site') }), port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('the policy', () => {
  it('allows nothing from elsewhere and no text to run as code', () => {
    for (const policy of [headerPolicy, pagePolicy, singleFilePolicy({ scripts: ['x'], styles: ['y'] })]) {
      expect(policy).not.toMatch(/unsafe|http|\*/)
      expect(policy).toContain("object-src 'none'; base-uri 'none'")
    }
  })

  it('forbids framing where that can be said: in the header', () => {
    expect(headerPolicy).toContain("frame-ancestors 'none'")
    expect(pagePolicy).not.toContain('frame-ancestors')
  })
})

describe('packages are thought to be installed', () => {
  const lock = (version: string) => ({
    packages: {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { version },
      'node_modules/for-another-machine': { version: '1.0.0', optional: true },
    },
  })
  const install = (installed: object | null, wanted = '1.0.0', locked = '1.0.0') => {
    rmSync(join(home, 'project'), { recursive: true, force: true })
    write('project/package.json', JSON.stringify({ dependencies: { a: wanted } }))
    write('project/package-lock.json', JSON.stringify(lock(locked)))
    if (installed) write('project/node_modules/.package-lock.json', JSON.stringify(installed))
    if (installed) write('project/node_modules/a/package.json', '{}')
    return isInstalled(join(home, 'project'))
  }

  it('when each has the version of the lock file; those for other machines may be missing', () => expect(install(lock('1.0.0'))).toBe(true))
  it('but not when there are none', () => expect(install(null)).toBe(false))
  it('but not when one is older', () => expect(install(lock('0.9.0'))).toBe(false))
  it('but not when package.json asks for something else than the lock file', () => expect(install(lock('1.0.0'), '2.0.0')).toBe(false))
  it('but not when a folder has been removed', () => {
    expect(install(lock('1.0.0'))).toBe(true)
    rmSync(join(home, 'project/node_modules/a'), { recursive: true })
    expect(isInstalled(join(home, 'project'))).toBe(false)
  })
})

describe('tests are counted', () => {
  const report = (...files: { status: string; assertionResults: { status: string }[] }[]) => ({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: files,
  })

  it('from a report, a file that could not be read being one failure', () => {
    const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    const unreadable = { status: 'failed', assertionResults: [] }
    expect(countVitest(report(failed), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
    expect(countVitest(report(failed, unreadable), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('as failed when the runner ends in error without saying which', () => {
    expect(countVitest({ ...report(), numFailedTests: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
    expect(countVitest({ ...report(), numFailedTests: 0 }, 0).failed).toBe(0)
  })

  it('in the browser run, a test that passed at the second try being a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }
    expect(countPlaywright({ stats, errors: [{}] }, 1)).toEqual({ passed: 5, failed: 3, skipped: 0 })
  })

  it('and told in one last line', () => {
    const sum = add({ passed: 2, failed: 0, skipped: 0 }, { passed: 1, failed: 1, skipped: 0 })
    expect(lastLine(sum)).toBe('3 passed, 1 failed')
    expect(lastLine({ ...sum, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped')
  })
})
