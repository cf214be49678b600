/**
 * The twenty questions that the workbench has to answer, each with the path a new reader takes from a cold start: what is pressed or typed, and
 * what then stands on the page. Data for the walkthrough (walkthrough.e2e.ts) and for the test that its page is not stale.
 */

export type Step =
  /** A question in the list at the left, by its address. */
  | { readonly kind: 'go'; readonly address: string }
  /** A sample in the scenario panel, by its file. */
  | { readonly kind: 'sample'; readonly file: string }
  /** A yellow field. */
  | { readonly kind: 'type'; readonly field: string; readonly text: string; readonly what: string }
  /** A list in a yellow field. */
  | { readonly kind: 'choose'; readonly field: string; readonly value: string; readonly what: string }

export interface Walk {
  readonly n: number
  readonly question: string
  readonly steps: readonly Step[]
  /** Where the answer stands, and what its text has to match. */
  readonly at: string
  readonly says: string
  /** What the answer does not cover. */
  readonly limit: string
}

const go = (address: string): Step => ({ kind: 'go', address })
const sample = (file: string): Step => ({ kind: 'sample', file })
/** Question, sentence and explanation, when the sentence is there. */
const HEAD = 'main .head .text:not(:has(.waiting)):not(:has(.stale))'
const row = (text: string): string => `main tr:has(th:has-text("${text}"))`

export const WALKS: readonly Walk[] = [
  {
    n: 1,
    question: 'Vad ger en case manager för de 238 som står närmre arbete, jämfört med FS och SE?',
    steps: [],
    at: HEAD,
    says: 'av 100.*case manager',
    limit: 'Studiens skillnad för case manager är 2 av 100; vinsten tidigare i kedjan är ett antagande.',
  },
  {
    n: 2,
    question: 'Hur många handläggare behövs, och vad händer vid 15, 20, 30 per person?',
    steps: [go('bemanning'), { kind: 'type', field: '#lever-caseload', text: '30', what: 'personer per tjänst' }],
    at: HEAD,
    says: 'tjänst',
    limit: 'Hur effekten tunnas ut över 20 per tjänst är ett antagande.',
  },
  {
    n: 3,
    question: 'Åldersgräns 24, 25 eller 29: hur många stängs ute, och vad kostar det?',
    steps: [go('aldersgrans'), { kind: 'type', field: '#lever-ageMax', text: '24', what: 'högsta ålder' }],
    at: HEAD,
    says: 'stänger ute',
    limit: 'Att yngre svarar bättre är en åsikt. Kostnaden står under Vilka regler gäller.',
  },
  {
    n: 4,
    question: 'Vad kostar det kommun, region, FK/stat och AF, och när kommer det tillbaka?',
    steps: [go('pengar')],
    at: HEAD,
    says: 'år|kommun',
    limit: 'Överföringar är inte samhällets vinst.',
  },
  {
    n: 5,
    question: 'Hur säkert är det? Vilket antagande avgör?',
    steps: [go('sakerhet')],
    at: HEAD,
    says: 'jobb|antagande|värde|säker',
    limit: 'Bara den osäkerhet som har en siffra.',
  },
  {
    n: 6,
    question: 'Hur lång är väntan, och vad gör den?',
    steps: [go('bemanning')],
    at: HEAD,
    says: 'månad|vänta|plats',
    limit:
      'Väntan på plats räknas. Väntan på gemensam kartläggning och på Arbetsförmedlingens insatser är inte mätt och ingår inte var för sig.',
  },
  {
    n: 7,
    question: 'Kan små kommuner dela en insats? Hur ska kostnaden delas?',
    steps: [go('dela')],
    at: HEAD,
    says: 'kommun',
    limit: 'Vad resan gör är ett antagande.',
  },
  {
    n: 8,
    question: 'Vad händer vid 30? Hur många lämnar utan arbete?',
    steps: [go('trettio')],
    at: HEAD,
    says: '30',
    limit: 'Fördelningen efter 30 finns inte i källorna.',
  },
  {
    n: 9,
    question: 'Gör insatsen lika mycket för kvinnor som för män?',
    steps: [],
    at: 'main section:has-text("kvinnor"), main :has(> h2:has-text("kvinnor"))',
    says: 'kvinnor',
    limit: 'Studien har bara riktningen för kvinnor och män.',
  },
  {
    n: 10,
    question: 'Vad ger daglig verksamhet parallellt med arbete?',
    steps: [sample('what-if-horby'), go('regler')],
    at: row('aglig verksamhet'),
    says: 'verksamhet',
    limit: 'Om fler vågar pröva är inte mätt. Exemplet räknar med att halva platsens kostnad kan sparas.',
  },
  {
    n: 11,
    question: 'Vad händer om projektet tar slut (TUNA juni 2019)?',
    steps: [sample('what-if-tuna-closes')],
    at: HEAD,
    says: 'av 100',
    limit: 'Andra projekt: raden om halva tiden under Vilka regler gäller.',
  },
  {
    n: 12,
    question: 'Vilken resultatersättning (30–50 tkr) är rimlig?',
    steps: [go('regler')],
    at: 'main .payment',
    says: 'per anställning|lönar sig',
    limit: 'Betalningen ändrar ingens väg. De flesta jobb hade kommit ändå.',
  },
  {
    n: 13,
    question: 'Hur många platser behövs i länet?',
    steps: [sample('base-sormland'), go('bemanning')],
    at: HEAD,
    says: 'tjänst|plats',
    limit: 'Inflödet antas vara lika stort som utflödet.',
  },
  {
    n: 14,
    question: 'Räcker förstegets tid, 12, 18 eller 24 månader?',
    steps: [sample('what-if-stepped'), go('livslinje')],
    at: HEAD,
    says: 'av 100|arbete|personer',
    limit: 'Hur många som blir redo är ett antagande.',
  },
  {
    n: 15,
    question: 'Vad händer om inkomstkällan inte styr (öppna AME)?',
    steps: [go('regler')],
    at: row('annan inkomst'),
    says: '100',
    limit: 'Om andra trängs undan ställs in som andel av platserna.',
  },
  {
    n: 16,
    question: 'Vilka mål ska vi skriva i ansökan?',
    steps: [go('mal')],
    at: HEAD,
    says: 'mål',
    limit: 'Rapporterade 60–74 av 100 kommer från andra grupper.',
  },
  {
    n: 17,
    question: 'Är skillnaden större än slumpen i vårt lilla projekt?',
    steps: [go('mal')],
    at: 'main section:has-text("slump"), main :has(> h2:has-text("slump"))',
    says: 'slump',
    limit: 'Gäller mot ett likadant område utan projekt.',
  },
  {
    n: 18,
    question: 'Vad händer om NPF utesluts, eller tas med?',
    steps: [go('regler')],
    at: row('NPF'),
    says: 'NPF',
    limit: 'Effekten per diagnos är inte känd.',
  },
  {
    n: 19,
    question: 'Hur många missar vilande ersättning, och vad kostar det?',
    steps: [go('regler')],
    at: row('vilande ersättningen'),
    says: 'missar',
    limit: 'Ingen har räknat dem. Raden visar vad 20 av 100 betyder.',
  },
  {
    n: 20,
    question: 'Stämmer modellen med vad som hänt?',
    steps: [go('stammer')],
    at: HEAD,
    says: 'modell|stäm|av',
    limit: 'Andra utfall har andra nämnare.',
  },
]

/** A text that changes whenever a path does: the page of the walkthrough carries it. */
export function pathsText(): string {
  return JSON.stringify(WALKS.map(({ n, question, steps, limit }) => [n, question, steps, limit]))
}
