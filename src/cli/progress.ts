/**
 * The progress bar of `simulate`, drawn on standard error and only on a terminal, so that output and logs stay clean.
 */
import { SingleBar } from 'cli-progress'
import type { Language } from '../shared/issue.ts'
import type { Progress } from '../run/runner.ts'
import { WORDS } from './words.ts'

export interface ProgressBar {
  readonly update: (progress: Progress) => void
  readonly stop: () => void
}

export function makeProgressBar(terminal: NodeJS.WriteStream | null, language: Language): ProgressBar {
  if (!terminal) return { update: () => undefined, stop: () => undefined }
  const format = WORDS[language].progress('{bar}', '{value}', '{total}')
  const bar = new SingleBar({
    format,
    stream: terminal,
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '·',
  })
  let started = false
  return {
    update({ replicationsDone, replicationsTotal }) {
      if (!started) bar.start(replicationsTotal, 0)
      started = true
      bar.update(replicationsDone)
    },
    stop() {
      if (started) bar.stop()
    },
  }
}
