/**
 * The non-technical description that ISPOR-SMDM's task force on transparency asks for: purpose, structure, inputs, sources, validation,
 * limits and funding, for anyone to read. What is particular to the run is filled in.
 */
import { formatNumber } from '../messages/format.ts'
import type { Text } from '../shared/issue.ts'
import { armName, comparatorId, type Subject } from './subject.ts'

export const DESCRIPTION_SOURCE = 'ISPOR-SMDM, doi:10.1016/j.jval.2012.04.012'

export interface DescriptionPart {
  readonly heading: Text
  readonly text: string
}

export function nonTechnicalDescription(subject: Subject): readonly DescriptionPart[] {
  const { language, result, parameters, arms, model } = subject
  const number = (value: number): string => formatNumber(value, language)
  const names = arms.map(({ id }) => armName(subject, id)).join(', ')
  const part = (sv: string, en: string, textSv: string, textEn: string): DescriptionPart => ({
    heading: { sv, en },
    text: language === 'sv' ? textSv : textEn,
  })
  const persons = number(result.manifest.persons)
  const values = number(parameters.length)
  const sources = number(subject.evidence.length)
  return [
    part(
      'Vad modellen är till för',
      'What the model is for',
      `Att jämföra vägar till arbete för unga med aktivitetsersättning, för den som planerar eller granskar ett projekt. Här: ${names}, med ${armName(subject, comparatorId(subject))} som jämförelse. Den är inte till för beslut om en enskild person.`,
      `To compare pathways to work for young people with activity compensation, for those who plan or examine a project. Here: ${names}, with ${armName(subject, comparatorId(subject))} as comparator. It is not for decisions about an individual.`,
    ),
    part(
      'Hur den är uppbyggd',
      'How it is built',
      `${persons} påhittade personer flyttar månad för månad mellan ersättning, väntan, stöd, jobb med stöd, jobb utan stöd, studier och det som följer efter 30. Tjänster gånger personer per tjänst ger platser. Den som inte får plats väntar i kö. Alla vägar möter samma slump.`,
      `${persons} invented persons move month by month between the allowance, waiting, support, supported jobs, regular jobs, studies and what follows after 30. Posts times caseload give places. Those without a place wait in line. All pathways meet the same chance.`,
    ),
    part(
      'Vad som går in',
      'What goes in',
      `${values} värden med spridning och ${sources} källor. Vid varje värde står om det är mätt, bedömt eller antaget. Effekten kommer från en lottad svensk studie 2014–2016. Regler och belopp följer lagen år för år, så långt de är kända.`,
      `${values} values with spread and ${sources} sources. Each value says whether it is measured, judged or assumed. The effect comes from a randomised Swedish trial of 2014–2016. Rules and amounts follow the law year by year, as far as they are known.`,
    ),
    part(
      'Vad som kommer ut',
      'What comes out',
      'Hur många som är i arbete och i vilket slags arbete, hur länge man väntar, vem som betalar och vem som får, och hur säkert det är.',
      'How many are in work and in which kind of work, how long people wait, who pays and who receives, and how sure that is.',
    ),
    part(
      'Hur den är prövad',
      'How it is validated',
      'Den ger tillbaka studiens siffror, som den är ställd efter. Skillnaden efter 18 månader, som den inte är ställd efter, ligger nära studiens. Räkningen jämförs med publicerade modeller och med en andra, enklare räkning. Ingen utomstående har granskat den.',
      'It gives back the trial’s figures, which it is set to. The difference after 18 months, which it is not set to, is near the trial’s. The calculation is compared with published models and with a second, plainer calculation. Nobody outside has examined it.',
    ),
    part('Vad den inte kan', 'What it cannot do', subject.words.sources.limitList.join(' '), subject.words.sources.limitList.join(' ')),
    part(
      'Vem som står bakom',
      'Who is behind it',
      `Programmet är öppet och fritt att använda (MIT-licens), modellen ${model.id} ${model.version}. Vem som har betalat den här analysen vet programmet inte.`,
      `The program is open and free to use (MIT licence), the model ${model.id} ${model.version}. Who paid for this analysis the program does not know.`,
    ),
  ]
}
