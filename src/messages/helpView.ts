/**
 * Words of the help: the introduction in three steps, the glossary in the page, titles of the sample scenarios, the note of a scenario, in
 * both languages. Swedish is the master: English must have the same keys.
 */
const sv = {
  links: { label: 'Hjälp', glossary: 'Ordlista', intro: 'Introduktion', access: 'Tillgänglighet' },
  intro: {
    invite: 'Ny här? Tre steg visar hur sidan läses.',
    start: 'Visa',
    hide: 'Dölj',
    label: 'Introduktion',
    step: (n: string) => `Steg ${n} av 3`,
    next: 'Nästa',
    back: 'Tillbaka',
    done: 'Klart',
    skip: 'Hoppa över',
    steps: [
      {
        heading: 'Frågan och svaret',
        text: 'Överst står frågan, och under den svaret i en mening. Exemplet är redan räknat. Fler frågor finns i listan, och ”Vilka är er målgrupp?” byter ut exemplet mot er egen grupp.',
      },
      {
        heading: 'Gult är ert',
        text: 'Gula fält går att ändra. Svaret räknas om direkt. Det ni ändrat får en kraftig kant, och ”Återställ” och ”Ångra” tar tillbaka det.',
      },
      {
        heading: 'Strecket visar hur vi vet',
        text: 'Heldraget är mätt, streckat är bedömt och prickat är antaget. Tryck på talet för att se källan och skriva ett eget värde.',
      },
    ],
  },
  glossary: {
    short: 'Ordlista',
    full: 'Vad betyder orden?',
    answer: (n: string) => `Här står vad [${n}] ord och förkortningar betyder.`,
    lead: 'Förkortningar skrivs ut först. Samma ord betyder samma sak överallt på sidan.',
    find: 'Sök ord',
    found: (n: string) => `${n} ord visas.`,
    none: 'Inget ord passar. Pröva en kortare del av ordet.',
  },
  page: {
    heading: (n: string) => `Ord på den här sidan (${n})`,
    all: 'Hela ordlistan',
  },
  note: {
    heading: 'Namn och anteckning',
    name: 'Scenariots namn',
    text: 'Anteckning',
    notice: 'Skriv inga namn på personer. Ett scenario som sparas eller skickas kan bli en allmän handling.',
    empty: 'Skriv vad ni provar och varför. Anteckningen följer med filen och länken.',
    needsName: 'Ett scenario måste ha ett namn. Det förra står kvar.',
  },
  samples: {
    'base-uma-238': 'Vilken väg ger fler av de 238 i Skåne arbete?',
    'base-orebro': 'Hur många fler får arbete i Örebro län?',
    'base-sormland': 'Hur många fler får arbete i Sörmland?',
    'base-stockholm-dv': 'Hur många får arbete från daglig verksamhet i Stockholm?',
    'base-sverige': 'Vad händer om hela landet får jobbcoacher?',
    'validate-trial': 'Ger modellen samma svar som studien?',
    'what-if-age-24': 'Vad händer om åldersgränsen är 24 år?',
    'what-if-horby': 'Vad ger daglig verksamhet bredvid arbete, som i Hörby?',
    'what-if-shared-project': 'Vad ger det om tre kommuner delar på två tjänster?',
    'what-if-stepped': 'Hjälper ett förberedande steg först?',
    'what-if-tuna-closes': 'Vad händer om projektet stänger i juni?',
    'what-if-two-posts': 'Räcker två tjänster i stället för fyra?',
  } as Record<string, string>,
}

export type HelpWords = typeof sv

const en: HelpWords = {
  links: { label: 'Help', glossary: 'Glossary', intro: 'Introduction', access: 'Accessibility' },
  intro: {
    invite: 'New here? Three steps show how to read the page.',
    start: 'Show',
    hide: 'Hide',
    label: 'Introduction',
    step: (n) => `Step ${n} of 3`,
    next: 'Next',
    back: 'Back',
    done: 'Done',
    skip: 'Skip',
    steps: [
      {
        heading: 'The question and the answer',
        text: 'At the top stands the question, and below it the answer in one sentence. The example is already calculated. More questions are in the list, and “Who is your target group?” replaces the example with your own group.',
      },
      {
        heading: 'Yellow is yours',
        text: 'Yellow fields can be changed. The answer follows at once. What you have changed gets a strong edge, and “Reset” and “Undo” take it back.',
      },
      {
        heading: 'The line shows how we know',
        text: 'Solid is measured, dashed is judged and dotted is assumed. Press the number to see the source and to type a value of your own.',
      },
    ],
  },
  glossary: {
    short: 'Glossary',
    full: 'What do the words mean?',
    answer: (n) => `Here stands what [${n}] words and abbreviations mean.`,
    lead: 'Abbreviations are written out first. The same word means the same thing everywhere on the page.',
    find: 'Find a word',
    found: (n) => `${n} words are shown.`,
    none: 'No word fits. Try a shorter part of the word.',
  },
  page: {
    heading: (n) => `Words on this page (${n})`,
    all: 'The whole glossary',
  },
  note: {
    heading: 'Name and note',
    name: 'Name of the scenario',
    text: 'Note',
    notice: 'Write no names of persons. A scenario that is saved or sent may become a public record.',
    empty: 'Write what you try and why. The note goes with the file and the link.',
    needsName: 'A scenario must have a name. The one before stays.',
  },
  samples: {
    'base-uma-238': 'Which way gives more of the 238 in Skåne work?',
    'base-orebro': 'How many more get work in Örebro county?',
    'base-sormland': 'How many more get work in Sörmland?',
    'base-stockholm-dv': 'How many get work from daily activities in Stockholm?',
    'base-sverige': 'What if the whole country gets job coaches?',
    'validate-trial': 'Does the model give the same answer as the trial?',
    'what-if-age-24': 'What if the age limit is 24?',
    'what-if-horby': 'What do daily activities beside work give, as in Hörby?',
    'what-if-shared-project': 'What if three municipalities share two posts?',
    'what-if-stepped': 'Does a preparatory stage first help?',
    'what-if-tuna-closes': 'What if the project closes in June?',
    'what-if-two-posts': 'Are two posts enough instead of four?',
  },
}

export const helpView = { sv, en }
