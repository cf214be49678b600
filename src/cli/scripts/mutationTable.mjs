/**
 * What mutation testing has come to, as the tables of src/docs/mutation.md: `node src/cli/scripts/mutationTable.mjs` gives a line per area, and with the
 * name of an area every change that no test noticed. The score stands with a 95 % interval (Wilson) where only a share of the changes was tried.
 */
import { areas, codeOf } from './mutationAreas.mjs'
import { linesOf, scoreOf } from './mutationLines.mjs'

const [name] = process.argv.slice(2)
const print = (/** @type {string} */ line) => process.stdout.write(`${line}\n`)

if (name) {
  for (const { file, location, mutatorName, replacement, status } of missedIn(name)) {
    const { start, end } = location
    print([file, `${start.line}:${start.column}-${end.line}:${end.column}`, mutatorName, status, JSON.stringify(replacement)].join(' | '))
  }
} else {
  print('| area | files | noticed | of which never came to an end | of | score |\n|---|---|---|---|---|---|')
  for (const area of Object.keys(areas)) {
    const { files, share, found, endless, tried, low, high } = scoreOf(area)
    if (tried === 0) continue
    const score = `${percent(found / tried)}${share < 1 ? ` (${percent(low)}–${percent(high)}; a random ${percent(share)} of the changes)` : ''}`
    print(`| ${area} | ${files} of ${codeOf(areas[area]).length} | ${found} | ${endless} | ${tried} | ${score} |`)
  }
}

/** @param {string} area */
function missedIn(area) {
  return linesOf(area)
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.location.start.line - b.location.start.line))
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)} %`
}
