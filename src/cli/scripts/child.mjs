/** Runs other programs for the test script: output kept, exit code given, npm and local tools found on every system. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

/** A phase that takes longer than this hangs. */
const limitMilliseconds = 60 * 60_000

/**
 * @typedef {object} Outcome
 * @property {number | null} code exit code; null when the program was killed
 * @property {string} stdout
 * @property {string} stderr
 * @property {string} output both, in the order in which they came
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<Outcome>}
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
      timeout: limitMilliseconds,
    })
    const parts = { stdout: '', stderr: '', output: '' }
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8').on('data', (text) => {
        parts[name] += text
        parts.output += text
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...parts }))
  })
}

/**
 * A tool of node_modules, started by its JavaScript file: no shell, no search path.
 *
 * @param {string} file path below node_modules
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function runTool(file, args, env) {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], env)
}

/**
 * An npm script, as a user would start it.
 *
 * @param {string[]} args e.g. ['check', '--', 'scenarios/x.json']
 */
export function runScript(args) {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? run(process.execPath, [npm, 'run', '-s', ...args]) : run('npm', ['run', '-s', ...args])
}
