/**
 * The same workload in other languages, timed in rounds of their own: C (cc), Python with numpy, R. Each is a program of its own beside
 * this file that reads the tables as plain numbers and prints CPU milliseconds per replication and months in work per arm. A rival
 * whose compiler or interpreter is not on the machine is reported as not installed.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import w1 from './w1/tables.json' with { type: 'json' }

export interface Rival {
  readonly name: string
  readonly installed: boolean
  /** What the product aims at: the rival's time over the product's, or the other way round. */
  readonly target: string
  readonly inverse: boolean
  /** CPU ms per replication, one per round. */
  readonly times: number[]
  /** Months in work per person of each arm, last round. */
  months: readonly number[]
}

interface Program {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly replications: number
}

const ROWS_PER_STATE = 15
const CLASSES = 8

/** Monthly discount; per arm, state, piece and class a row of eight probabilities; per arm, state and segment five costs. */
function tablesAsNumbers(): string {
  const lines = [String(w1.monthlyDiscount)]
  w1.arms.forEach((_, a) => {
    w1.states.forEach((_, s) => {
      for (let k = 0; k < ROWS_PER_STATE * CLASSES; k++) {
        const row = w1.index[a][s * ROWS_PER_STATE * CLASSES + k]
        lines.push((row === undefined ? [0, 0, 0, 0, 0, 0, 0, 1] : [...w1.rows[row], 0]).join(' '))
      }
    })
  })
  w1.arms.forEach((_, a) => {
    w1.states.forEach((_, s) => {
      for (let g = 0; g < 4; g++) lines.push((w1.cost[a][s * 4 + g] ?? [0, 0, 0, 0, 0]).join(' '))
    })
  })
  return lines.join('\n')
}

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, [...args], { stdio: 'ignore' }).status === 0
}

/** Runs every rival once per round, after one round to warm up. `folder`: where the rivals' sources lie. */
export function timeRivals(folder: string, persons: number, rounds: number): readonly Rival[] {
  const work = mkdtempSync(join(tmpdir(), 'vagval-bench-'))
  try {
    const tables = join(work, 'tables.txt')
    writeFileSync(tables, tablesAsNumbers())
    const compiled = join(work, 'w1')
    const hasC = works('cc', ['-O3', '-march=native', '-o', compiled, join(folder, 'w1.c')])
    const python = ['/usr/bin/python3', 'python3'].find((command) => works(command, ['-c', 'import numpy']))
    const hasR = works('Rscript', ['--version'])
    const programs: { program: Program; rival: Rival }[] = [
      {
        command: compiled,
        args: [],
        name: 'W1 in C (-O3 -march=native)',
        installed: hasC,
        replications: 500,
        target: '≤ 2.5',
        inverse: true,
      },
      {
        command: python ?? '',
        args: [join(folder, 'w1.py')],
        name: 'W1 in numpy',
        installed: python !== undefined,
        replications: 5,
        target: '≥ 20',
      },
      { command: 'Rscript', args: [join(folder, 'w1.R')], name: 'W1 in R, vectorised', installed: hasR, replications: 3, target: '≥ 50' },
    ].map(({ installed, target, inverse = false, ...program }) => ({
      program,
      rival: { name: program.name, installed, target, inverse, times: [], months: [] },
    }))
    for (let round = 0; round < rounds; round++) {
      for (const { program, rival } of programs) {
        if (!rival.installed) continue
        const words = [...program.args, tables, String(persons), String(program.replications)]
        const out = execFileSync(program.command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        const [milliseconds, ...months] = out.trim().split(/\s+/).map(Number)
        rival.times.push(milliseconds)
        rival.months = months
      }
    }
    return programs.map(({ rival }) => rival)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
