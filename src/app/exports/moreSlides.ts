/**
 * Slides of the views that are no result of a run: which insatser there are, by kind, and which rules of law the model counts with. Native
 * tables of the same rows as on the page.
 */
import { CATALOGUE } from '../../../models/aktivitetsersattning/catalogue/index.ts'
import { KIND_LABELS } from '../../../models/aktivitetsersattning/catalogue/labels.ts'
import { KINDS } from '../../../models/aktivitetsersattning/catalogue/types.ts'
import { LAST_FULL_RULE_YEAR } from '../../../models/aktivitetsersattning/rules/index.ts'
import { exportsWords } from '../../messages/exportsView.ts'
import type { Part } from '../../report/slides.ts'
import { catalogueAnswer, EVERYTHING, isOpen } from '../answers/catalogue.ts'
import { endOf, ruleTable } from '../answers/rules.ts'
import { plainText } from '../answers/sentence.ts'
import type { Desk } from '../state/desk.svelte.ts'

export function moreSlides(desk: Desk): readonly Part[] {
  return [catalogueSlide(desk), rulesSlide(desk)]
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
