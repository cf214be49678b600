/**
 * A parameter as a reader meets it: its value with a unit, its probable range, how we know, and where it comes from.
 */
import { formatNumber, formatPercent, NO_BREAK_SPACE, roundSek } from '../messages/format.ts'
import { reportWords } from '../messages/report.ts'
import type { ReportedParameter, Subject } from './subject.ts'

/** Shares as per cent, kronor to three figures, the rest with as many decimals as its size needs; unit behind. */
export function parameterValue(parameter: ReportedParameter, value: number, subject: Subject, rounded = false): string {
  const { language } = subject
  const { unit } = parameter
  const size = Math.abs(value)
  if (unit.startsWith('share')) {
    const percent = size * 100
    const number = formatPercent(value, language, percent === 0 || percent >= 10 ? 0 : percent >= 1 ? 1 : 2)
    const rest = unit === 'share' ? '' : ` ${unitText(unit, subject).replace(/^(andel|share) /, '')}`
    return `${number}${rest}`
  }
  if (unit.startsWith('SEK'))
    return `${formatNumber(rounded ? roundSek(value) : value, language)}${NO_BREAK_SPACE}${unitText(unit, subject)}`
  const decimals = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2
  const word = unitText(unit, subject)
  return `${formatNumber(value, language, decimals)}${word === '' ? '' : `${NO_BREAK_SPACE}${word}`}`
}

export function unitText(unit: string, { language }: Subject): string {
  const words = reportWords[language].tables
  const money = /^SEK (\d{4})$/.exec(unit)
  if (money) return words.sek(money[1] ?? '')
  return words.units[unit] ?? unit
}

export function gradeText({ certainty }: Pick<ReportedParameter, 'certainty'>, { language }: Subject): string {
  return reportWords[language].grades[certainty]
}

/** Short names of the sources: citation, with a remark where the first source was not found. */
export function sourceText(parameter: ReportedParameter, subject: Subject): string {
  const words = reportWords[subject.language]
  return parameter.evidence
    .flatMap((id) => subject.evidence.filter((one) => one.id === id))
    .map((one) => `${one.citation[subject.language]}${one.verified ? '' : ` (${words.unverified})`}`)
    .join('; ')
}

/** "Ingångslön, heltid: 26 000 kr per månad, 2026 (troligen 24 700 till 27 300), antaget." */
export function parameterLine(parameter: ReportedParameter, subject: Subject): string {
  return reportWords[subject.language].assumptions.line(
    parameter.label[subject.language],
    valueWithRange(parameter, subject),
    gradeText(parameter, subject),
  )
}

/** "26 000 kr per månad, 2026 (troligen 24 700 till 27 300)"; without a range where the value is fixed. */
export function valueWithRange(parameter: ReportedParameter, subject: Subject): string {
  const write = (value: number): string => parameterValue(parameter, value, subject, true)
  const { likely } = parameter
  const range = likely ? reportWords[subject.language].assumptions.likely(...unitOnce(write(likely[0]), write(likely[1]))) : ''
  return parameterValue(parameter, parameter.value, subject) + range
}

const NUMBER = /^[−-]?[\d\s.,]*\d/

/** "1,5 till 4,5 % per månad": the lower end goes without its unit where the upper has the same. */
function unitOnce(low: string, high: string): [low: string, high: string] {
  const [number] = NUMBER.exec(low) ?? ['']
  return number !== '' && low.slice(number.length) === high.replace(NUMBER, '') ? [number, high] : [low, high]
}
