/**
 * Remarks on the arms of a scenario that every result carries: what the chosen rules assume and what cannot be read out of the figures.
 */
import type { ModelInput } from '../../src/engine/model.ts'
import type { Text } from '../../src/shared/issue.ts'
import { restartsSupport } from './places.ts'
import { readArm, type ArmSettings } from './settings/settings.ts'

interface Remark {
  readonly code: string
  /** Field of the first arm concerned, to which the remark points. */
  readonly field: string
  readonly concerns: (arm: ArmSettings) => boolean
  readonly message: Text
}

const REMARKS: readonly Remark[] = [
  {
    // Support time begins anew when a place comes, so an arm with a queue can give more support in all than its comparator.
    code: 'ASM-support-restart',
    field: 'whileWaiting',
    concerns: (arm) => arm.posts !== null && arm.whileWaiting === 'fs' && restartsSupport(arm),
    message: {
      sv: 'Den som väntat i förstärkt samarbete får hela stödtiden på nytt när platsen kommer. Efter två till fem år ger det fler i arbete, även för grupper som stödet i sig inte hjälper mer än förstärkt samarbete.',
      en: 'Those who waited in enhanced cooperation get the whole support time anew when the place comes. After two to five years that gives more in work, even for groups whom the support itself helps no more than enhanced cooperation.',
    },
  },
  {
    code: 'ASM-stepped',
    field: 'pathway',
    concerns: (arm) => arm.pathway === 'stepped',
    message: {
      sv: 'Ingen studie säger hur många som blir redo i ett förberedande steg. Takten är ett antagande, och den som blivit redo antas ha lika stor nytta av Supported Employment som deltagarna i försöket.',
      en: 'No study says how many become ready in a preparatory stage. The pace is an assumption, and those who have become ready are assumed to gain as much from Supported Employment as the participants of the trial.',
    },
  },
  {
    code: 'ASM-turnover',
    field: 'turnover',
    concerns: (arm) => arm.posts !== null && arm.turnover > 0,
    message: {
      sv: 'När en handläggare slutar tas ingen ny in på platserna, men de som har stöd behåller det. En tom tjänst betalas som en fylld, och att söka en ny handläggare kostar inget i modellen.',
      en: 'When a support worker leaves nobody new gets the places, but those in support keep theirs. A vacant post is paid like a filled one, and looking for a successor costs nothing in the model.',
    },
  },
  {
    code: 'ASM-others-share',
    field: 'othersShare',
    concerns: (arm) => arm.posts !== null && (arm.intake.othersShare ?? 0) > 0,
    message: {
      sv: 'En del av platserna används av personer med annan försörjning. Hela tjänsterna räknas ändå som kostnad här, men inte vad de andra får ut av dem.',
      en: 'Some of the places are used by persons with other income. The posts are counted in full as a cost here all the same, but not what the others gain from them.',
    },
  },
  {
    code: 'ASM-parallel',
    field: 'dailyActivitiesInWork',
    concerns: (arm) => arm.dailyActivitiesInWork === 'parallel',
    message: {
      sv: 'Daglig verksamhet finns kvar bredvid arbetet, så kommunen sparar inget. Att jobben då håller bättre är ett antagande som ni själva får sätta; förvalet är ingen skillnad.',
      en: 'Daily activities go on beside work, so the municipality saves nothing. That jobs then last better is an assumption for you to set; the default is no difference.',
    },
  },
]

export function armWarnings(input: ModelInput): readonly { readonly code: string; readonly where: string; readonly message: Text }[] {
  const arms = input.arms.map(readArm)
  return REMARKS.flatMap(({ code, field, concerns, message }) => {
    const i = arms.findIndex(concerns)
    return i < 0 ? [] : [{ code, where: `/arms/${i}/${field}`, message }]
  })
}
