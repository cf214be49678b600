/**
 * What may stand on the command line, read strictly: an unknown option, a missing value or a number outside its bounds is an issue
 * with the nearest known word, because a result with a skipped option would not be what was asked for.
 */
import { parseArgs } from 'citty'
import type { Issue, Language, Result, Text } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { nearest } from '../scenario/nearest.ts'
import { visible } from '../scenario/sentences.ts'

export type OptionKind = 'flag' | 'text' | 'integer' | 'number' | 'language'

export interface OptionSpec {
  readonly kind: OptionKind
  readonly min?: number
  readonly max?: number
  /** Stand-in for the value in the usage text. */
  readonly value?: string
  readonly help: Text
}

export interface CommandLine {
  readonly files: readonly string[]
  readonly values: Readonly<Record<string, string | number | boolean>>
}

const t = (sv: string, en: string): Text => ({ sv, en })

export function usageIssue(code: `SCN-04${number}`, where: string, what: Text, todo: Text): Issue {
  return { code, where: visible(where, 200), what, todo }
}

export function noFile(command: string): Issue {
  return usageIssue(
    'SCN-043',
    command,
    t('Ingen scenariofil angiven', 'No scenario file given'),
    t(`Skriv till exempel ${command} scenarios/base-uma-238.json.`, `Write for example ${command} scenarios/base-uma-238.json.`),
  )
}

/** The language asked for, found before everything else so that complaints come in it. Swedish unless --lang en. */
export function languageOf(argv: readonly string[]): Language {
  const index = argv.indexOf('--lang')
  return argv.includes('--lang=en') || (index >= 0 && argv[index + 1] === 'en') ? 'en' : 'sv'
}

/** Files and option values, or every issue. */
export function readCommandLine(argv: readonly string[], specs: Readonly<Record<string, OptionSpec>>): Result<CommandLine> {
  const issues: Issue[] = []
  const given = optionTokens(argv, specs, issues)
  if (issues.length > 0) return failure(issues)
  const parsed = parseArgs(
    [...argv],
    Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, { type: spec.kind === 'flag' ? 'boolean' : 'string' } as const])),
  ) as Record<string, unknown> & { _: string[] }
  const values: Record<string, string | number | boolean> = {}
  for (const name of given) {
    const value = readValue(name, specs[name], parsed[name], issues)
    if (value !== null) values[name] = value
  }
  return issues.length > 0 ? failure(issues) : success({ files: parsed._, values })
}

/** Names of the options given, after complaints about unknown ones and about values left out. */
function optionTokens(argv: readonly string[], specs: Readonly<Record<string, OptionSpec>>, issues: Issue[]): Set<string> {
  const given = new Set<string>()
  for (let i = 0; i < argv.length && argv[i] !== '--'; i++) {
    if (!argv[i].startsWith('-') || argv[i] === '-') continue
    const [word, inline] = splitOnce(argv[i])
    const name = word.slice(2)
    const known = word.startsWith('--') && Object.hasOwn(specs, name)
    if (!known) {
      const near = nearest(word.replace(/^-+/, ''), Object.keys(specs))
      issues.push(
        usageIssue(
          'SCN-041',
          word,
          t(`Tillvalet ${visible(word)} finns inte`, `There is no option ${visible(word)}`),
          near
            ? t(`Menade du --${near}?`, `Did you mean --${near}?`)
            : t('Tillvalen visas med --help.', 'The options are shown with --help.'),
        ),
      )
      continue
    }
    given.add(name)
    if (specs[name].kind === 'flag') {
      if (inline !== null)
        issues.push(
          usageIssue(
            'SCN-042',
            word,
            t('Tillvalet tar inget värde', 'The option takes no value'),
            t(`Skriv bara ${word}.`, `Write just ${word}.`),
          ),
        )
    } else if (inline === null) {
      const next = argv[i + 1]
      if (next === undefined || next.startsWith('--')) {
        issues.push(
          usageIssue(
            'SCN-042',
            word,
            t('Värdet saknas', 'The value is missing'),
            t(`Skriv ${word} ${specs[name].value ?? 'X'}.`, `Write ${word} ${specs[name].value ?? 'X'}.`),
          ),
        )
      } else i++
    }
  }
  return given
}

function splitOnce(word: string): [string, string | null] {
  const at = word.indexOf('=')
  return at < 0 ? [word, null] : [word.slice(0, at), word.slice(at + 1)]
}

function readValue(name: string, spec: OptionSpec, raw: unknown, issues: Issue[]): string | number | boolean | null {
  if (spec.kind === 'flag') return raw === true
  const word = String(raw)
  if (spec.kind === 'text') {
    const most = spec.max ?? 4000
    if (word.length >= 1 && word.length <= most) return word
    issues.push(
      usageIssue(
        'SCN-042',
        `--${name}`,
        t(`Texten har ${word.length} tecken`, `The text has ${word.length} characters`),
        t(`Skriv 1–${most} tecken.`, `Write 1–${most} characters.`),
      ),
    )
    return null
  }
  if (spec.kind === 'language') {
    if (word === 'sv' || word === 'en') return word
    issues.push(
      usageIssue(
        'SCN-042',
        `--${name}`,
        t(`"${visible(word)}" är inget språk här`, `"${visible(word)}" is not a language here`),
        t('Skriv sv eller en.', 'Write sv or en.'),
      ),
    )
    return null
  }
  const [min, max] = [spec.min ?? 0, spec.max ?? Number.MAX_SAFE_INTEGER]
  const pattern = spec.kind === 'integer' ? /^\d+$/ : /^\d*\.?\d+(?:[eE]-?\d+)?$/
  const value = Number(word)
  if (pattern.test(word) && value >= min && value <= max) return value
  const kind = spec.kind === 'integer' ? t('ett heltal', 'a whole number') : t('ett tal med decimalpunkt', 'a number with a decimal point')
  issues.push(
    usageIssue(
      'SCN-042',
      `--${name}`,
      t(`"${visible(word)}" går inte att använda`, `"${visible(word)}" cannot be used`),
      t(`Skriv ${kind.sv} från ${min} till ${max}.`, `Write ${kind.en} from ${min} to ${max}.`),
    ),
  )
  return null
}
