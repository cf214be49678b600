// Which scripts may start: the page's own and what it has made itself; nothing from elsewhere, however the address is written.
import { describe, expect, it } from 'vitest'
import { ownScript } from '../../src/app/trustedTypes.ts'

const page = 'https://kommun.example/verktyg/vagval/index.html?x=1#arbete'

describe('a script address', () => {
  it.each([
    './assets/worker-a1.js',
    'assets/worker-a1.js',
    'https://kommun.example/verktyg/vagval/assets/w.js',
    'blob:https://kommun.example/0f3a',
  ])('of the page itself is let through unchanged: %s', (address) => expect(ownScript(address, page)).toBe(address))

  it.each([
    'https://example.org/w.js',
    '//example.org/verktyg/vagval/w.js',
    'https://kommun.example/other/w.js',
    '../w.js',
    './assets/../../../w.js',
    './assets/w.txt',
    'data:text/javascript,1',
    'javascript:1',
    'http://kommun.example/verktyg/vagval/w.js',
    '',
  ])('from elsewhere, or of another kind, is refused: %s', (address) => expect(ownScript(address, page)).toBeNull())

  it('is never taken from disk, where every folder would be the page’s own', () => {
    expect(ownScript('./w.js', 'file:///home/x/vagval.html')).toBeNull()
    expect(ownScript('blob:null/0f3a', 'file:///home/x/vagval.html')).toBe('blob:null/0f3a')
  })
})
