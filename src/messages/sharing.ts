/**
 * Words of the question "Kan vi dela på en insats?", in both languages. Swedish is the master: English must have the same keys.
 * Marks as in sv.ts: [figure with a source], **bold**.
 */
import type { Language } from '../shared/issue.ts'

const NUMBERS_SV = ['inga', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const NUMBERS_EN = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function inWords(list: readonly string[], n: number, digits: string): string {
  return Number.isInteger(n) ? (list[n] ?? digits) : digits
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const kommuner = (n: number): string => (n === 1 ? 'en kommun' : `${inWords(NUMBERS_SV, n, String(n))} kommuner`)
const municipalities = (n: number): string => (n === 1 ? 'one municipality' : `${inWords(NUMBERS_EN, n, String(n))} municipalities`)

const sv = {
  posts: (n: number, digits: string) => (n === 1 ? 'en tjänst' : `${inWords(NUMBERS_SV, n, digits)} tjänster`),
  answer: {
    fills: (n: number, posts: string, used: string) => `${capital(kommuner(n))} fyller ${posts}. [${used} av 100 platser] används.`,
    empty: (n: number, posts: string, idle: string) =>
      `${capital(kommuner(n))} fyller inte ${posts}. En tjänst står tom [${idle} av 100 månader].`,
    unlimited: 'Projektet har ingen gräns för antalet platser, så det finns inget att fylla.',
    noList: 'Underlaget delar inte upp gruppen på kommuner. Välj ett exempel som gör det.',
    refused: 'Med de här kommunerna går det inte att räkna. Välj fler.',
  },
  noList: 'Sörmland, Örebro och de åtta kommunerna i UMA har uppgifter per kommun.',
  likelyUsed: (low: string, high: string) => `Troligen används mellan **${low} och ${high} av 100** platser.`,
  likelyIdle: (low: string, high: string) => `Troligen står en tjänst tom mellan **${low} och ${high} av 100** månader.`,
  never: (n: string) => `**${n} personer** hinner aldrig få plats.`,
  enough: (n: number) => `De ${inWords(NUMBERS_SV, n, String(n))} största kommunerna räcker för att fylla tjänsterna.`,
  enoughOne: 'Den största kommunen räcker ensam för att fylla tjänsterna.',
  enoughNone: 'Inte ens alla tillsammans fyller tjänsterna.',
  cost: (month: string, year: string) => `En använd plats kostar ${month} i månaden i ${year} års priser.`,
  filled: 'Fyllt betyder att en hel tjänst är utan deltagare högst 10 av 100 månader.',
  lever: {
    with: 'Med',
    posts: 'tjänster',
    way: 'i',
    and: 'och',
    caseload: 'personer per tjänst. Projektet finns',
    uptake: ', och av dem som måste resa kommer',
    end: '.',
    host: 'Var projektet finns',
    everywhere: 'överallt',
    travel: 'Andel som kommer fast de måste resa',
    travelWhy: 'Vad resan gör är inte mätt. 100 % betyder att den inte spelar någon roll.',
    ofHundred: 'av 100',
  },
  members: {
    title: 'Kommuner som är med',
    subtitle: 'Kryssa för dem som delar på projektet.',
    name: 'Kommun',
    stock: 'Med ersättning',
    group: 'I gruppen',
    inhabitants: 'Invånare',
    inhabitantsOf: (name: string) => `Invånare i ${name}`,
    few: 'under 5',
    note: 'Med ersättning: så många som källan har räknat. I gruppen: så många av dem som modellen följer från start. Färre än fem personer visas inte.',
    inhabitantsNote: 'Invånare finns inte i underlaget. Skriv egna tal, så går det att dela efter befolkning.',
    all: 'Ta med alla',
    last: 'Minst en kommun måste vara med.',
  },
  picture: {
    enough: (n: number) => `${capital(kommuner(n))} räcker för att fylla tjänsterna`,
    none: 'Någon tjänst står tom även när alla är med',
    first: 'Redan den största kommunen fyller tjänsterna',
    computing: 'Räknar vem som behövs för att fylla tjänsterna',
    subtitle: 'Platser som används, och månader av 100 då en hel tjänst står tom. En kommun till i varje rad.',
    note: 'Klicka på en rad för att välja den. En tjänst kan stå tom i början, innan ansökningarna kommit, och mot slutet, när kön är slut.',
    progress: (done: string, total: string) => `${done} av ${total} rader är klara.`,
    bar: 'Rader som är klara',
    cancel: 'Avbryt och behåll',
    stopped: (done: string) => `Avbrutet. ${done} rader finns kvar.`,
    resume: 'Räkna resten',
    add: (name: string) => `+ ${name}`,
    own: (n: number) => `Ert val, ${kommuner(n)}`,
  },
  chart: {
    language: 'sv' as Language,
    used: 'Använda platser, av 100',
    idle: 'Månader med tom tjänst, av 100',
    usedShort: 'använda av 100',
    idleShort: 'tom tjänst',
    never: 'utan plats',
    neverLong: 'Personer som aldrig får plats',
    members: 'Vilka som är med',
    likely: 'Tom tjänst, troligen',
    caption: 'Platser, tomma tjänster och personer utan plats, efter vilka kommuner som är med',
    range: (low: string, high: string) => `${low} till ${high}`,
    pending: 'räknas',
    present: (label: string) => `Nu valt: ${label}.`,
    line: (label: string, used: string, idle: string | null, never: string | null) =>
      `${label}: ${used} av 100 platser används` +
      (idle === null ? '' : `, en tjänst står tom ${idle} av 100 månader`) +
      (never === null ? '.' : `, ${never} personer får aldrig plats.`),
  },
  keysView: {
    titleMore: (name: string, sek: string) => `${name} betalar ${sek} mer än efter behov`,
    titleSame: (key: string) => `${key} följer behovet`,
    titleUnknown: 'Det går inte att dela efter den nyckeln ännu',
    subtitle: (what: string, months: string, year: string) =>
      `${what} för ${months}, ${year} års priser. Strecket är kommunens andel av behovet: hur många som har ersättningen.`,
    lever: 'Dela',
    by: 'efter',
    among: 'mellan',
    end: '.',
    sum: 'Vad som delas',
    key: 'Nyckel',
    between: 'Mellan vilka',
    municipal: 'kommunernas fjärdedel',
    whole: 'hela kostnaden',
    municipalities: 'kommunerna',
    associations: 'samordningsförbunden',
    keys: { population: 'befolkning', stock: 'antal med ersättning', placesUsed: 'använda platser', equal: 'lika delar' },
    missing: {
      population: 'Det saknas invånare för någon. Skriv dem i listan över kommuner.',
      placesUsed: 'Någon kommun har färre än fem personer i gruppen, så platserna visas inte.',
      waiting: 'Räknas.',
      stock: 'Behovet är inte känt.',
      equal: 'Ingen är med.',
    },
    publishedPopulation: 'Befolkning är här den andel som förbunden själva räknade med i UMA.',
    places: 'Använda platser: månader i projektets stöd för dem som bor där.',
    law: 'Staten betalar hälften, regionen en fjärdedel och kommunerna tillsammans en fjärdedel.',
  },
  keys: {
    language: 'sv' as Language,
    kronor: (n: string) => `${n} kr`,
    line: (key: string, parts: string, total: string) => `Efter ${key}: ${parts}. Summan är ${total}.`,
    needLine: (parts: string) => `Andel av behovet: ${parts}.`,
    caption: (total: string) => `${total} delade efter fyra nycklar, kronor`,
    member: 'Vem',
    need: 'Andel av behovet',
    byKey: (key: string) => `Efter ${key}`,
    againstNeed: (key: string) => `${key} mot behov`,
    sum: 'Summa',
  },
  example: {
    title: 'Så delade UMA sin förstudie',
    subtitle: '440 000 kr för åtta månader, delade efter befolkning sista kvartalet 2016. Förstudiens egna tal.',
    caption: 'Förstudiens kostnad per samordningsförbund, mot andelen av dem som har ersättning',
    association: 'Samordningsförbund',
    paid: 'Betalade',
    share: 'Andel',
    need: 'Andel av behovet',
    difference: 'Mot behovet',
    message: (less: string, lessSek: string, more: string, moreSek: string) =>
      `Efter behov hade ${less} betalat **${lessSek} mer** och ${more} **${moreSek} mindre**.`,
    source: 'Behovet är personer med aktivitetsersättning i december 2017, 857 i de åtta kommunerna.',
  },
  would: {
    posts: (posts: string, idle: string, never: string) =>
      `Med [${posts}] står en tjänst tom ${idle} av 100 månader, och ${never} personer får aldrig plats.`,
    travel: (host: string, idle: string) =>
      `Om projektet ligger i [${host}] och hälften av de andra avstår från att resa står en tjänst tom ${idle} av 100 månader. Vad resan gör är inte mätt.`,
    intake: 'Om ansökningarna kommer sent i projektet står tjänsterna tomma i början. När de kommer är ett antagande.',
    quota: 'Alla köar lika i modellen. Om varje kommun får egna platser kan en plats stå tom medan någon annan väntar.',
    key: 'Nyckeln ändrar vem som betalar, inte vad projektet kostar eller vem som får plats.',
  },
  source: {
    outcome: 'Använda platser och tomma tjänster',
    places: (posts: string, caseload: string, months: string) => `${posts} gånger ${caseload} personer under ${months}.`,
    count: 'En tjänst är tom när lika många platser som en tjänst har står oanvända.',
  },
}

export type SharingWords = typeof sv

const en: SharingWords = {
  posts: (n, digits) => (n === 1 ? 'one post' : `${inWords(NUMBERS_EN, n, digits)} posts`),
  answer: {
    fills: (n, posts, used) => `${capital(municipalities(n))} ${n === 1 ? 'fills' : 'fill'} ${posts}. [${used} of 100 places] are used.`,
    empty: (n, posts, idle) =>
      `${capital(municipalities(n))} ${n === 1 ? 'does' : 'do'} not fill ${posts}. A post stands empty in [${idle} of 100 months].`,
    unlimited: 'The project has no limit on its places, so there is nothing to fill.',
    noList: 'The data do not divide the group by municipality. Choose an example that does.',
    refused: 'Nothing can be computed with these municipalities. Choose more.',
  },
  noList: 'Sörmland, Örebro and the eight municipalities of UMA have figures by municipality.',
  likelyUsed: (low, high) => `Probably between **${low} and ${high} of 100** places are used.`,
  likelyIdle: (low, high) => `Probably a post stands empty in between **${low} and ${high} of 100** months.`,
  never: (n) => `**${n} persons** never get a place.`,
  enough: (n) => `The ${inWords(NUMBERS_EN, n, String(n))} largest municipalities are enough to fill the posts.`,
  enoughOne: 'The largest municipality alone fills the posts.',
  enoughNone: 'Not even all of them together fill the posts.',
  cost: (month, year) => `A place that is used costs ${month} a month in ${year} prices.`,
  filled: 'Filled means that a whole post is without participants in at most 10 of 100 months.',
  lever: {
    with: 'With',
    posts: 'posts',
    way: 'in',
    and: 'and',
    caseload: 'persons per post. The project is',
    uptake: '. Of those who have to travel, this many come:',
    end: '.',
    host: 'Where the project is',
    everywhere: 'everywhere',
    travel: 'Share who come although they have to travel',
    travelWhy: 'What travel does has not been measured. 100% means that it makes no difference.',
    ofHundred: 'of 100',
  },
  members: {
    title: 'Municipalities that take part',
    subtitle: 'Tick those that share the project.',
    name: 'Municipality',
    stock: 'With the allowance',
    group: 'In the group',
    inhabitants: 'Inhabitants',
    inhabitantsOf: (name) => `Inhabitants of ${name}`,
    few: 'under 5',
    note: 'With the allowance: as many as the source has counted. In the group: as many of them as the model follows from the start. Fewer than five persons are not shown.',
    inhabitantsNote: 'Inhabitants are not in the data. Type your own figures to divide by population.',
    all: 'Include all',
    last: 'At least one municipality must take part.',
  },
  picture: {
    enough: (n) => `${capital(municipalities(n))} are enough to fill the posts`,
    none: 'Some post stands empty even when all take part',
    first: 'The largest municipality alone fills the posts',
    computing: 'Computing who is needed to fill the posts',
    subtitle: 'Places used, and months of 100 in which a whole post stands empty. One more municipality in each row.',
    note: 'Click a row to choose it. A post can stand empty at first, before the applications come, and towards the end, when the queue is gone.',
    progress: (done, total) => `${done} of ${total} rows are done.`,
    bar: 'Rows that are done',
    cancel: 'Stop and keep',
    stopped: (done) => `Stopped. ${done} rows are kept.`,
    resume: 'Compute the rest',
    add: (name) => `+ ${name}`,
    own: (n) => `Your choice, ${municipalities(n)}`,
  },
  chart: {
    language: 'en',
    used: 'Places used, of 100',
    idle: 'Months with an idle post, of 100',
    usedShort: 'used of 100',
    idleShort: 'idle post',
    never: 'no place',
    neverLong: 'Persons who never get a place',
    members: 'Who takes part',
    likely: 'Idle post, probably',
    caption: 'Places, idle posts and persons without a place, by which municipalities take part',
    range: (low, high) => `${low} to ${high}`,
    pending: 'being computed',
    present: (label) => `Chosen now: ${label}.`,
    line: (label, used, idle, never) =>
      `${label}: ${used} of 100 places are used` +
      (idle === null ? '' : `, a post stands empty in ${idle} of 100 months`) +
      (never === null ? '.' : `, ${never} persons never get a place.`),
  },
  keysView: {
    titleMore: (name, sek) => `${name} pays ${sek} more than by need`,
    titleSame: (key) => `${key} follows the need`,
    titleUnknown: 'The sum cannot be divided by this key yet',
    subtitle: (what, months, year) =>
      `${what} for ${months}, ${year} prices. The tick is the member’s share of the need: how many have the allowance.`,
    lever: 'Divide',
    by: 'by',
    among: 'between',
    end: '.',
    sum: 'What is divided',
    key: 'Key',
    between: 'Between whom',
    municipal: 'the municipalities’ quarter',
    whole: 'the whole cost',
    municipalities: 'the municipalities',
    associations: 'the coordination associations',
    keys: { population: 'population', stock: 'number with the allowance', placesUsed: 'places used', equal: 'equal parts' },
    missing: {
      population: 'Inhabitants are missing for somebody. Type them in the list of municipalities.',
      placesUsed: 'Some municipality has fewer than five persons in the group, so its places are not shown.',
      waiting: 'Being computed.',
      stock: 'The need is not known.',
      equal: 'Nobody takes part.',
    },
    publishedPopulation: 'Population is here the share that the associations themselves used in UMA.',
    places: 'Places used: months in the project’s support for those who live there.',
    law: 'The state pays one half, the region one quarter and the municipalities together one quarter.',
  },
  keys: {
    language: 'en',
    kronor: (n) => `SEK ${n}`,
    line: (key, parts, total) => `By ${key}: ${parts}. The sum is ${total}.`,
    needLine: (parts) => `Share of the need: ${parts}.`,
    caption: (total) => `${total} divided by four keys, SEK`,
    member: 'Who',
    need: 'Share of the need',
    byKey: (key) => `By ${key}`,
    againstNeed: (key) => `${key} against need`,
    sum: 'Sum',
  },
  example: {
    title: 'How UMA divided its pre-study',
    subtitle: 'SEK 440,000 for eight months, divided by population in the last quarter of 2016. The pre-study’s own figures.',
    caption: 'Cost of the pre-study by coordination association, against the share of those with the allowance',
    association: 'Coordination association',
    paid: 'Paid',
    share: 'Share',
    need: 'Share of the need',
    difference: 'Against need',
    message: (less, lessSek, more, moreSek) => `By need, ${less} would have paid **${lessSek} more** and ${more} **${moreSek} less**.`,
    source: 'The need is persons with aktivitetsersättning in December 2017, 857 in the eight municipalities.',
  },
  would: {
    posts: (posts, idle, never) => `With [${posts}], a post stands empty in ${idle} of 100 months, and ${never} persons never get a place.`,
    travel: (host, idle) =>
      `If the project is in [${host}] and half of the others choose not to travel, a post stands empty in ${idle} of 100 months. What travel does has not been measured.`,
    intake: 'If the applications come late in the project, the posts stand empty at first. When they come is an assumption.',
    quota:
      'Everybody queues alike in the model. If each municipality has places of its own, one can stand empty while somebody else waits.',
    key: 'The key changes who pays, not what the project costs or who gets a place.',
  },
  source: {
    outcome: 'Places used and idle posts',
    places: (posts, caseload, months) => `${posts} times ${caseload} persons during ${months}.`,
    count: 'A post is idle when as many places as one post has are unused.',
  },
}

export const sharing = { sv, en }
