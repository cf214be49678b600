/**
 * CHEERS 2022: what a health economic evaluation should report, 28 items (Husereau and others, BMC Medicine 2022), filled from the run. What the
 * run cannot know is "not reported", with the reason.
 */
import { formatNumber, formatPercent } from '../../messages/format.ts'
import { reportWords } from '../../messages/report.ts'
import type { Text } from '../../shared/issue.ts'
import { runsText } from '../manifest.ts'
import { armName, comparatorId, projectsOf, type Subject } from '../subject.ts'
import { weakSourceLines } from '../weakSources.ts'
import { t } from './checklist.ts'

export const CHEERS_SOURCE = 'CHEERS 2022, doi:10.1186/s12916-021-02204-0'

export interface ReportedItem {
  readonly id: number
  readonly name: Text
  /** false: not reported; the text then says why. */
  readonly reported: boolean
  readonly text: string
}

const NAMES: readonly Text[] = [
  t('Titel', 'Title'),
  t('Sammanfattning', 'Abstract'),
  t('Bakgrund och syfte', 'Background and objectives'),
  t('Analysplan', 'Health economic analysis plan'),
  t('Population', 'Study population'),
  t('Plats och sammanhang', 'Setting and location'),
  t('Alternativ som jämförs', 'Comparators'),
  t('Perspektiv', 'Perspective'),
  t('Tidshorisont', 'Time horizon'),
  t('Diskonteringsränta', 'Discount rate'),
  t('Val av utfall', 'Selection of outcomes'),
  t('Mätning av utfall', 'Measurement of outcomes'),
  t('Värdering av utfall', 'Valuation of outcomes'),
  t('Resurser och kostnader', 'Measurement and valuation of resources and costs'),
  t('Valuta och prisår', 'Currency, price date and conversion'),
  t('Modell och skäl till den', 'Rationale and description of model'),
  t('Analys och antaganden', 'Analytics and assumptions'),
  t('Skillnader mellan grupper', 'Characterising heterogeneity'),
  t('Fördelning mellan parter', 'Characterising distributional effects'),
  t('Osäkerhet', 'Characterising uncertainty'),
  t('Samråd med berörda', 'Approach to engagement with those affected'),
  t('Värden i modellen', 'Study parameters'),
  t('Huvudresultat', 'Summary of main results'),
  t('Osäkerhetens betydelse', 'Effect of uncertainty'),
  t('Samrådets betydelse', 'Effect of engagement with those affected'),
  t('Resultat, gränser och överförbarhet', 'Findings, limitations, generalisability'),
  t('Finansiering', 'Source of funding'),
  t('Jäv', 'Conflicts of interest'),
]

/** What the run cannot know, with the reason. */
const NOT_REPORTED: Readonly<Record<number, Text>> = {
  4: t(
    'Inte rapporterat: ingen analysplan är lämnad till programmet. Ange den om ni har skrivit en i förväg.',
    'Not reported: no analysis plan was given to the program. State it if you wrote one in advance.',
  ),
  21: t(
    'Inte rapporterat: programmet vet inte vilka ni har talat med. Beskriv samrådet med deltagare och brukarorganisationer.',
    'Not reported: the program does not know whom you have talked to. Describe the engagement with participants and their organisations.',
  ),
  25: t(
    'Inte rapporterat: beskriv vad samrådet har ändrat i scenariot.',
    'Not reported: describe what the engagement has changed in the scenario.',
  ),
  27: t(
    'Inte rapporterat: programmet är fritt och öppet, men vem som har betalat den här analysen vet det inte. Fyll i.',
    'Not reported: the program is free and open, but it does not know who paid for this analysis. Fill in.',
  ),
  28: t('Inte rapporterat: fyll i.', 'Not reported: fill in.'),
}

const PERSPECTIVES: Readonly<Record<string, Text>> = {
  society: t('samhället, alla parter tillsammans', 'society, all parties together'),
  public: t('offentliga parter tillsammans', 'public parties together'),
}

export function cheersItems(subject: Subject): readonly ReportedItem[] {
  const texts = textsOf(subject)
  return NAMES.map((name, i) => {
    const id = i + 1
    const missing = NOT_REPORTED[id]
    return missing ? { id, name, reported: false, text: missing[subject.language] } : { id, name, reported: true, text: texts[id] ?? '' }
  })
}

