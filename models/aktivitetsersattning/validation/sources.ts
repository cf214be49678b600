/**
 * Sources that only the validation uses: trials of other methods, in other countries or with other people. They set nothing in the model.
 */
import type { Evidence } from '../../../src/engine/model.ts'

export const VALIDATION_SOURCES: readonly Evidence[] = [
  {
    id: 'bejerholm-2015',
    citation: {
      sv: 'Bejerholm med flera, Nordic Journal of Psychiatry 69:57–66, 2015',
      en: 'Bejerholm et al., Nordic Journal of Psychiatry 69:57–66, 2015',
    },
    place: { sv: 'Sammanfattningen', en: 'Abstract' },
    population: {
      sv: '120 vuxna med svår psykisk sjukdom i Malmö, lottade',
      en: '120 adults with severe mental illness in Malmö, randomised',
    },
    years: '2015',
    address: 'https://pubmed.ncbi.nlm.nih.gov/24983382/',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: '46 mot 11 % i vanligt arbete efter 18 månader med IPS. Visas vid sidan av, ställer inget i modellen.',
      en: '46 against 11 % in ordinary work after 18 months with IPS. Shown beside, sets nothing in the model.',
    },
  },
  {
    id: 'seed-2020',
    citation: {
      sv: 'Sveinsdottir med flera, SEED, Scandinavian Journal of Work, Environment & Health 46:50–59, 2020',
      en: 'Sveinsdottir et al., SEED, Scandinavian Journal of Work, Environment & Health 46:50–59, 2020',
    },
    place: { sv: 'Sammanfattningen', en: 'Abstract' },
    population: { sv: '96 unga 18–29 år i Norge, lottade', en: '96 young people aged 18–29 in Norway, randomised' },
    years: '2020',
    address: 'https://doi.org/10.5271/sjweh.3837',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: '48 mot 8 % hade haft vanligt arbete någon gång under tolv månader med IPS. Visas vid sidan av, ställer inget i modellen.',
      en: '48 against 8 % had ordinary work at some time in twelve months with IPS. Shown beside, sets nothing in the model.',
    },
  },
  {
    id: 'reme-2019',
    citation: {
      sv: 'Reme med flera, Scandinavian Journal of Work, Environment & Health 45:33–41, 2019',
      en: 'Reme et al., Scandinavian Journal of Work, Environment & Health 45:33–41, 2019',
    },
    place: { sv: 'Sammanfattningen', en: 'Abstract' },
    population: { sv: '410 vuxna med psykisk ohälsa i Norge, lottade', en: '410 adults with mental ill health in Norway, randomised' },
    years: '2019',
    address: 'https://doi.org/10.5271/sjweh.3753',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: '37,4 mot 27,1 % i arbete efter 18 månader med IPS. Visas vid sidan av, ställer inget i modellen.',
      en: '37.4 against 27.1 % in work after 18 months with IPS. Shown beside, sets nothing in the model.',
    },
  },
  {
    id: 'socialstyrelsen-2019',
    citation: {
      sv: 'Socialstyrelsen, pressmeddelande 19 mars 2019, återgivet i RAR-rapporten 2019',
      en: 'The National Board of Health and Welfare, press release of 19 March 2019, as told in the RAR report 2019',
    },
    place: { sv: 'RAR-rapporten, avsnittet om daglig verksamhet', en: 'RAR report, section on daily activities' },
    population: { sv: '33 800 personer med daglig verksamhet', en: '33,800 persons with daily activities' },
    years: '2014',
    address: '',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: '0,2 % gick till lönearbete som varade minst två år. Visas vid sidan av, ställer inget i modellen.',
      en: '0.2 % moved to paid work that lasted at least two years. Shown beside, sets nothing in the model.',
    },
  },
]
