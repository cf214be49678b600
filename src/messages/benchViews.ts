/**
 * Words of the bench's own compositions, question by question, in both languages. Swedish is the master: English must have the same keys.
 * Marks as in sv.ts: [53 i arbete] is a figure that leads back to its sources.
 */
const sv = {
  way: 'Väg som visas',
  inspector: { hide: 'Dölj', show: 'Visa varifrån talet kommer' },
  staffing: {
    slider: 'Tjänster',
    sliderNote: 'hela eller halva',
    queue: {
      now: (posts: string) => `${posts}, nu`,
      initial: (posts: string) => `${posts}, förval`,
      subtitle: (way: string) => `${way}. Personer i kö, månad för månad, vid olika antal tjänster.`,
      fewer: (month: string, from: string, to: string) => `${month}: från ${from} till ${to} i kö`,
    },
    next: {
      last: (n: string, more: string) => `Tjänst nummer ${n} ger ungefär ${more} fler i arbete`,
      nothing: (n: string) => `Tjänst nummer ${n} ger inte fler i arbete`,
      title: 'Vad ger nästa tjänst?',
      subtitle: (months: string, persons: string) =>
        `Fler i arbete efter ${months} av ${persons} personer, per tjänst till. Väntevärden, utan slump.`,
      posts: 'Tjänst nummer',
      more: 'Fler i arbete',
      line: (n: string, more: string) => `Tjänst nummer ${n}: ${more} i arbete.`,
      now: (n: string) => `Scenariot har ${n}.`,
    },
  },
  ageLimit: {
    who: {
      heading: 'Vem hinner före 30?',
      lead: (support: string, follow: string) => `Hinner: ${support} stöd och ${follow} uppföljning innan ersättningen upphör vid 30.`,
      limit: 'Övre gräns',
      out: 'Stängs ute',
      more: 'Fler i arbete',
      time: 'Äldst hinner',
      yes: 'ja',
      no: 'nej',
      caption: 'Personer av 100 i gruppen för varje övre gräns. Väntevärden, utan slump.',
    },
  },
  money: {
    bars: 'Stapel åt höger: får. Stapel åt vänster, fylld: betalar.',
  },
  precision: {
    open: 'Så säkert är svaret hittills',
    close: 'Stäng',
    title: {
      steady: 'Mitten har slutat röra sig',
      moving: 'Mitten rör sig ännu',
      few: 'För få körningar ännu för att säga något',
    },
    subtitle: (way: string, comparator: string) =>
      `Fler personer i arbete, ${way} mot ${comparator}, i hela gruppen, efter antal körningar. Bandet är slumpens fel, inte osäkerheten i källorna.`,
    expected: (value: string) => `väntevärdet, klart direkt: ${value}`,
    here: (runs: string) => `här är vi nu: ${runs}`,
    left: 'kvar att räkna',
    runs: 'Körningar',
    middle: 'Mitten',
    error: 'Slumpens fel',
    line: (runs: string, middle: string, error: string) => `Efter ${runs} körningar: ${middle}, slumpens fel ${error}.`,
    table: {
      caption: 'Vad som räknas, och hur nära det är',
      what: 'Vad räknas',
      now: 'Nu',
      precision: 'Precision nu',
      ready: 'När allt är klart',
      state: 'Läge',
      counting: 'räknar',
      done: 'klar',
      jobs: (way: string, comparator: string) => `Fler personer i arbete, ${way} mot ${comparator}`,
      society: (priceYear: string) => `Samhällets netto, ${priceYear} års priser`,
      never: (way: string) => `Personer som aldrig får plats, ${way}`,
    },
    two: {
      chance: '**Slumpens fel** minskar när vi räknar mer. Det är precisionen.',
      sources: '**Källornas osäkerhet** minskar inte. Det är ”troligen mellan”.',
    },
    unchanged: 'Ni kan fortsätta arbeta. Avbryter ni behåller vi det som är räknat.',
  },
  flow: {
    title: (n: string, when: string, way: string) => `${when} är ${n} av 100 i arbete med ${way}`,
    subtitle: (group: string) => `Av 100 av ${group}: hur många som är i varje läge, månad för månad.`,
    months: 'När',
    caption: (way: string) => `Av 100 personer i varje läge, ${way}`,
    way: 'Väg',
    line: (when: string, parts: string) => `${when}: ${parts}.`,
  },
}

