/**
 * Words of the page "Hämta och dela", in both languages. Swedish is the master. Fetched with the page, not before it.
 */
import type { Language } from '../shared/issue.ts'

const sv = {
  question: 'Hur tar vi med oss svaret?',
  answer: 'Hämta svaret som kalkylblad, bilder, text eller papper.',
  explain: [
    'Alla filer görs här i webbläsaren av samma siffror. Inget skickas någonstans.',
    'I varje fil står vad som är antaget, vilket underlag som är svagast och hur körningen kan göras om.',
  ],
  state: {
    runningShort: (done: string, total: string) => `Slumpen räknas: ${done} av ${total}.`,
    running: 'Slumpen räknas fortfarande. Det ni hämtar nu är inte hela körningen.',
    exact: 'Bara väntevärdet är räknat. Filerna saknar då spridning.',
    weighing: 'Prövar vilka värden som betyder mest. Det ni hämtar nu säger att det inte är klart.',
    ready: 'Allt är räknat. Filerna har spridning, känslighet och varje dragning.',
  },
  columns: { what: 'Vad', use: 'Till vad', get: 'Hämta' },
  making: 'Gör filen …',
  waits: 'Filen görs när det är prövat vilka värden som betyder mest.',
  anyway: 'Hämta nu, utan den bilden',
  letBe: 'Avbryt',
  made: (name: string) => `${name} är hämtad.`,
  failed: 'Filen gick inte att göra. Försök igen, eller välj en annan form.',
  get: (what: string) => `Hämta ${what}`,
  noDraws: 'Dragningarna är inte räknade än.',
  files: {
    pptx: {
      name: 'Bildspel (PowerPoint)',
      use: 'Möte eller seminarium. Varje bild går att ändra, och anteckningarna säger vad som är antaget.',
      verb: 'bildspel',
    },
    xlsx: {
      name: 'Kalkylblad (Excel)',
      use: 'Den som vill räkna vidare: utfall, huvudbok, parametrar, dragningar och månader.',
      verb: 'kalkylblad',
    },
    appendix: {
      name: 'Bilaga, 3–5 sidor',
      use: 'Till ansökan eller granskning: scenario, värden med källa, resultat, känslighet, gränser och checklistor.',
      verb: 'Öppna bilagan',
    },
    scenario: {
      name: 'Scenariofil',
      use: 'Skicka till den som ska räkna själv. Ger samma fingeravtryck på varje dator.',
      verb: 'scenariofil',
    },
    link: { name: 'Länk', use: 'Hela scenariot i en adress. Öppnar samma svar hos den som får den.', verb: '' },
  },
  csvDifferences: 'Skillnader',
  slides: { kind: 'Slag', all: 'i rapporterna', open: 'öppna för unga med aktivitetsersättning' },
  csv: {
    heading: 'Tabeller som CSV',
    lead: 'En tabell per fil.',
    dialect: 'Skriv för',
    dialects: { excel: 'svenskt Excel (semikolon, decimalkomma)', machine: 'program (komma, decimalpunkt)' },
    savi: 'För program som räknar på värdet av kunskap (SAVI)',
    saviNote: 'Tre filer med en rad per dragning: värden, kostnad i kronor och effekt i år i arbete.',
    parts: { parameters: 'värden', costs: 'kostnader', effects: 'effekter' },
  },
  application: {
    heading: 'Text till ansökan',
    lead: 'Under rubrikerna i en ansökan till samordningsförbundet. Klammer visar vad ni fyller i själva.',
    way: 'Väg',
    copy: 'Kopiera',
    copyOne: (heading: string) => `Kopiera ${heading}`,
    copyAll: 'Kopiera allt',
    copied: (what: string) => `${what} är kopierad.`,
    all: 'Hela texten',
    byHand: 'Webbläsaren släpper inte fram kopieringen. Markera texten och kopiera den själva.',
  },
  budget: {
    copy: 'Kopiera för Excel',
    heading: 'Budgetrader',
    none: 'Alternativet har inget tak på antalet platser, så modellen har ingen budget för tjänster.',
  },
  appendix: {
    title: 'Bilaga',
    back: 'Tillbaka till Hämta och dela',
    print: 'Skriv ut eller spara som PDF',
    contents: 'Innehåll',
  },
}

