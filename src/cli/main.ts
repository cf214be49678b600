/**
 * Entry of the command line: the first word is the command. Gives commands.ts the real surroundings (streams, worker threads, Ctrl-C) and
 * sets the exit code; the process ends by itself when everything is written.
 */
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { models } from '../../models/index.ts'
import { makeLocalWorker } from '../run/localWorker.ts'
import { makePoolRunner } from '../run/pool.ts'
import { makeNodeWorkers, nodeWorkerCount } from '../worker/nodeWorkers.ts'
import { runCommandLine } from './commands.ts'
import type { Surroundings } from './surroundings.ts'

// A reader that has seen enough (`| head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

const surroundings: Surroundings = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: process.stderr.isTTY ? process.stderr : null,
  models,
  makeRunner({ models: known, workers, modelFile }) {
    const modelUrl = modelFile === null ? undefined : pathToFileURL(modelFile).href
    const factory = makeNodeWorkers(new URL('nodeWorker.js', import.meta.url), modelUrl)
    return makePoolRunner(known, factory, {
      workers: workers ?? nodeWorkerCount(),
      makeGatherer: () => makeLocalWorker(known),
    })
  },
  onInterrupt(callback) {
    process.once('SIGINT', callback)
    return () => void process.off('SIGINT', callback)
  },
}

process.exitCode = await runCommandLine(process.argv.slice(2), surroundings)