type Words = typeof sv

const en: Words = {
  way: 'Pathway shown',
  inspector: { hide: 'Hide', show: 'Show where the figure comes from' },
  staffing: {
    slider: 'Posts',
    sliderNote: 'whole or half',
    queue: {
      now: (posts) => `${posts}, now`,
      initial: (posts) => `${posts}, default`,
      subtitle: (way) => `${way}. Persons in the queue, month by month, at different numbers of posts.`,
      fewer: (month, from, to) => `${month}: from ${from} to ${to} in the queue`,
    },
    next: {
      last: (n, more) => `Post number ${n} gives about ${more} more in work`,
      nothing: (n) => `Post number ${n} gives no more in work`,
      title: 'What does the next post give?',
      subtitle: (months, persons) => `More in work after ${months} of ${persons} persons, per further post. Expectations, without chance.`,
      posts: 'Post number',
      more: 'More in work',
      line: (n, more) => `Post number ${n}: ${more} in work.`,
      now: (n) => `The scenario has ${n}.`,
    },
  },
  ageLimit: {
    who: {
      heading: 'Who has time before 30?',
      lead: (support, follow) => `Has time: ${support} of support and ${follow} of follow-up before the allowance ends at 30.`,
      limit: 'Upper limit',
      out: 'Shut out',
      more: 'More in work',
      time: 'Oldest has time',
      yes: 'yes',
      no: 'no',
      caption: 'Persons of 100 in the group for each upper limit. Expectations, without chance.',
    },
  },
  money: {
    bars: 'Bar to the right: receives. Bar to the left, filled: pays.',
  },
  precision: {
    open: 'How sure the answer is so far',
    close: 'Close',
    title: {
      steady: 'The middle has stopped moving',
      moving: 'The middle still moves',
      few: 'Too few runs yet to say anything',
    },
    subtitle: (way, comparator) =>
      `More persons in work, ${way} against ${comparator}, in the whole group, by number of runs. The band is the error of chance, not the doubt in the sources.`,
    expected: (value) => `the expectation, ready at once: ${value}`,
    here: (runs) => `we are here: ${runs}`,
    left: 'left to run',
    runs: 'Runs',
    middle: 'Middle',
    error: 'Error of chance',
    line: (runs, middle, error) => `After ${runs} runs: ${middle}, error of chance ${error}.`,
    table: {
      caption: 'What is computed, and how close it is',
      what: 'What is computed',
      now: 'Now',
      precision: 'Precision now',
      ready: 'When all is done',
      state: 'State',
      counting: 'running',
      done: 'done',
      jobs: (way, comparator) => `More persons in work, ${way} against ${comparator}`,
      society: (priceYear) => `Net for society, prices of ${priceYear}`,
      never: (way) => `Persons who never get a place, ${way}`,
    },
    two: {
      chance: '**The error of chance** shrinks as more is run. It is the precision.',
      sources: '**The doubt in the sources** does not shrink. It is “probably between”.',
    },
    unchanged: 'You can go on working. If you stop, what has been run is kept.',
  },
  flow: {
    title: (n, when, way) => `${when} ${n} of 100 are in work with ${way}`,
    subtitle: (group) => `Of 100 of ${group}: how many are in each state, month by month.`,
    months: 'When',
    caption: (way) => `Of 100 persons in each state, ${way}`,
    way: 'Pathway',
    line: (when, parts) => `${when}: ${parts}.`,
  },
}

export const benchViews = { sv, en }