export type ExportsWords = typeof sv

const en: ExportsWords = {
  question: 'How do we take the answer with us?',
  answer: 'Take the answer as a workbook, slides, text or paper.',
  explain: [
    'All files are made here in the browser from the same figures. Nothing is sent anywhere.',
    'Each file says what is assumed, which evidence is weakest and how the run can be repeated.',
  ],
  state: {
    runningShort: (done, total) => `Chance is being calculated: ${done} of ${total}.`,
    running: 'Chance is still being calculated. What you take now is not the whole run.',
    exact: 'Only the expected value is calculated. The files then have no spread.',
    weighing: 'Trying which values matter most. What you take now says that it is not ready.',
    ready: 'Everything is calculated. The files have spread, sensitivity and every draw.',
  },
  columns: { what: 'What', use: 'For what', get: 'Take' },
  making: 'Making the file …',
  waits: 'The file is made when it has been tried which values matter most.',
  anyway: 'Take it now, without that slide',
  letBe: 'Cancel',
  made: (name) => `${name} is downloaded.`,
  failed: 'The file could not be made. Try again, or choose another form.',
  get: (what) => `Download ${what}`,
  noDraws: 'The draws are not calculated yet.',
  files: {
    pptx: {
      name: 'Slides (PowerPoint)',
      use: 'Meeting or seminar. Every slide can be edited, and the notes say what is assumed.',
      verb: 'slides',
    },
    xlsx: {
      name: 'Workbook (Excel)',
      use: 'For those who want to go on calculating: outcomes, ledger, parameters, draws and months.',
      verb: 'workbook',
    },
    appendix: {
      name: 'Appendix, 3–5 pages',
      use: 'For an application or a review: scenario, values with sources, results, sensitivity, limits and checklists.',
      verb: 'Open the appendix',
    },
    scenario: {
      name: 'Scenario file',
      use: 'Send it to whoever will run it. Gives the same fingerprint on every computer.',
      verb: 'scenario file',
    },
    link: { name: 'Link', use: 'The whole scenario in an address. Opens the same answer for whoever gets it.', verb: '' },
  },
  csvDifferences: 'Differences',
  slides: { kind: 'Kind', all: 'in the reports', open: 'open to young adults with aktivitetsersättning' },
  csv: {
    heading: 'Tables as CSV',
    lead: 'One table to a file.',
    dialect: 'Write for',
    dialects: { excel: 'Swedish Excel (semicolon, decimal comma)', machine: 'programs (comma, decimal point)' },
    savi: 'For programs that value information (SAVI)',
    saviNote: 'Three files with one row per draw: values, cost in SEK and effect in years in work.',
    parts: { parameters: 'values', costs: 'costs', effects: 'effects' },
  },
  application: {
    heading: 'Text for an application',
    lead: 'Under the headings of an application to a coordination association. Brackets show what you fill in yourselves.',
    way: 'Pathway',
    copy: 'Copy',
    copyOne: (heading) => `Copy ${heading}`,
    copyAll: 'Copy all',
    copied: (what) => `${what} is copied.`,
    all: 'The whole text',
    byHand: 'The browser does not allow copying. Select the text and copy it yourselves.',
  },
  budget: {
    copy: 'Copy for Excel',
    heading: 'Budget rows',
    none: 'The alternative has no limit on places, so the model has no budget for posts.',
  },
  appendix: {
    title: 'Appendix',
    back: 'Back to Download and share',
    print: 'Print or save as PDF',
    contents: 'Contents',
  },
}

export const exportsWords: Readonly<Record<Language, ExportsWords>> = { sv, en }
