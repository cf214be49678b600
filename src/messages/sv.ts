/**
 * The Swedish words of the workbench, and the master of every other language: `Messages` is the type of this object, so a key
 * missing in en.ts is a compile error. Sentences with figures are functions.
 * Marks inside a sentence: [8 fler av 100] is a figure that leads back to its sources, **4 och 12** is set in bold.
 * Length: one catalogue, so that a translator sees everything in one place.
 */

/** A few people or months in words, as a newspaper would write them; larger numbers in digits. */
const NUMBER_WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']

function word(n: number, digits: string): string {
  return Number.isInteger(n) && n >= 0 && n < NUMBER_WORDS.length ? (NUMBER_WORDS[n] ?? digits) : digits
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}

function plural(n: number, one: string, many: string): string {
  return n === 1 ? one : many
}

/** "3 fler" or "2 färre"; zero is said in words by the sentence itself. */
function moreOrFewer(n: number): string {
  return n < 0 ? `${-n} färre` : `${n} fler`
}

/** Ends of an interval of persons out of 100; below zero is written as "färre". */
function between(low: number, high: number): string {
  if (low === high) return `**ungefär ${moreOrFewer(low)}**`
  if (low >= 0) return `mellan **${low} och ${high} fler**`
  if (high <= 0) return `mellan **${-high} och ${-low} färre**`
  return `mellan **${-low} färre och ${high} fler**`
}

