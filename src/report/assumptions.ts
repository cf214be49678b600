/**
 * What is assumed: the model's own design, the values behind the answer that are not measured, and what is assumed of the persons and the
 * rules. No export goes without it.
 */
import { reportWords } from '../messages/report.ts'
import type { Block } from './blocks.ts'
import { parameterLine } from './parameterText.ts'
import type { Subject } from './subject.ts'
import { weakSources } from './weakSources.ts'

/** The values that matter most and are not measured, one sentence each with value and probable range. */
export function keyAssumptions(subject: Subject, most = 3): readonly string[] {
  const lines = weakSources(subject, most).map(({ parameter }) => parameterLine(parameter, subject))
  return lines.length > 0 ? lines : [reportWords[subject.language].assumptions.none]
}

/** What is assumed of the people, the project and the rules: the run's own remarks of that kind. */
export function scenarioAssumptions({ result, language }: Subject): readonly string[] {
  return result.warnings.filter(({ code }) => /^(ASM|RULE)-/.test(code)).map(({ message }) => message[language])
}

/** Remarks on sources that contradict themselves, and everything else that a reader of the result must know. */
export function otherRemarks({ result, language }: Subject): readonly string[] {
  return result.warnings.filter(({ code }) => !/^(ASM|RULE)-/.test(code)).map(({ message }) => message[language])
}

/** Design, values, persons and rules, each under a heading. */
export function assumptionBlocks(subject: Subject, most = 8): readonly Block[] {
  const say = reportWords[subject.language].assumptions
  const people = scenarioAssumptions(subject)
  return [
    { kind: 'heading', level: 2, text: say.heading },
    { kind: 'paragraph', text: say.lead },
    { kind: 'list', items: keyAssumptions(subject, most) },
    { kind: 'heading', level: 3, text: say.model },
    { kind: 'list', items: say.general },
    ...(people.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: say.people },
          { kind: 'list', items: people },
        ] as const)),
  ]
}