function textsOf(subject: Subject): Readonly<Record<number, string>> {
  const { language, scenario, result, arms, parameters, answer } = subject
  const words = reportWords[language]
  const say = (sv: string, en: string): string => (language === 'sv' ? sv : en)
  const number = (value: number): string => formatNumber(value, language)
  const names = arms.map(({ id }) => armName(subject, id)).join(', ')
  const { economics } = scenario
  const rate = formatPercent(economics.discountRate, language, 1)
  const perspective = PERSPECTIVES[economics.perspective]?.[language] ?? economics.perspective
  const counts = (grade: 'measured' | 'judged' | 'assumed'): string =>
    number(parameters.filter(({ certainty }) => certainty === grade).length)
  const groups = Object.keys(result.groups)
  return {
    1: say(
      `${scenario.name}: kostnader och utfall av ${names}, modellberäkning`,
      `${scenario.name}: costs and outcomes of ${names}, a model-based analysis`,
    ),
    2: answer ? [answer.headline, ...answer.explain].join(' ') : say('Se tabellen Svaret i korthet.', 'See the table The answer in short.'),
    3: `${answer?.question ?? ''} ${scenario.description}`.trim(),
    5: [
      `${number(result.manifest.persons)} ${say('personer med aktivitetsersättning', 'persons with activity compensation')}.`,
      ...subject.population.map(({ label, value }) => `${label[language]}: ${value[language]}.`),
    ].join(' '),
    6: say(
      'Sverige: samordningsförbund, kommuner, region, Försäkringskassan och Arbetsförmedlingen.',
      'Sweden: coordination associations, municipalities, region, Försäkringskassan and Arbetsförmedlingen.',
    ),
    7: say(
      `${names}. Jämförelse: ${armName(subject, comparatorId(subject))}.`,
      `${names}. Comparator: ${armName(subject, comparatorId(subject))}.`,
    ),
    8: say(`${perspective}. Netto visas också för varje part.`, `${perspective}. The net of each party is shown too.`),
    9: say(
      `${number(scenario.horizonMonths)} månader från ${scenario.start}.`,
      `${number(scenario.horizonMonths)} months from ${scenario.start}.`,
    ),
    10: say(
      `${rate} om året för samhället. Netto per part visas utan ränta, som i en budget.`,
      `${rate} a year for society. The net of a party is shown undiscounted, as in a budget.`,
    ),
    11: say(
      'Andel i arbete efter 15 månader, månader i arbete, väntan, personer utan plats, netto per part.',
      'Share in work after 15 months, months in work, waiting, persons without a place, net by party.',
    ),
    12: say(
      'Lottad svensk studie 2014–2016 (Socialförsäkringsrapport 2017:5), andel i arbete efter 15 månader. Senare månader är beräknade.',
      'A randomised Swedish trial of 2014–2016 (Social Insurance Report 2017:5), share in work after 15 months. Later months are projected.',
    ),
    13: say(
      'Arbete värderas som det arbetsgivaren betalar. Hälsa och livskvalitet värderas inte.',
      'Work is valued at what the employer pays. Health and quality of life are not valued.',
    ),
    14: say(
      'Dubbel bokföring: varje betalning bokas hos den som betalar och den som får. Priser och källor står i tabellen Parametrar.',
      'Double entry: each payment is booked with payer and receiver. Prices and sources stand in the table Parameters.',
    ),
    15: say(
      `Svenska kronor, ${economics.priceYear} års priser, omräknade med prisbasbeloppet.`,
      `Swedish kronor at ${economics.priceYear} prices, moved with the price base amount.`,
    ),
    16: say(
      'Individbaserad mikrosimulering månad för månad, för att köer, åldersgränser och tid i stöd hör till personer.',
      'Individual-level microsimulation month by month, because queues, age limits and time in support belong to persons.',
    ),
    17: `${runsText(subject)}. ${words.assumptions.general.join(' ')}`,
    18:
      groups.length > 0
        ? say(
            'Resultat visas för kvinnor och män var för sig, där grupperna har minst fem personer.',
            'Results are shown for women and men apart, where groups have at least five persons.',
          )
        : say('Inga grupper är valda i scenariot.', 'No groups are chosen in the scenario.'),
    19: say('Netto visas för varje part: vem som betalar och vem som får.', 'The net of each party is shown: who pays and who receives.'),
    20: subject.exact
      ? say('Bara väntevärdet är räknat.', 'Only the expected value is calculated.')
      : say(
          'Alla osäkra värden dras samtidigt; slumpen upprepas inom varje dragning. Troligen: 8 av 10, nästan säkert: 19 av 20.',
          'All uncertain values are drawn together; chance is repeated within each draw. Probably: 8 of 10, almost certainly: 19 of 20.',
        ),
    22: say(
      `${number(parameters.length)} värden: ${counts('measured')} mätta, ${counts('judged')} bedömda, ${counts('assumed')} antagna. Se tabellen Parametrar.`,
      `${number(parameters.length)} values: ${counts('measured')} measured, ${counts('judged')} judged, ${counts('assumed')} assumed. See the table Parameters.`,
    ),
    23: mainResults(subject),
    24: weakSourceLines(subject).join(' '),
    26: [...subject.words.sources.limitList].join(' '),
  }
}

/** One sentence per project: difference in work with its probable range. */
function mainResults(subject: Subject): string {
  const { language, result, exact } = subject
  const words = reportWords[language]
  const number = (share: number): string => formatNumber(share * 100, language, 1)
  return projectsOf(subject)
    .flatMap(({ id }) => {
      const work = result.differences.find((one) => one.arm === id)?.outcomes['inWork15']
      if (!work || work.mean === null) return []
      const likely =
        exact || work.p10 === null || work.p90 === null
          ? ''
          : ` (${words.slides.probable} ${number(work.p10)} ${words.to} ${number(work.p90)})`
      return [`${armName(subject, id)}: ${number(work.mean)} ${words.slides.of100}${likely}.`]
    })
    .join(' ')
}
