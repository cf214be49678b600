/** Where the difference between two scenarios comes from: its interval, whether the runs are pairs, and what each choice does. Pure. */
import type { Messages } from '../../messages/sv.ts'
import type { Waterfall } from '../../run/compare/waterfall.ts'
import type { Choice } from '../../scenario/choices.ts'
import type { Language } from '../../shared/issue.ts'
import { certaintyOfWork } from './certainty.ts'
import type { Source } from './chains.ts'
import { likelyText, signedPersons, type CompareAnswer } from './compare.ts'
import { plainText } from './sentence.ts'

export function compareSource(
  answer: CompareAnswer,
  figure: string,
  steps: Waterfall<Choice> | null,
  way: string,
  month: number,
  months: string,
  words: Messages,
  language: Language,
): Source {
  const parts = (steps?.steps ?? []).flatMap(({ of, change }) =>
    change === null ? [] : [`${of.label[language]}: ${signedPersons(change, language)}.`],
  )
  return {
    chain: 'jobs',
    figure,
    certainty: certaintyOfWork(answer.b.scenario, month, 'all'),
    outcome: `${answer.b.letter} – ${answer.a.letter}, ${way}, ${months}`,
    lines: [
      plainText(likelyText(answer.difference, words, language)),
      answer.notPaired ? words.compare.notPaired[answer.notPaired] : words.compare.paired,
      ...(answer.difference.probBetter === null ? [] : [words.compare.drawnNote]),
      ...parts,
    ],
    tone: 'ink',
  }
}
