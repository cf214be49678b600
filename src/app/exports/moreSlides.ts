/**
 * Slides of the views whose figures the run on screen does not hold: the life line, which follows a group of its own; which insatser there are,
 * by kind; which rules of law the model counts with. Native tables of the same rows as on the page.
 */
import { CATALOGUE } from '../../../models/aktivitetsersattning/catalogue/index.ts'
import { KIND_LABELS } from '../../../models/aktivitetsersattning/catalogue/labels.ts'
import { KINDS } from '../../../models/aktivitetsersattning/catalogue/types.ts'
import { LAST_FULL_RULE_YEAR } from '../../../models/aktivitetsersattning/rules/index.ts'
import { exportsWords } from '../../messages/exportsView.ts'
import type { Part } from '../../report/slides.ts'
import { catalogueAnswer, EVERYTHING, isOpen } from '../answers/catalogue.ts'
import { endOf, ruleTable } from '../answers/rules.ts'
import { ageAt, LAST_AGE, lifeBands, lifeScenario, lifeWays, workByAge } from '../answers/lifeLine.ts'
import { waysOf } from '../answers/ways.ts'
import { lifeLineDesk } from '../state/lifeLine.svelte.ts'
import { tableLifeLine } from '../../charts/lifeLine.ts'
import { armNames } from '../../charts/names.ts'
import { plainText } from '../answers/sentence.ts'
import type { Desk } from '../state/desk.svelte.ts'

export async function moreSlides(desk: Desk): Promise<readonly Part[]> {
  return [...(await lifeLineSlide(desk)), catalogueSlide(desk), rulesSlide(desk)]
}

/** Where a hundred of one age are at each age, with the project in focus: the exact expectation. None where the model refuses the group. */
async function lifeLineSlide(desk: Desk): Promise<readonly Part[]> {
  const { workbench, words, chartWords, number } = desk
  const own = lifeLineDesk(workbench)
  const way = lifeWays(workbench.scenario).find(({ id }) => id === (own.way || desk.focusArm))?.id
  if (way === undefined) return []
  const { startAge, preparingMonths } = own
  const life = lifeScenario(workbench.scenario, { startAge, persons: own.usualPersons(), way, preparingMonths })
  const answer = await workbench.runner.expected(life, { overDraws: false, afterStart: false })
  if (!answer.ok) return []
  const name = armNames(
    waysOf(life, words).map(({ arm, pathway }) => ({ id: arm, pathway })),
    chartWords,
  ).find(({ id }) => id === way)
  if (!name) return []
  const say = words.lifeLine
  const states = words.states as Readonly<Record<string, string | undefined>>
  const bands = lifeBands(answer.value, way).map(({ state, shares }) => ({ state, name: states[state] ?? state, shares }))
  const table = tableLifeLine({ firstAge: ageAt(startAge, 0), bands }, say.chart, '')
  const atEnd = number(Math.round(workByAge(answer.value, way, true).at(-1)?.mean ?? 0))
  return [
    {
      title: say.picture.title(atEnd, number(LAST_AGE), name.inText),
      under: say.picture.slide(number(startAge)),
      table: { head: table.columns.map(({ label }) => label), rows: table.rows, numeric: table.columns.map(({ numeric }) => numeric) },
    },
  ]
}

/** How many of each kind the reports tell of, and how many of them take in persons with aktivitetsersättning. */
function catalogueSlide({ words, language, number }: Desk): Part {
  const say = words.catalogue
  const { open, withPlaces, withWork } = catalogueAnswer(EVERYTHING)
  const columns = exportsWords[language].slides
  const rows = KINDS.flatMap((kind) => {
    const items = CATALOGUE.filter((item) => item.kind === kind)
    return items.length === 0 ? [] : [{ kind, all: items.length, open: items.filter(isOpen).length }]
  })
    .filter((row) => row.open > 0)
    .sort((a, b) => b.open - a.open)
    .slice(0, 12)
  return {
    title: plainText(say.answer(number(CATALOGUE.length), number(open), say.everybody)),
    under: plainText(`${say.explain(number(withPlaces), number(withWork))} ${say.effect}`),
    table: {
      head: [columns.kind, columns.all, columns.open],
      rows: rows.map((row) => [KIND_LABELS[row.kind][language], number(row.all), number(row.open)]),
      numeric: [false, true, true],
    },
  }
}

/** The rules as the page has them, one column per year that is known. */
function rulesSlide({ words, language, chartWords, workbench }: Desk): Part {
  const say = words.rules
  const table = ruleTable(words, language, chartWords.calendar.months)
  const end = endOf(workbench.scenario).year
  return {
    title: plainText(end > LAST_FULL_RULE_YEAR ? say.beyond(String(end), String(LAST_FULL_RULE_YEAR)) : say.within(String(end))),
    under: say.datedNote,
    table: {
      head: [say.rule, ...table.years.map(String)],
      rows: table.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
      numeric: [false, ...table.years.map(() => true)],
    },
  }
}
