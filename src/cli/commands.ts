/**
 * From the words on the command line to a command and an exit code. Knows the commands by name; main.ts gives it the real surroundings,
 * tests give it others.
 */
import { nearest } from '../scenario/nearest.ts'
import { visible } from '../scenario/sentences.ts'
import type { Language } from '../shared/issue.ts'
import { analyse, ANALYSE_OPTIONS } from './analyse.ts'
import { check, CHECK_OPTIONS } from './check.ts'
import { languageOf, type OptionSpec, usageIssue } from './options.ts'
import { fail, failThrown } from './report.ts'
import { simulate, SIMULATE_OPTIONS } from './simulate.ts'
import { EXIT, type Surroundings } from './surroundings.ts'
import { WORDS } from './words.ts'

interface Command {
  readonly run: (argv: readonly string[], language: Language, io: Surroundings) => Promise<number>
  readonly options: Readonly<Record<string, OptionSpec>>
  readonly help: 'simulate' | 'analyse' | 'check'
  /** What the usage line shows for the files. */
  readonly files: 'fileWord' | 'filesWord' | 'tableWord'
}

const COMMANDS: Readonly<Record<string, Command>> = {
  simulate: { run: simulate, options: SIMULATE_OPTIONS, help: 'simulate', files: 'fileWord' },
  analyse: { run: analyse, options: ANALYSE_OPTIONS, help: 'analyse', files: 'tableWord' },
  check: { run: check, options: CHECK_OPTIONS, help: 'check', files: 'filesWord' },
}

/** argv: the words after the program's name. Returns the exit code; never throws. */
export async function runCommandLine(argv: readonly string[], io: Surroundings): Promise<number> {
  const language = languageOf(argv)
  try {
    const [name, ...rest] = argv
    if (name === undefined || name === '--help' || name === '-h' || name.startsWith('--lang')) {
      io.out(usage(language))
      return EXIT.done
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null
    if (!command) return fail([unknownCommand(name)], language, io)
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(usageOf(name, command, language))
      return EXIT.done
    }
    return await command.run(rest, language, io)
  } catch (thrown) {
    return failThrown(thrown, { command: argv[0] ?? '' }, language, io)
  }
}

function unknownCommand(name: string) {
  const near = nearest(name, Object.keys(COMMANDS))
  const shown = visible(name)
  return usageIssue(
    'SCN-040',
    shown,
    { sv: `Kommandot "${shown}" finns inte`, en: `The command "${shown}" does not exist` },
    near
      ? { sv: `Menade du ${near}?`, en: `Did you mean ${near}?` }
      : { sv: `Här finns ${listed('och')}.`, en: `What exists here: ${listed('and')}.` },
  )
}

/** "simulate, analyse och check" */
function listed(and: string): string {
  const names = Object.keys(COMMANDS)
  return `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1]}`
}

function usage(language: Language): string {
  const w = WORDS[language]
  const lines = Object.entries(COMMANDS).map(([name, c]) => `  npm run -s ${name} -- ${w[c.files]}`.padEnd(40) + w[c.help])
  return w.usage(lines.join('\n'))
}

function usageOf(name: string, command: Command, language: Language): string {
  const w = WORDS[language]
  const entries = Object.entries(command.options).map(([option, spec]) => [
    `  --${option}${spec.value ? ` ${spec.value}` : ''}`,
    spec.help[language],
  ])
  const width = Math.max(20, ...entries.map(([left]) => left.length)) + 2
  const options = entries.map(([left, help]) => left.padEnd(width) + help)
  return w.usageOf(`npm run -s ${name} -- ${w[command.files]}`, options.join('\n'))
}
