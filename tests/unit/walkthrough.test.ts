/**
 * The written walkthrough belongs to the paths in the list: twenty questions, each with its path, answer, limit and a small picture, and every
 * address and sample that a path names is there. Whether the paths lead is tested in a browser (tests/e2e/walkthrough.e2e.ts).
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { helpView } from '../../src/messages/helpView.ts'
import { addressOf, QUESTIONS, SUPPORT } from '../../src/app/state/questions.ts'
import { fingerprint } from '../../src/shared/hash.ts'
import { pathsText, WALKS } from '../e2e/walkthroughSteps.ts'

const page = readFileSync(new URL('../../src/docs/walkthrough.md', import.meta.url), 'utf8')
const picture = (n: number) => new URL(`../../src/docs/walkthrough/${String(n).padStart(2, '0')}.jpg`, import.meta.url)

describe('the walkthrough', () => {
  it('was written from the paths as they are now', () => {
    expect(page).toContain(`Paths: \`${fingerprint(pathsText())}\``)
  })

  it('has the twenty questions in order, each within three minutes and at most four presses', () => {
    expect(WALKS.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, k) => k + 1))
    for (const { n, question } of WALKS) {
      const part = new RegExp(`^\\| ${n} \\| (.*) \\| (\\d+) \\| (\\d+) \\|$`, 'm').exec(page)
      expect(part?.[1]).toBe(question)
      expect(Number(part?.[2])).toBeLessThanOrEqual(4)
      expect(Number(part?.[3])).toBeLessThan(180)
      const at = page.indexOf(`## ${n}. ${question}`)
      expect(page.slice(at)).toMatch(/\*\*Answer\.\*\* .{20,}/)
    }
  })

  it('has a picture of each of at most 40 kB', () => {
    for (const { n } of WALKS) {
      expect(existsSync(picture(n)), `picture ${n}`).toBe(true)
      expect(statSync(picture(n)).size, `picture ${n}`).toBeLessThanOrEqual(40 * 1024)
    }
  })

  it('names only questions and samples that there are', () => {
    const addresses = [...QUESTIONS, ...SUPPORT].map((id) => addressOf(id))
    for (const step of WALKS.flatMap(({ steps }) => steps)) {
      if (step.kind === 'go') expect(addresses).toContain(`#${step.address}`)
      if (step.kind === 'sample') expect(helpView.sv.samples).toHaveProperty(step.file)
    }
  })
})
