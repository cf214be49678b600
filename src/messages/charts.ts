/**
 * Words inside and around the pictures, in both languages. Swedish is the master: English must have the same keys.
 * Length: two languages side by side, so that a change in one is made in the other in the same look.
 * Sentences are at most about twenty words; "troligen" is the 80 % interval, "nästan säkert" the 95 %.
 */
import type { Language } from '../shared/issue.ts'
import { capital, formatNumber, formatSigned, roundHalfAway } from './format.ts'

const sv = {
  language: 'sv' as Language,
  pathways: {
    FS: { short: 'FS', name: 'Förstärkt samarbete', inText: 'förstärkt samarbete' },
    CM: { short: 'CM', name: 'Case manager', inText: 'en case manager' },
    SE: { short: 'SE', name: 'Supported Employment', inText: 'Supported Employment' },
    stepped: { short: 'Steg', name: 'Stegvis väg', inText: 'en stegvis väg' },
    none: { short: 'Ingen', name: 'Inget projekt', inText: 'inget projekt' },
  },
  sexes: {
    woman: { name: 'Kvinnor', inText: 'kvinnor' },
    man: { name: 'Män', inText: 'män' },
  },

  frame: {
    show: 'Visa som',
    picture: 'Bild',
    table: 'Tabell',
    inWords: 'Beskriv i ord',
    save: 'Hämta',
    savePng: 'Bild, PNG',
    saveSvg: 'Bild, SVG',
    saveSpec: 'Ritning, Vega-Lite',
    copy: 'Kopiera bilden',
    copied: 'Bilden är kopierad.',
    copyFailed: 'Bilden gick inte att kopiera. Hämta den i stället.',
    modelResult: 'Modellresultat, inte mätning.',
    priceYear: (year: number) => `${year} års priser.`,
    failed: 'Bilden gick inte att rita. Tabellen och orden visar samma tal.',
    saveFailed: 'Bilden gick inte att hämta. Tabellen går att kopiera.',
  },

  axis: {
    share: (lo: string, hi: string) => `Lodrät axel: personer av 100, från ${lo} till ${hi}.`,
    persons: (lo: string, hi: string) => `Lodrät axel: personer, från ${lo} till ${hi}.`,
    money: (unit: string, lo: string, hi: string) => `Lodrät axel: ${unit}, från ${lo} till ${hi}.`,
    difference: (lo: string, hi: string) => `Vågrät axel: skillnad i personer av 100, från ${lo} till ${hi}.`,
    across: (lo: string, hi: string) => `Vågrät axel: personer av 100, från ${lo} till ${hi}.`,
    time: (end: string) => `Vågrät axel: tid, från start till ${end}.`,
  },

  start: 'start',
  years: (n: number) => `${formatNumber(n, 'sv', Number.isInteger(n) ? 0 : 1)}\u00A0år`,
  months: (n: number) => `${formatNumber(n, 'sv')}\u00A0mån`,
  monthsLong: (n: number) => (n === 1 ? '1\u00A0månad' : `${formatNumber(n, 'sv')}\u00A0månader`),
  afterMonths: (n: number) =>
    n === 0
      ? 'vid start'
      : n % 12 === 0
        ? `efter ${n / 12}\u00A0år`
        : n === 1
          ? 'efter 1\u00A0månad'
          : `efter ${formatNumber(n, 'sv')}\u00A0månader`,
  bands: 'Mörkt band: 8 av 10 körningar. Ljust: 19 av 20.',
  bandsShort: 'mörkt: 8 av 10 körningar, ljust: 19 av 20',
  bandFor: (names: string) => `Band visas för ${names}. Alla finns i tabellen.`,
  pending: 'Väntevärdet är klart. Spridningen räknas.',
  and: (parts: readonly string[]) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} och ${parts[parts.length - 1]}`,
  to: (lo: string, hi: string) => `${lo} till ${hi}`,
  notKnown: 'räknas',
  none: '–',

  column: {
    pathway: 'Väg',
    middle: 'Mitten',
    likely: 'Troligen (80 %)',
    almostSure: 'Nästan säkert (95 %)',
    when: 'När',
    group: 'Grupp',
    kind: 'Slag av arbete',
    posts: 'Tjänster',
    likelyOf: (name: string) => `${name}, troligen`,
  },

  /** 8 → "8 fler", −2 → "2 färre", 0 → "lika många". */
  moreOrFewer: (n: number) => {
    const whole = roundHalfAway(n)
    return whole === 0 ? 'lika många' : whole > 0 ? `${formatNumber(whole, 'sv')} fler` : `${formatNumber(-whole, 'sv')} färre`
  },

  /** "mellan 4 och 12 fler", "mellan 2 färre och 6 fler". Whole persons. */
  betweenMore: (lo: number, hi: number) => {
    const [a, b] = [roundHalfAway(lo), roundHalfAway(hi)]
    const n = (value: number) => formatNumber(Math.abs(value), 'sv')
    if (a === b) return a === 0 ? 'lika många' : `${n(a)}\u00A0${a > 0 ? 'fler' : 'färre'}`
    if (a >= 0) return `mellan ${n(a)} och ${n(b)}\u00A0fler`
    if (b <= 0) return `mellan ${n(b)} och ${n(a)}\u00A0färre`
    return `mellan ${n(a)}\u00A0färre och ${n(b)}\u00A0fler`
  },

  interval: {
    title: (comparator: string) => `Fler i arbete av 100, mot ${comparator}`,
    more: (name: string, n: number, comparator: string, months: string) =>
      `Med ${name} får ${formatNumber(Math.abs(n), 'sv')} ${n > 0 ? 'fler' : 'färre'} av 100 arbete än med ${comparator}, ${months}.`,
    unclear: (name: string, middle: string, comparator: string, months: string) =>
      `${name} mot ${comparator} ${months}: mitten är ${middle}, men skillnaden kan lika gärna vara slump.`,
    unspread: (name: string, middle: string, comparator: string, months: string) =>
      `${name} mot ${comparator} ${months}: ${middle} av 100.`,
    likely: (range: string) => `Troligen ${range}.`,
    almostSure: (range: string) => `Nästan säkert ${range}.`,
    caption: (comparator: string, months: string) => `Skillnad i arbete ${months} mot ${comparator}, personer av 100`,
    mark: (name: string, middle: string) => `${name}: ${middle} av 100`,
  },

  curves: {
    measured: 'studien mätte hit',
    projected: 'härifrån är det framskrivning: antar att jobben håller som i studien',
    projectedShort: 'härifrån framskrivning',
    atMonth: (name: string, n: number, months: string) => `Med ${name} är ${formatNumber(n, 'sv')} av 100 i arbete ${months}.`,
    later: (n: number, months: string) => `${capital(months)} är de ${formatNumber(n, 'sv')}.`,
    likely: (lo: number, hi: number) => `Troligen mellan ${formatNumber(lo, 'sv')} och ${formatNumber(hi, 'sv')}.`,
    projection: (months: number) => `Studien mätte till månad ${months}. Allt därefter är framskrivning i modellen.`,
    caption: 'I arbete av 100, efter tid från start',
    mark: (name: string, n: number, months: string) => `${name}: ${formatNumber(n, 'sv')} av 100 ${months}`,
  },

  groups: {
    more: (n: number, range: string) => `${formatNumber(Math.abs(n), 'sv')} ${n > 0 ? 'fler' : 'färre'}, troligen ${range}.`,
    unclear: (range: string) => `Kan lika gärna vara slump: troligen ${range}.`,
    inWords: (group: string, name: string, comparator: string) => `Bland ${group}, ${name} mot ${comparator}:`,
    caption: (comparator: string, months: string) => `Skillnad i arbete ${months} mot ${comparator}, personer av 100, efter kön`,
  },

  kinds: {
    supported: 'Jobb med stöd',
    regular: 'Jobb utan stöd',
    line: (name: string, supported: number, regular: number, months: string) =>
      `Med ${name} är ${formatNumber(supported, 'sv')} av 100 i jobb med stöd ${months}, och ${formatNumber(regular, 'sv')} i jobb utan stöd.`,
    likely: (supported: string, regular: string) => `Troligen ${supported} med stöd och ${regular} utan.`,
    meaning: 'Stöd är oftast lönebidrag till arbetsgivaren.',
    caption: (months: string) => `I arbete ${months} efter slag av jobb, personer av 100`,
    mark: (name: string, kind: string, n: number) => `${name}, ${kind}: ${formatNumber(n, 'sv')} av 100`,
  },

  queue: {
    peakAtIntake: (n: number) => `${formatNumber(n, 'sv')} i kö när sista ansökan kommit`,
    peak: (n: number, months: string) => `${formatNumber(n, 'sv')} i kö som mest, ${months}`,
    end: (n: number) => (n === 0 ? 'ingen kvar när projektet slutar' : `${formatNumber(n, 'sv')} kvar när projektet slutar`),
    none: 'Ingen väntar.',
    inWords: (name: string, peak: number, months: string, end: number) =>
      `Med ${name} väntar som mest ${formatNumber(peak, 'sv')} personer, ${months}. ` +
      (end === 0 ? 'Ingen väntar när projektet slutar.' : `${formatNumber(end, 'sv')} väntar fortfarande när projektet slutar.`),
    likely: (lo: number, hi: number) => `Som mest är det troligen mellan ${formatNumber(lo, 'sv')} och ${formatNumber(hi, 'sv')}.`,
    caption: 'Personer som väntar på plats, efter tid från start',
  },

  staffing: {
    posts: (n: number) => (n === 1 ? '1 tjänst' : `${formatNumber(n, 'sv', Number.isInteger(n) ? 0 : 1)} tjänster`),
    of: (n: number) => `av ${formatNumber(n, 'sv')} personer`,
    line: (posts: string, parts: string) => `${capital(posts)}: ${parts}.`,
    part: (label: string, n: number) => `${label} ${formatNumber(n, 'sv')}`,
    current: (posts: string) => `Ert val nu: ${posts}.`,
    caption: (n: number) => `Så går det för ${formatNumber(n, 'sv')} personer, efter antal tjänster`,
  },

  payback: {
    again: (years: string) => `igen efter ${years}`,
    range: (lo: string, hi: string) => `troligen ${lo} till ${hi}`,
    rangeOver: (lo: string, end: string) => `troligen ${lo} till över ${end}`,
    within: (hi: string) => `troligen inom ${hi}`,
    mayTakeOver: (end: string) => `kan dröja över ${end}`,
    inWords: (party: string, years: string, net: string) => `${capital(party)} ligger på ${net} efter ${years}, i mitten av körningarna.`,
    likely: (lo: string, hi: string) => `Troligen mellan ${lo} och ${hi}.`,
    crosses: (party: string, years: string) => `${capital(party)} har fått igen sina pengar efter ungefär ${years}.`,
    never: (party: string, years: string) => `${capital(party)} får inte igen sina pengar inom ${years}.`,
    always: (party: string) => `${capital(party)} ligger aldrig på minus i mitten av körningarna.`,
    plus: 'Plus betyder att parten fått mer än den betalat, mot jämförelsen.',
    caption: (party: string, unit: string) => `Samlat netto för ${party}, ${unit}, mot jämförelsen`,
  },

  money: { million: 'mnkr', thousand: 'tkr', krona: 'kr' },

  crowd: {
    legend: {
      anyway: (comparator: string) => `i arbete även med ${comparator}`,
      full: 'fler, troligen minst',
      tint: 'fler, mer osäkert',
      dashed: 'kan bli ytterligare',
      fewer: (comparator: string) => `i arbete bara med ${comparator}`,
      outline: 'inte i arbete då',
      barred: 'utanför regeln',
    },
    inWork: (n: number) => `${formatNumber(n, 'sv')} av 100`,
    /** Text alternative of a crowd. */
    alt: (inWork: number, parts: string) => `100 personer. ${formatNumber(inWork, 'sv')} i arbete${parts === '' ? '' : `: ${parts}`}.`,
    part: (n: number, label: string) => `${formatNumber(n, 'sv')} ${label}`,
  },

  certainty: {
    heading: 'Strecket under en siffra visar hur vi vet:',
    measured: { word: 'mätt', meaning: 'någon har räknat' },
    judged: { word: 'bedömt', meaning: 'en person med insyn har uppskattat' },
    assumed: { word: 'antaget', meaning: 'ingen källa, brett spann' },
  },

  ledger: {
    pays: 'betalar mer',
    receives: 'får mer',
    bar: (label: string, net: string, likely: string) => `${label}: ${net}${likely === '' ? '' : `, troligen ${likely}`}`,
  },

  flow: {
    paidIn: 'Betalas in',
    newValue: 'Nytt värde',
    usedUp: 'Går åt',
    workMinusEffort: (work: string, effort: string) => `arbete ${work} minus insats ${effort}`,
    pay: 'Betalar',
    receive: 'Får',
    alt: (payers: string, paid: string, value: string, receivers: string) =>
      `Betalar: ${payers}. Betalas in: ${paid}. ${value} Får: ${receivers}.`,
    valueLine: (n: string) => `Nytt värde av arbete: ${n}.`,
    usedLine: (n: string) => `Går åt utan att komma igen: ${n}.`,
  },

  sharePost: {
    alt: (parts: string) => `Så delas kostnaden: ${parts}.`,
  },

  calendar: {
    months: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
    shortMonths: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    days: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
    shortDays: ['sön', 'mån', 'tis', 'ons', 'tor', 'fre', 'lör'],
  },
}

export type ChartWords = typeof sv

const en: ChartWords = {
  language: 'en',
  pathways: {
    FS: { short: 'FS', name: 'Enhanced cooperation', inText: 'enhanced cooperation' },
    CM: { short: 'CM', name: 'Case manager', inText: 'a case manager' },
    SE: { short: 'SE', name: 'Supported Employment', inText: 'Supported Employment' },
    stepped: { short: 'Step', name: 'Stepped pathway', inText: 'a stepped pathway' },
    none: { short: 'None', name: 'No project', inText: 'no project' },
  },
  sexes: {
    woman: { name: 'Women', inText: 'women' },
    man: { name: 'Men', inText: 'men' },
  },

  frame: {
    show: 'Show as',
    picture: 'Picture',
    table: 'Table',
    inWords: 'In words',
    save: 'Download',
    savePng: 'Picture, PNG',
    saveSvg: 'Picture, SVG',
    saveSpec: 'Drawing, Vega-Lite',
    copy: 'Copy the picture',
    copied: 'The picture is copied.',
    copyFailed: 'The picture could not be copied. Save it instead.',
    modelResult: 'Model result, not a measurement.',
    priceYear: (year) => `${year} prices.`,
    failed: 'The picture could not be drawn. The table and the words show the same figures.',
    saveFailed: 'The picture could not be downloaded. The table can be copied.',
  },

  axis: {
    share: (lo, hi) => `Vertical axis: persons out of 100, from ${lo} to ${hi}.`,
    persons: (lo, hi) => `Vertical axis: persons, from ${lo} to ${hi}.`,
    money: (unit, lo, hi) => `Vertical axis: ${unit}, from ${lo} to ${hi}.`,
    difference: (lo, hi) => `Horizontal axis: difference in persons out of 100, from ${lo} to ${hi}.`,
    across: (lo, hi) => `Horizontal axis: persons out of 100, from ${lo} to ${hi}.`,
    time: (end) => `Horizontal axis: time, from start to ${end}.`,
  },

  start: 'start',
  years: (n) => (n === 1 ? '1\u00A0year' : `${formatNumber(n, 'en', Number.isInteger(n) ? 0 : 1)}\u00A0years`),
  months: (n) => `${formatNumber(n, 'en')}\u00A0mo`,
  monthsLong: (n) => (n === 1 ? '1\u00A0month' : `${formatNumber(n, 'en')}\u00A0months`),
  afterMonths: (n) =>
    n === 0
      ? 'at the start'
      : n % 12 === 0
        ? `after ${n === 12 ? '1\u00A0year' : `${n / 12}\u00A0years`}`
        : `after ${n === 1 ? '1\u00A0month' : `${formatNumber(n, 'en')}\u00A0months`}`,
  bands: 'Dark band: 8 of 10 runs. Pale: 19 of 20.',
  bandsShort: 'dark: 8 of 10 runs, pale: 19 of 20',
  bandFor: (names) => `Bands are shown for ${names}. All are in the table.`,
  pending: 'The expected value is ready. The spread is being computed.',
  and: (parts) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`),
  to: (lo, hi) => `${lo} to ${hi}`,
  notKnown: 'computing',
  none: '–',

  column: {
    pathway: 'Pathway',
    middle: 'Middle',
    likely: 'Likely (80%)',
    almostSure: 'Almost certainly (95%)',
    when: 'When',
    group: 'Group',
    kind: 'Kind of work',
    posts: 'Posts',
    likelyOf: (name) => `${name}, likely`,
  },

  moreOrFewer: (n) => {
    const whole = roundHalfAway(n)
    return whole === 0 ? 'equally many' : whole > 0 ? `${formatNumber(whole, 'en')} more` : `${formatNumber(-whole, 'en')} fewer`
  },

  betweenMore: (lo, hi) => {
    const [a, b] = [roundHalfAway(lo), roundHalfAway(hi)]
    const n = (value: number) => formatNumber(Math.abs(value), 'en')
    if (a === b) return a === 0 ? 'equally many' : `${n(a)}\u00A0${a > 0 ? 'more' : 'fewer'}`
    if (a >= 0) return `between ${n(a)} and ${n(b)}\u00A0more`
    if (b <= 0) return `between ${n(b)} and ${n(a)}\u00A0fewer`
    return `between ${n(a)}\u00A0fewer and ${n(b)}\u00A0more`
  },

  interval: {
    title: (comparator) => `More in work out of 100, against ${comparator}`,
    more: (name, n, comparator, months) =>
      `With ${name}, ${formatNumber(Math.abs(n), 'en')} ${n > 0 ? 'more' : 'fewer'} out of 100 are in work than with ${comparator}, ${months}.`,
    unclear: (name, middle, comparator, months) =>
      `${capital(name)} against ${comparator} ${months}: the middle is ${middle}, but the difference may just as well be chance.`,
    unspread: (name, middle, comparator, months) => `${capital(name)} against ${comparator} ${months}: ${middle} out of 100.`,
    likely: (range) => `Likely ${range}.`,
    almostSure: (range) => `Almost certainly ${range}.`,
    caption: (comparator, months) => `Difference in work ${months} against ${comparator}, persons out of 100`,
    mark: (name, middle) => `${name}: ${middle} out of 100`,
  },

  curves: {
    measured: 'the trial measured this far',
    projected: 'from here on a projection: assumes that jobs last as in the trial',
    projectedShort: 'projection from here',
    atMonth: (name, n, months) => `With ${name}, ${formatNumber(n, 'en')} out of 100 are in work ${months}.`,
    later: (n, months) => `${capital(months)} they are ${formatNumber(n, 'en')}.`,
    likely: (lo, hi) => `Likely between ${formatNumber(lo, 'en')} and ${formatNumber(hi, 'en')}.`,
    projection: (months) => `The trial measured up to month ${months}. Everything later is the model's projection.`,
    caption: 'In work out of 100, by time since the start',
    mark: (name, n, months) => `${name}: ${formatNumber(n, 'en')} out of 100 ${months}`,
  },

  groups: {
    more: (n, range) => `${formatNumber(Math.abs(n), 'en')} ${n > 0 ? 'more' : 'fewer'}, likely ${range}.`,
    unclear: (range) => `May just as well be chance: likely ${range}.`,
    inWords: (group, name, comparator) => `Among ${group}, ${name} against ${comparator}:`,
    caption: (comparator, months) => `Difference in work ${months} against ${comparator}, persons out of 100, by sex`,
  },

  kinds: {
    supported: 'Supported jobs',
    regular: 'Regular jobs',
    line: (name, supported, regular, months) =>
      `With ${name}, ${formatNumber(supported, 'en')} out of 100 are in supported jobs ${months}, and ${formatNumber(regular, 'en')} in regular jobs.`,
    likely: (supported, regular) => `Likely ${supported} supported and ${regular} regular.`,
    meaning: 'Support is most often a wage subsidy to the employer.',
    caption: (months) => `In work ${months} by kind of job, persons out of 100`,
    mark: (name, kind, n) => `${name}, ${kind}: ${formatNumber(n, 'en')} out of 100`,
  },

  queue: {
    peakAtIntake: (n) => `${formatNumber(n, 'en')} waiting when the last application is in`,
    peak: (n, months) => `${formatNumber(n, 'en')} waiting at most, ${months}`,
    end: (n) => (n === 0 ? 'nobody left when the project ends' : `${formatNumber(n, 'en')} left when the project ends`),
    none: 'Nobody waits.',
    inWords: (name, peak, months, end) =>
      `With ${name}, at most ${formatNumber(peak, 'en')} persons wait, ${months}. ` +
      (end === 0 ? 'Nobody waits when the project ends.' : `${formatNumber(end, 'en')} still wait when the project ends.`),
    likely: (lo, hi) => `At most it is likely between ${formatNumber(lo, 'en')} and ${formatNumber(hi, 'en')}.`,
    caption: 'Persons waiting for a place, by time since the start',
  },

  staffing: {
    posts: (n) => (n === 1 ? '1 post' : `${formatNumber(n, 'en', Number.isInteger(n) ? 0 : 1)} posts`),
    of: (n) => `of ${formatNumber(n, 'en')} persons`,
    line: (posts, parts) => `${capital(posts)}: ${parts}.`,
    part: (label, n) => `${label} ${formatNumber(n, 'en')}`,
    current: (posts) => `Your choice now: ${posts}.`,
    caption: (n) => `What happens to ${formatNumber(n, 'en')} persons, by number of posts`,
  },

  payback: {
    again: (years) => `back after ${years}`,
    range: (lo, hi) => `likely ${lo} to ${hi}`,
    rangeOver: (lo, end) => `likely ${lo} to over ${end}`,
    within: (hi) => `likely within ${hi}`,
    mayTakeOver: (end) => `may take over ${end}`,
    inWords: (party, years, net) => `${capital(party)} stands at ${net} after ${years}, in the middle of the runs.`,
    likely: (lo, hi) => `Likely between ${lo} and ${hi}.`,
    crosses: (party, years) => `${capital(party)} has its money back after about ${years}.`,
    never: (party, years) => `${capital(party)} does not get its money back within ${years}.`,
    always: (party) => `${capital(party)} is never below zero in the middle of the runs.`,
    plus: 'Plus means that the party has received more than it has paid, against the comparator.',
    caption: (party, unit) => `Cumulated net for ${party}, ${unit}, against the comparator`,
  },

  money: { million: 'SEK million', thousand: 'SEK thousand', krona: 'SEK' },

  crowd: {
    legend: {
      anyway: (comparator) => `in work also with ${comparator}`,
      full: 'more, likely at least',
      tint: 'more, less certain',
      dashed: 'possibly further',
      fewer: (comparator) => `in work only with ${comparator}`,
      outline: 'not in work then',
      barred: 'outside the rule',
    },
    inWork: (n) => `${formatNumber(n, 'en')} out of 100`,
    alt: (inWork, parts) => `100 persons. ${formatNumber(inWork, 'en')} in work${parts === '' ? '' : `: ${parts}`}.`,
    part: (n, label) => `${formatNumber(n, 'en')} ${label}`,
  },

  certainty: {
    heading: 'The line under a figure shows how we know:',
    measured: { word: 'measured', meaning: 'somebody has counted' },
    judged: { word: 'judged', meaning: 'a person with insight has estimated' },
    assumed: { word: 'assumed', meaning: 'no source, wide range' },
  },

  ledger: {
    pays: 'pays more',
    receives: 'receives more',
    bar: (label, net, likely) => `${label}: ${net}${likely === '' ? '' : `, likely ${likely}`}`,
  },

  flow: {
    paidIn: 'Paid in',
    newValue: 'New value',
    usedUp: 'Used up',
    workMinusEffort: (work, effort) => `work ${work} minus effort ${effort}`,
    pay: 'Pays',
    receive: 'Receives',
    alt: (payers, paid, value, receivers) => `Pays: ${payers}. Paid in: ${paid}. ${value} Receives: ${receivers}.`,
    valueLine: (n) => `New value of work: ${n}.`,
    usedLine: (n) => `Used up without coming back: ${n}.`,
  },

  sharePost: {
    alt: (parts) => `How the cost is shared: ${parts}.`,
  },

  calendar: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
}

export const chartWords: Readonly<Record<Language, ChartWords>> = { sv, en }

/** "+8", "0", "−2": whole, signed, for axes of differences. */
export function signedWhole(value: number, words: ChartWords): string {
  return formatSigned(roundHalfAway(value), words.language)
}