export const sv = {
  documentTitle: (question: string) => `${question} Vägval`,
  skip: 'Hoppa till svaret',
  otherLanguage: 'In English',
  otherLanguageCode: 'en',
  theme: { toDark: 'Mörkt läge', toLight: 'Ljust läge' },
  nothingLeaves: 'Inget lämnar datorn.',
  modelResult: 'Modellresultat, inte mätning.',
  noIndividual: 'Verktyget säger inget om en enskild person.',

  money: { kronor: 'kr', thousand: 'tkr', million: 'mnkr' },
  unit: {
    months: (n: number, digits: string) => `${digits} ${plural(n, 'månad', 'månader')}`,
    years: (_n: number, digits: string) => `${digits} år`,
    of100: (n: string) => `${n} av 100`,
  },
  count: word,

  nav: {
    label: 'Frågor',
    support: 'Underlag',
    menu: (position: number, total: number) => `Frågor, ${position} av ${total}`,
    menuPlain: 'Frågor',
    close: 'Stäng frågorna',
  },

  questions: {
    jobs: { short: 'Vilken väg ger fler i arbete?', full: 'Vilken väg ger fler unga i arbete?' },
    staffing: { short: 'Räcker bemanningen?', full: 'Räcker bemanningen, och hur länge får man vänta?' },
    ageLimit: { short: 'Var ska åldersgränsen gå?', full: 'Var ska åldersgränsen gå?' },
    money: { short: 'Vem betalar, vem får tillbaka?', full: 'Vem betalar, och vem får tillbaka?' },
    after30: { short: 'Vad händer vid 30 år?', full: 'Vad händer när ersättningen upphör vid 30 år?' },
    sources: { short: 'Källor och kontroll', full: 'Varifrån kommer siffrorna, och stämmer de?' },
  },

  pathways: {
    FS: { name: 'Förstärkt samarbete', inside: 'förstärkt samarbete' },
    CM: { name: 'Case manager', inside: 'en case manager' },
    SE: { name: 'Supported Employment', inside: 'Supported Employment' },
    stepped: { name: 'Stegvis väg', inside: 'en stegvis väg' },
    none: { name: 'Inget projekt', inside: 'inget projekt' },
  },
  pathwayHelp: {
    FS: 'Förstärkt samarbete (FS) är vanlig rehabilitering som Försäkringskassan och Arbetsförmedlingen gör ihop.',
    CM: 'En case manager (CM) arbetar i kommunen och samordnar stödet runt personen.',
    SE: 'Supported Employment (SE) är en jobbcoach som först hittar ett arbete och sedan stöttar på plats.',
    stepped: 'En stegvis väg börjar med en förberedande insats eller en case manager. När personen är redo följer Supported Employment.',
    none: 'Inget projekt: personen har sin ersättning och inget särskilt stöd.',
  },

  scenario: {
    persons: (n: string) => `${n} personer`,
    example: (name: string) => `Exempel: ${name}`,
    untouched: 'så här ser det ut innan ni ändrat något',
    file: (name: string) => `Fil: ${name}`,
    changes: (n: number, name: string) => `${n} ${plural(n, 'ändring', 'ändringar')} mot ${name}`,
    theExample: (name: string) => `exemplet ${name}`,
    theFile: (name: string) => `filen ${name}`,
    undo: 'Ångra',
    redo: 'Gör om',
    reset: 'Återställ',
    resetAll: 'Återställ alla ändringar',
    examples: 'Byt exempel',
    open: 'Öppna scenario',
    save: 'Spara scenario',
    dropHere: 'Släpp scenariofilen här.',
    files: 'Scenariot är en liten textfil. Den läses här i webbläsaren och skickas ingenstans.',
    print: 'Skriv ut',
  },

  links: { sources: 'Källor' },

  levers: {
    more: 'Fler reglage',
    less: 'Färre reglage',
    initial: (value: string) => `förval ${value}`,
    reset: 'Återställ',
    resetOne: (name: string) => `Återställ ${name}`,
    between: (low: string, high: string) => `Skriv ett tal mellan ${low} och ${high}.`,
    increase: 'öka',
    decrease: 'minska',
    persons: { name: 'Personer i målgruppen', help: 'Hur många unga projektet vänder sig till.' },
    posts: { name: 'Tjänster', help: 'Antal tjänster i varje väg som är ett projekt. Halva tjänster går bra.' },
    caseload: {
      name: 'Personer per tjänst',
      help: 'Handboken säger högst 20. Fler än så späder ut stödet, men hur mycket är ett antagande.',
    },
    durability: {
      name: 'Hur länge jobben håller',
      help: 'Ingen svensk studie har följt jobben längre än 18 månader. Pröva därför alla tre.',
    },
    ageMin: { name: 'Lägsta ålder', help: 'Ålder när personen söker.' },
    ageMax: { name: 'Högsta ålder', help: 'Ålder när personen söker. Ersättningen upphör vid 30.' },
    projectMonths: { name: 'Projektets längd', help: 'När projektet stänger går den som är kvar över till förstärkt samarbete.' },
    intakeMonths: { name: 'Ansökningar under', help: 'Ansökningarna kommer jämnt under så här många månader.' },
    supportMonths: { name: 'Längsta stöd', help: 'Så länge får en person stöd i projektet.' },
    whileWaiting: { name: 'Under väntan', help: 'Vad den som väntar på plats får.' },
    horizonMonths: { name: 'Tidshorisont', help: 'Så långt fram räknar modellen.' },
    shareWomen: { name: 'Andel kvinnor', help: 'Studien fann ingen skillnad mellan vägarna för kvinnor.' },
    discountRate: { name: 'Ränta', help: 'Hur mycket mindre pengar längre fram räknas. Gäller samhällets netto.' },
    fullCost: { name: 'Ett jobb med stöd är värt', help: 'Det arbetsgivaren själv betalar, eller hela lönekostnaden.' },
    draws: { name: 'Parameterdragningar', help: 'Så många gånger dras alla osäkra värden.' },
    replications: { name: 'Upprepningar', help: 'Så många gånger upprepas slumpen för varje dragning.' },
    seed: { name: 'Slumpfrö', help: 'Samma ord ger samma siffror på varje dator.' },
    monthName: 'Mätpunkt',
    armName: 'Väg',
    partyName: 'Part',
    yearsName: 'Antal år',
    audienceName: 'Vilka som räknas',
    groupPeople: 'Målgrupp',
    groupStaff: 'Bemanning',
    groupTime: 'Tid',
    groupMoney: 'Pengar',
    groupChance: 'Slump',
    durabilityOptions: { durable: 'länge', central: 'lagom länge', fragile: 'kort tid', own: 'enligt egna värden' },
    whileWaitingOptions: { fs: 'förstärkt samarbete', none: 'inget' },
    mayStayName: 'Den som hunnit börja före åldersgränsen',
    mayStayOptions: { yes: 'får stanna', no: 'får sluta' },
    fullCostOptions: { net: 'arbetsgivarens egen kostnad', full: 'hela lönekostnaden' },
    audienceOptions: { all: 'hela gruppen', placed: 'dem som fått plats' },
    monthsUnit: 'mån',
    yearsUnit: 'år',
    percentUnit: '%',
    beyondManual: 'Över 20 är effekten antagen.',
    noLimit: 'ingen gräns',
    noLimitWhy: 'Det här exemplet har inget tak på antalet platser.',
    noLimitWay: 'Sätt ett tak',
  },

  progress: {
    starting: 'Räknar väntevärdet.',
    expectedReady: (done: string, total: string) => `Väntevärdet är klart. Slumpen: ${done} av ${total}.`,
    cancel: 'Avbryt och behåll',
    stopped: (done: string) => `Avbrutet. ${done} körningar är kvar och visas.`,
    stoppedEmpty: 'Avbrutet. Väntevärdet visas, utan spridning.',
    resume: 'Räkna klart',
    done: (total: string) => `${total} körningar är klara.`,
    error: (text: string) => `Slumpfelet är ${text} av 100.`,
    ready: (answer: string) => `Klart. ${answer}`,
    failed: 'Det går inte att räkna på det här. Det förra svaret står kvar.',
    bar: 'Så långt har räkningen kommit',
  },

  jobs: {
    /** name: pathway with initial capital left to the caller; n ≥ 1. */
    more: (path: string, n: number, comparator: string) => `Med ${path} får [${n} fler av 100] arbete än med ${comparator}.`,
    fewer: (path: string, n: number, comparator: string) => `Med ${path} får [${n} färre av 100] arbete än med ${comparator}.`,
    maybeMore: (path: string, n: number, comparator: string) => `Med ${path} får kanske [${n} fler av 100] arbete än med ${comparator}.`,
    maybeFewer: (path: string, n: number, comparator: string) => `Med ${path} får kanske [${n} färre av 100] arbete än med ${comparator}.`,
    same: (path: string, comparator: string) => `Med ${path} får [ungefär lika många] arbete som med ${comparator}.`,
    noValue: 'Tidshorisonten är för kort för det här svaret.',
    noValueHow: (months: string) => `Välj en tidigare mätpunkt, eller räkna längre fram än ${months}.`,
    likely: (low: number, high: number) => `I modellen är det troligen ${between(low, high)} av 100.`,
    chanceEqual: 'Skillnaden kan lika gärna vara slump.',
    chancePossible: 'Skillnaden kan vara slump.',
    onlyExpected: 'Spridningen räknas nu.',
    onlyExpectedStopped: 'Spridningen är inte räknad.',
    other: {
      more: (path: string, n: number) => `${capital(path)} ger [${n} fler].`,
      fewer: (path: string, n: number) => `${capital(path)} ger [${n} färre].`,
      coin: (path: string, n: number) => `${capital(path)} ger kanske [${moreOrFewer(n)}], men skillnaden kan lika gärna vara slump.`,
      maybe: (path: string, n: number) => `${capital(path)} ger kanske [${moreOrFewer(n)}], men det kan vara slump.`,
      same: (path: string) => `${capital(path)} ger [ungefär lika många].`,
      expected: (path: string, n: number) => `${capital(path)} ger [${moreOrFewer(n)}].`,
    },
    placedMore: (n: number, low: number, high: number, months: string) =>
      `Bland dem som fått plats är det [${moreOrFewer(n)}] efter ${months}, troligen ${between(low, high)}.`,
    placedPlain: (n: number, months: string) => `Bland dem som fått plats är det [${moreOrFewer(n)}] efter ${months}.`,
    allMore: (n: number) => `I hela gruppen är det [${moreOrFewer(n)}], eftersom alla inte får plats.`,
    was: (before: number, now: number) =>
      `Var **${before === 0 ? 'ingen skillnad' : moreOrFewer(before)}**. Nu **${now === 0 ? 'ingen skillnad' : moreOrFewer(now)}**.`,
    supportedOften: 'Jobben är oftast anställningar med stöd.',
    lever: {
      with: 'Med',
      persons: 'personer,',
      posts: 'tjänster per väg,',
      caseload: 'personer per tjänst och jobb som håller',
      after: ', mätt efter',
      for: 'för',
      end: '.',
    },
    monthOption: (n: number) => `${n} månader`,
    crowd: {
      title: (months: string) => `Så många av 100 har arbete efter ${months}`,
      count: (n: number) => `**${n} av 100**`,
      after: (months: string) => `i arbete efter ${months}`,
      difference: (n: number) => (n === 0 ? 'lika många' : moreOrFewer(n)),
    },
    intervalTitle: (comparator: string) => `Fler i arbete av 100, mot ${comparator}`,
    curves: {
      early: (path: string) => `${path} drar ifrån tidigt och ligger kvar`,
      shrinks: (path: string) => `${path} drar ifrån, men försprånget krymper`,
      grows: (path: string) => `${path} drar ifrån mer för varje år`,
      peaks: (years: string) => `Försprånget är störst efter ${years} år`,
      none: 'Kurvorna går inte att skilja åt',
      subtitleAll: (persons: string) => `I arbete av 100 i hela gruppen, ${persons} personer. Band: 8 av 10 körningar, ljusare 19 av 20.`,
    },
    sexes: {
      men: 'Skillnaden finns hos männen',
      women: 'Skillnaden finns hos kvinnorna',
      both: 'Skillnaden finns hos både kvinnor och män',
      neither: 'Varken för kvinnor eller män syns en säker skillnad',
      subtitle: (path: string, comparator: string, months: string) =>
        `Fler i arbete av 100 med ${path} än med ${comparator}, efter ${months}`,
      womanNote: 'För kvinnor visar studien ingen skillnad. Fråga vad kvinnor behöver i stället.',
      manNote: 'Mäns tal är räknat ur studien, som inte anger det själv.',
    },
    waysHeading: 'Vägarna i korthet',
    kinds: {
      supported: 'Nästan hela skillnaden är anställningar med stöd',
      regular: 'Skillnaden är mest vanliga jobb',
      mixed: 'Skillnaden är både jobb med stöd och vanliga jobb',
      none: 'Jobben är av samma slag i alla vägar',
      subtitle: (months: string) => `Av 100 i hela gruppen, ${months} efter projektets start`,
    },
    money: {
      heading: 'Vad det ger och kostar',
      subtitle: (path: string, comparator: string, years: string) =>
        `Netto för varje part på ${years} med ${path} mot ${comparator}, i miljoner kronor (mnkr)`,
      party: 'Part',
      net: 'Netto, mnkr',
      likely: 'Troligen, mnkr',
      link: 'Se hela räkningen i frågan Vem betalar, vem får tillbaka?',
    },
  },

  staffing: {
    never: (posts: number, postsText: string, never: string, persons: string, months: string) =>
      `Med ${word(posts, postsText)} ${plural(posts, 'tjänst', 'tjänster')} får [${never} av ${persons}] aldrig plats, och den som söker väntar i snitt [${months}].`,
    enough: (posts: number, postsText: string, months: string) =>
      `Med ${word(posts, postsText)} ${plural(posts, 'tjänst', 'tjänster')} får [alla som söker] plats, efter i snitt [${months}].`,
    noWait: (posts: number, postsText: string) =>
      `Med ${word(posts, postsText)} ${plural(posts, 'tjänst', 'tjänster')} får [alla som söker] plats utan att vänta.`,
    unlimited: 'Utan tak på platserna får [alla som söker] plats direkt.',
    applicants: (n: string) => `de ${n} som söker`,
    lessThanMonth: 'mindre än en månad',
    likely: (low: string, high: string) => `Troligen blir **${low} till ${high}** utan plats.`,
    atClose: 'kvar i kön när projektet stänger',
    likelyOne: (n: string) => `Nästan alltid blir **${n}** utan plats.`,
    twoMore: (fewer: string) => `Två tjänster till ger plats åt ${fewer} fler.`,
    places: (posts: string, caseload: string, places: string) => `${posts} tjänster gånger ${caseload} personer är ${places} platser.`,
    caseloadNote: 'Fler per tjänst kortar kön, men vi vet inte vad det gör med stödet.',
    outcomes: 'Den som aldrig får plats kan ändå ha fått arbete, börjat studera eller fyllt 30 under väntan.',
    lever: {
      with: 'Med',
      posts: 'tjänster i',
      and: 'och',
      perPost: 'personer per tjänst,',
      support: 'mån stöd och',
      waiting: 'under väntan.',
    },
    rows: {
      title: (nth: string, mth: string) => `Den ${nth} tjänsten gör nästan lika mycket som den ${mth}`,
      titleFalls: 'Varje ny tjänst gör mindre än den förra',
      titleEnough: (posts: string) => `Med ${posts} tjänster får alla plats`,
      subtitle: 'Välj en rad för att byta antal tjänster. Väntevärden, utan slump.',
      placed: 'får plats',
      outside: 'söker inte',
      never: 'får aldrig plats',
    },
    ordinals: ['', 'första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde'],
    queue: {
      fills: (months: string) => `Kön fylls på ${months} och töms inte`,
      empties: (months: string) => `Kön är tom efter ${months}`,
      none: 'Det blir ingen kö',
      subtitle: 'Personer som väntar. Band: 8 av 10 körningar, ljusare 19 av 20.',
      subtitleExpected: 'Personer som väntar. Väntevärde, utan slump.',
    },
    table: {
      heading: 'Vad händer med dem som söker?',
      admitted: 'söker plats',
      never: 'får aldrig plats',
      agedOut: 'fyller 30 utan arbete eller studier',
      utilisation: 'av platserna är upptagna',
      path: 'Väg',
    },
  },

  ageLimit: {
    shuts: (max: number, n: number) => `En gräns vid ${max} år stänger ute [${n} av 100].`,
    shutsBoth: (min: number, max: number, n: number) => `Gränserna ${min} och ${max} år stänger ute [${n} av 100].`,
    shutsNone: (example: number, n: number) => `Utan lägre gräns får [alla] söka. En gräns vid ${example} år stänger ute [${n} av 100].`,
    jobsGone: {
      all: 'Alla nya jobb försvinner.',
      most: 'De flesta av de nya jobben försvinner.',
      half: 'Ungefär hälften av de nya jobben försvinner.',
      some: 'En del av de nya jobben försvinner.',
      few: 'De nya jobben blir ändå ungefär lika många.',
      more: 'De nya jobben blir inte färre.',
      below: 'Då får färre arbete än utan projekt, för den som stängs ute får inget stöd.',
      unknown: '',
    },
    why: {
      'uma-238': 'Åldrarna är räknade i Sörmland i februari 2019 och lånade till er grupp.',
      sormland: 'Åldrarna är räknade i Sörmland i februari 2019.',
      orebro: 'Åldrarna är räknade i Örebro län i oktober 2019, i tre klasser.',
      trial: 'Studien anger bara medelåldern. Åldrarna är jämnt spridda runt den.',
      other: 'Åldrarna kommer ur scenariots källa.',
    },
    opinion: 'Att yngre svarar bättre är en åsikt, inte mätt. Därför räknas alla åldrar lika.',
    places: (places: string) => `Platserna är ${places}. Med en lägre gräns fylls de av dem som får söka.`,
    lever: {
      take: 'Ta emot den som är mellan',
      and: 'och',
      years: 'år. Den som hunnit börja',
      after: 'efter födelsedagen.',
      yearsOnly: 'år.',
    },
    picture: {
      more: (share: string, age: number) => `${share} är ${age} år eller äldre`,
      half: 'Mer än hälften',
      notHalf: (n: number) => `${n} av 100`,
      subtitle: '100 personer ur gruppen. Dra i linjen, eller flytta den med piltangenterna.',
      may: (n: number) => `${n} får söka`,
      out: (n: number) => `${n} stängs ute`,
      age: 'ålder i år när man söker',
      ofHundred: 'av 100',
      median: (age: number) => `Hälften är ${age} år eller yngre.`,
      ends: 'vid 30 upphör ersättningen',
      handle: 'Högsta ålder',
      describe: (may: number, out: number, max: number) =>
        `Av 100 personer får ${may} söka när högsta ålder är ${max} år. ${out} stängs ute.`,
    },
    curve: {
      computing: 'Räknar jobben vid varje gräns',
      flat: 'Gränsen ändrar knappt antalet nya jobb',
      steady: 'Varje år högre gräns ger fler jobb',
      flattens: (age: number) => `Jobben planar ut vid ${age}`,
      subtitle: (months: string) => `Fler i arbete av 100 i hela gruppen efter ${months}, vid olika övre gräns. Väntevärden, utan slump.`,
      noLimit: (signed: string) => `ingen lägre gräns: ${signed}`,
      limit: (age: number, signed: string) => `gräns ${age}: ${signed}`,
    },
    table: {
      caption: 'Övre gräns, från 20 till 29 år',
      limit: 'Övre gräns',
      may: 'Får söka',
      out: 'Stängs ute',
      more: 'Fler i arbete',
      noLimit: '29 (ingen lägre gräns)',
    },
  },

  moneyView: {
    back: (party: string, when: string) => `${party} får igen sina pengar [${when}].`,
    fromStart: (party: string) => `${party} går plus [från första året].`,
    never: (party: string, years: string) => `${party} får inte igen sina pengar [inom ${years}].`,
    noChange: (party: string) => `För ${party} blir det [ungefär plus minus noll].`,
    afterYears: (n: number, digits: string) => `efter ungefär ${word(n, digits)} år`,
    paysMost: (party: string) => `${party} betalar mest.`,
    net: (party: string, low: string, high: string, years: string) =>
      `Nettot för ${party} blir troligen **mellan ${low} och ${high}** på ${years}.`,
    netPlain: (party: string, amount: string, years: string) => `Nettot för ${party} blir **${amount}** på ${years}.`,
    plusIn: (n: string) => `Det blir plus i **${n} av 100** körningar.`,
    against: (path: string, comparator: string) => `Räknat på ${path} mot att bara fortsätta med ${comparator}.`,
    lever: {
      forParty: 'För',
      during: 'under',
      years: 'med',
      against: (comparator: string) => `, mot ${comparator}. Ett jobb med stöd är värt`,
      end: '.',
    },
    yearsOption: (n: number) => `${n} år`,
    parties: {
      person: { name: 'Personerna', inside: 'personerna' },
      insurance: { name: 'Försäkringskassan', inside: 'Försäkringskassan' },
      employmentService: { name: 'Arbetsförmedlingen', inside: 'Arbetsförmedlingen' },
      treasury: { name: 'Statskassan, skatt och avgifter', inside: 'statskassan' },
      municipality: { name: 'Kommunerna', inside: 'kommunerna' },
      region: { name: 'Regionen', inside: 'regionen' },
      employer: { name: 'Arbetsgivarna', inside: 'arbetsgivarna' },
      society: { name: 'Samhället', inside: 'samhället' },
      public: { name: 'Det offentliga', inside: 'det offentliga' },
    },
    table: {
      caption: (years: string) => `Miljoner kronor (mnkr) på ${years}. Plus betyder att parten får mer.`,
      unit: (years: string) => `Mnkr, ${years}`,
      measure: 'Insatsen',
      allowance: 'Ersättning och bidrag',
      work: 'Lön och produktion',
      tax: 'Skatt och avgifter',
      net: 'Netto',
      likely: 'Troligen',
      noChange: 'ingen ändring',
      pays: 'betalar mer',
      receives: 'får mer',
      range: (low: string, high: string) => `${low} till ${high}`,
      waiting: 'räknas',
      sums: 'Raderna och kolumnerna går ihop. Oavrundat blir överföringar och skatter noll för samhället.',
    },
    flow: {
      title: (payers: number, receivers: number, both: number) =>
        both > 0
          ? `${capital(word(payers, String(payers)))} ${plural(payers, 'part betalar', 'parter betalar')}, ${word(receivers, String(receivers))} får, ${word(both, String(both))} står på båda sidor`
          : `${capital(word(payers, String(payers)))} ${plural(payers, 'part betalar', 'parter betalar')} och ${word(receivers, String(receivers))} får`,
      subtitle: (years: string) => `Mnkr på ${years}. Bidrag och skatter flyttar pengar. Bara arbete skapar dem.`,
      pays: {
        resource: 'insatsen',
        transfer: 'mer ersättning',
        subsidy: 'lönebidrag',
        wage: 'lön',
        production: 'mindre arbete',
        tax: 'mindre skatt',
        net: 'mindre pengar kvar',
      },
      gets: {
        resource: 'mindre handläggning',
        transfer: 'lägre ersättning',
        subsidy: 'lönebidrag',
        wage: 'lön',
        production: 'mer arbete',
        tax: 'skatt och avgifter',
        net: 'mer pengar kvar',
      },
    },
    share: {
      title: (cost: string) => `Insatsen kostar ${cost} och delas enligt lag`,
      subtitle: 'Förbundets pengar kommer från tre håll',
      insurance: 'Staten genom Försäkringskassan ½',
      region: 'Regionen ¼',
      municipality: 'Kommunerna ¼',
      handling: 'I tabellens kolumn Insatsen ingår också handläggning i förstärkt samarbete, som blir mindre.',
      freed:
        '**Frigjord tid är inte pengar.** En ledig plats i daglig verksamhet blir en besparing först när kommunen minskar sin verksamhet. Den räknas inte här.',
    },
    payback: {
      minusYears: (party: string, years: string) => `${party} ligger på minus i ${years}`,
      plusAll: (party: string) => `${party} ligger på plus hela tiden`,
      minusAll: (party: string) => `${party} ligger på minus hela tiden`,
      subtitle: (party: string) => `Samlat netto för ${party}, mnkr. Band: 8 av 10 körningar.`,
      subtitleExpected: (party: string) => `Samlat netto för ${party}, mnkr. Väntevärde, utan spridning.`,
    },
    undiscounted: 'Utan ränta, eftersom det är en budget.',
    prices: (year: string) => `Priser ${year}.`,
    transferNote: 'Att en part får mer behöver inte betyda att samhället får mer.',
    noComparison: 'Inga pengar att jämföra: scenariot har bara en väg.',
  },

  after30: {
    answer: (n: string, persons: string, path: string) =>
      `Med ${path} lämnar [${n} av ${persons}] ersättningen vid 30 utan arbete eller studier.`,
    difference: (n: number, comparator: string) =>
      n === 0 ? `Det är lika många som med ${comparator}.` : `Det är **${n < 0 ? `${-n} färre` : `${n} fler`}** än med ${comparator}.`,
    horizon: (years: string) => `Räknat till slutet av modellens ${years}.`,
    likely: (low: string, high: string) => `Troligen mellan **${low} och ${high}**.`,
    split: 'Hur de delas på sjukersättning, försörjningsstöd och annat är delvis ett antagande.',
    title: 'Här är 100 personer år för år',
    subtitle: (persons: string) => `Av 100 i hela gruppen, ${persons} personer. Vid årets slut.`,
    caption: (path: string) => `Av 100 personer, ${path}`,
    state: 'Tillstånd',
    start: 'start',
    year: (n: number) => `år ${n}`,
    lever: { show: 'Visa', persons: 'för', horizon: 'personer under', jobs: 'månader och jobb som håller', end: '.' },
  },

  states: {
    allowance: 'Aktivitetsersättning',
    waiting: 'Väntar på plats',
    preparing: 'Förberedande insats',
    supported: 'Får stöd',
    supportedJob: 'Jobb med stöd',
    regularJob: 'Vanligt jobb',
    studies: 'Studier',
    sicknessCompensation: 'Sjukersättning',
    socialAssistance: 'Försörjningsstöd',
    otherIncome: 'Annan inkomst',
    inWork: 'I arbete',
  },

  turning: {
    heading: 'Det här skulle ändra svaret',
    lossLimit: (n: string, years: string) =>
      `Om fler än [${n} av 100 jobb] tar slut varje månad lönar det sig inte för samhället på ${years}.`,
    lossNever: (low: string, high: string) =>
      `Samhällets netto byter inte tecken om mellan [${low} och ${high} av 100 jobb] tar slut varje månad.`,
    fragile: (now: string, then: string, months: string) => `Om jobben håller [kort tid] blir det ${then} efter ${months}, mot ${now} nu.`,
    caseload: (n: string, initial: string) => `Om varje tjänst har [${n} personer] i stället för ${initial} vänder samhällets netto.`,
    moreplaces: (posts: string, then: string, now: string) => `Med [plats åt alla], ${posts} tjänster, blir det ${then}, mot ${now} nu.`,
    women: (then: string, path: string, comparator: string) =>
      `Om gruppen bara är [kvinnor] blir det ${then}. Studien ger då inget stöd för att välja ${path} före ${comparator}.`,
    computing: 'Räknar fram vad som skulle ändra svaret.',
    none: 'Inget av det vi prövat ändrar svaret.',
    seeAll: 'Se alla antaganden i Källor och kontroll',
    of100: (n: number) => (n === 0 ? 'ingen skillnad' : `${moreOrFewer(n)} av 100`),
  },

  next: { label: 'Nästa fråga' },

  certainty: {
    legend: 'Strecket under en siffra visar hur vi vet:',
    measured: 'mätt',
    judged: 'bedömt',
    assumed: 'antaget',
    measuredHelp: 'någon har räknat',
    judgedHelp: 'en person med insyn har uppskattat',
    assumedHelp: 'ingen källa, brett spann',
    show: (figure: string, how: string) => `${figure}, ${how}. Visa källan.`,
  },

  drawer: {
    kicker: 'Källa till siffran',
    close: 'Stäng',
    lead: 'Från svaret och bakåt till det någon har mätt.',
    outcome: 'Utfall',
    entry: 'Post',
    parameter: 'Parameter',
    evidence: 'Belägg',
    difference: (arm: string, comparator: string) => `${arm} minus ${comparator}.`,
    likely: (low: string, high: string) => `Troligen ${low} till ${high}.`,
    mcse: (error: string) => `Slumpfel i körningen: ${error}.`,
    expectedOnly: 'Väntevärde, utan spridning.',
    value: 'Förval',
    spread: 'Spridning',
    how: 'Hur vi vet',
    name: 'Värde',
    fixed: 'ingen',
    units: {
      share: '',
      'share per month': 'per månad',
      'share per year': 'per år',
      'per year': 'per år',
      'per month': 'per månad',
      exponent: 'exponent',
      factor: 'gånger',
      months: 'månader',
      'SEK 2026 per month': 'kr per månad, 2026',
      'SEK 2026 per post and month': 'kr per tjänst och månad, 2026',
      switch: 'ja 1, nej 0',
    } as Record<string, string>,
    yours: (value: string) => `ert: ${value}`,
    unverified: 'Inte kontrollerat mot originalkällan.',
    ownHeading: 'Tror ni något annat?',
    ownLead: 'Sätt ett eget värde:',
    ownPick: 'Vilket värde',
    ownValue: 'Eget värde',
    source: (value: string) => `källan ${value}`,
    copy: 'Kopiera hänvisning',
    copied: 'Hänvisningen är kopierad.',
    noParameters: 'Den här siffran är räknad direkt ur scenariot.',
  },

  chains: {
    jobs: {
      outcome: (months: string, arm: string, comparator: string) => `Fler i arbete efter ${months}, ${arm} mot ${comparator}`,
      entry: 'Månader i arbete med stöd',
      entryText: 'Skillnaden ligger här. Studien ser ingen skillnad i vanliga jobb.',
      measured: 'Effekten är mätt för dem som fick plats. I er grupp hinner några fylla 30, så talet kan skilja sig från studiens.',
      assumed:
        'Studien mätte effekten för dem som fick plats. Hur många som får plats bygger på er bemanning och på när ansökningarna kommer, som är ett antagande.',
      projection: 'Efter 18 månader finns ingen mätning. Då bygger siffran på antagandet om hur länge jobben håller.',
      headingParameters: 'Andel i arbete efter 15 månader',
    },
    staffing: {
      outcome: 'Personer utan plats och väntan',
      entry: 'Platser gånger tid',
      entryText: 'En plats hålls genom stödet och några månader in i ett jobb. Sedan går den till den som väntat längst.',
      headingParameters: 'Hur snabbt platserna blir lediga',
    },
    ageLimit: {
      outcome: 'Personer som regeln stänger ute',
      entry: 'Ålder när personen söker',
      entryText: 'Räknat ur gruppens åldrar. Ingen slump.',
      headingParameters: 'Vad som händer den som inte får plats',
    },
    money: {
      outcome: (party: string) => `Netto för ${party}`,
      entry: 'Huvudboken',
      entryText:
        'Varje betalning bokas två gånger, hos den som betalar och hos den som får. Summan är alltid noll, utom arbete och insats.',
      headingParameters: 'Priser, ersättningar och skatter',
    },
    after30: {
      outcome: 'Personer som lämnar ersättningen vid 30',
      entry: 'Övergången vid 30 år',
      entryText: 'Den som fyller 30 utan arbete eller studier går till sjukersättning, försörjningsstöd eller annan inkomst.',
      headingParameters: 'Vart man går vid 30',
    },
    turning: {
      outcome: 'Var svaret vänder',
      entry: 'Ett värde i taget',
      entryText: 'Vi ändrar ett värde och räknar om väntevärdet tills samhällets netto blir noll.',
      headingParameters: 'Värden som prövas',
    },
  },

  sources: {
    answer: (measured: number, judged: number, assumed: number) =>
      `Av modellens ${measured + judged + assumed} värden är [${measured} mätta], [${judged} bedömda] och [${assumed} antagna].`,
    explain: 'Varje värde har en källa, en spridning och ett streck som visar hur vi vet. Ni kan byta ut vilket som helst.',
    parameters: 'Värden i modellen',
    parametersHelp: 'Sök bland värdena, eller visa bara dem som är antagna.',
    search: 'Sök värde',
    show: 'Visa',
    all: 'alla',
    count: (n: number) => `${n} ${plural(n, 'värde', 'värden')}`,
    columns: { name: 'Värde', value: 'Förval', own: 'Eget värde', spread: 'Spridning', how: 'Hur vi vet' },
    setOwn: (name: string) => `Eget värde för ${name}`,
    evidence: 'Källor',
    notes: 'Det här bör ni veta om underlaget',
    noNotes: 'Inga anmärkningar.',
    control: 'Kontroll av körningen',
    manifest: {
      model: 'Modell',
      engine: 'Motor',
      app: 'Program',
      scenario: 'Scenario',
      parameters: 'Värdenas fingeravtryck',
      seed: 'Slumpfrö',
      runs: 'Körningar',
      runsValue: (draws: string, replications: string) => `${draws} dragningar gånger ${replications} upprepningar`,
      persons: 'Personer',
      hash: 'Resultatets fingeravtryck',
      partial: 'Körningen avbröts. Bara det som var klart räknas.',
      same: 'Samma scenario och samma slumpfrö ger samma fingeravtryck på varje dator.',
    },
    limits: 'Vad modellen inte kan',
    limitList: [
      'Den säger inget om en enskild person.',
      'Bara osäkerhet som går att sätta tal på finns med. En ny lag eller ett sämre arbetsmarknadsläge ingår inte.',
      'Att någon lämnar ersättningen räknas inte som framgång. Bara arbete gör det.',
      'Siffror från andra projekt, utan jämförelse, används inte som effekt.',
    ],
    notVerified: 'ej kontrollerad',
  },

  files: {
    heading: (file: string) => `Filen ”${file}” går inte att använda som den är.`,
    unchanged: (name: string) => `Inget är ändrat. Ert scenario, ${name}, ligger kvar som det var.`,
    wrong: 'Det här stämmer inte',
    columns: { code: 'Felkod', where: 'Var', what: 'Vad', todo: 'Gör så här' },
    close: 'Gå tillbaka',
    runHeading: 'Det går inte att räkna på den ändringen',
    runUnchanged: 'Det förra svaret står kvar. Ångra ändringen, eller gör så här:',
    whatHappens: 'Filen läses i webbläsaren och skickas ingenstans.',
  },

  chart: { source: 'Vägval, modellen aktivitetsersättning' },
  footer: {
    run: (runs: string, seed: string) => `${runs} körningar · slumpfrö ${seed}`,
    version: (version: string) => `version ${version}`,
    result: (hash: string) => `resultat ${hash}`,
    expected: 'väntevärde',
  },
}

export type Messages = typeof sv
