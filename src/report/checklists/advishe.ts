/**
 * AdViSHE: thirteen questions on how a model has been validated (Vemer and others, PharmacoEconomics 2016). What only other people can do is
 * answered with no: nobody has.
 */
import { named, t, type Checklist } from './checklist.ts'

const MODEL = 'models/aktivitetsersattning/tests'
const NOT_EXPERTS = t(
  'Nej. Ingen utomstående sakkunnig har granskat det. Allt som behövs för en granskning ligger öppet.',
  'No. No outside expert has examined it. Everything that an examination needs is open.',
)

export const ADVISHE: Checklist = {
  id: 'AdViSHE',
  name: t('AdViSHE, hur modellen är prövad', 'AdViSHE, how the model is validated'),
  source: 'doi:10.1007/s40273-015-0327-2',
  items: [
    {
      id: 'A1',
      name: t('Rimlig uppbyggnad enligt sakkunniga', 'Face validity of the conceptual model'),
      state: 'no',
      answer: NOT_EXPERTS,
      tests: [],
    },
    {
      id: 'A2',
      name: t('Uppbyggnad jämförd med andra modeller', 'Cross validity of the conceptual model'),
      state: 'no',
      answer: t(
        'Nej. Ingen annan publicerad modell för samma vägar är hittad att jämföra med.',
        'No. No other published model of the same pathways has been found to compare with.',
      ),
      tests: [],
    },
    { id: 'B1', name: t('Rimliga indata enligt sakkunniga', 'Face validity of input data'), state: 'no', answer: NOT_EXPERTS, tests: [] },
    {
      id: 'B2',
      name: t('Anpassning till data', 'Model fit testing'),
      state: 'done',
      answer: t(
        'Modellen löses så att den ger studiens andelar, inom studiens eget urvalsfel i varje dragning.',
        'The model is solved to give the trial’s shares, within the trial’s own sampling error in every draw.',
      ),
      tests: [
        named('tests/statistical/trial.stat.test.ts', 'gives the reported shares to 1e-6 in the expectation at central values'),
        named('tests/unit/answers-validation.test.ts', 'are all said to be set, so that agreement is not taken for proof'),
      ],
    },
    {
      id: 'C1',
      name: t('Utomstående granskning av programmet', 'External review of the program'),
      state: 'no',
      answer: NOT_EXPERTS,
      tests: [],
    },
    {
      id: 'C2',
      name: t('Ytterlighetsvärden', 'Extreme value testing'),
      state: 'done',
      answer: t(
        'Noll effekt ger noll skillnad, ingen som söker ger ingen plats, och slumpade modeller följer lagarna.',
        'No effect gives no difference, nobody who applies gives no place, and random models obey the laws.',
      ),
      tests: [
        named(`${MODEL}/calibrate.test.ts`, 'are bit for bit those of FS in all arms when the targets are equal'),
        named('tests/property/engine.prop.test.ts', 'gives every arm the same life when the arms are the same'),
      ],
    },
    {
      id: 'C3',
      name: t('Följa personer månad för månad', 'Testing of traces'),
      state: 'done',
      answer: t(
        'Enskilda påhittade liv är räknade för hand, månad för månad och krona för krona.',
        'Single invented lives are worked by hand, month by month and krona by krona.',
      ),
      tests: [
        named(`${MODEL}/worked.test.ts`, 'is met to the öre in every month by the plain reference'),
        named(`${MODEL}/stories.test.ts`, 'one person, month after month'),
      ],
    },
    {
      id: 'C4',
      name: t('Prövning av delarna', 'Unit testing'),
      state: 'done',
      answer: t(
        'Varje del har egna tester, med facit som någon annan har skrivit.',
        'Each part has tests of its own, with answers that somebody else wrote.',
      ),
      tests: [
        named(`${MODEL}/hazards.test.ts`, 'share a month’s exits in proportion to their size'),
        named('tests/reference/economics-normal.test.ts', 'the closed form gives the printed and derived values'),
      ],
    },
    { id: 'D1', name: t('Rimliga resultat enligt sakkunniga', 'Face validity of outcomes'), state: 'no', answer: NOT_EXPERTS, tests: [] },
    {
      id: 'D2',
      name: t('Resultat jämförda med andra modeller', 'Cross validation of outcomes'),
      state: 'partly',
      answer: t(
        'Motorn ger publicerade modellers svar på deras egna frågor. För just de här vägarna finns ingen annan modell.',
        'The engine gives published models’ answers to their own questions. For these very pathways there is no other model.',
      ),
      tests: [
        named(
          'tests/reference/sick-sicker.test.ts',
          'simulated with 20 × 2,000 persons, every mean is within 3 mcse of the expectation, and mcse is below 0.5 %',
        ),
        named('tests/reference/krijkamp-microsimulation.test.ts', 'has run 100,000 persons'),
      ],
    },
    {
      id: 'D3',
      name: t('Andra indata', 'Validation with alternative input data'),
      state: 'partly',
      answer: t(
        'Sörmlands och Örebros befolkningar är räknade i samma modell. Något eget utfall att jämföra med finns inte där.',
        'The populations of Sörmland and Örebro run in the same model. There is no outcome of their own to compare with.',
      ),
      tests: [named(`${MODEL}/margins.prop.test.ts`, 'Örebro has its 72 cells of municipality, sex and age class to the person')],
    },
    {
      id: 'D4',
      name: t('Resultat mot verkligheten', 'Validation against empirical data'),
      state: 'partly',
      answer: t(
        'Skillnaden efter 18 månader, som modellen inte är ställd efter, ligger nära studiens. Senare finns ingen mätning.',
        'The difference after 18 months, which the model is not set to, is near the trial’s. Later there is no measurement.',
      ),
      tests: [
        named('tests/statistical/trial.stat.test.ts', 'has a difference of 8 to 11 points after 18 months, which was not calibrated to'),
        named(
          'tests/unit/answers-validation.test.ts',
          'SE against FS after 18 months lies within two persons of the registry’s about 10 of 100',
        ),
      ],
    },
    {
      id: 'E1',
      name: t('Annan prövning', 'Other validation'),
      state: 'done',
      answer: t(
        'Två oberoende sätt att räkna jämförs: exakt väntevärde och simulering. Samma scenario ger samma siffror på varje dator.',
        'Two independent ways of calculating are compared: exact expectation and simulation. The same scenario gives the same figures on every computer.',
      ),
      tests: [
        named(
          'tests/statistical/presetExpected.stat.test.ts',
          'without a limit on places agrees with its expectation in every state and month',
        ),
        named('tests/wire/run.test.ts', 'changes its hash with the seed and with any changed value'),
      ],
    },
  ],
}
