/** Words of the picture in which the persons move month by month, in both languages. Swedish is the master. */

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many)

const sv = {
  title: (n: string, persons: string, months: string) => `${n} av ${persons} är i arbete efter ${months}`,
  subtitle: (persons: string) =>
    `${persons} märken flyttar mellan tillstånd. De visar körningarnas medelvärden i hela personer, inte verkliga personer.`,
  subtitleExpected: (persons: string) =>
    `${persons} märken flyttar mellan tillstånd. De visar väntevärdet i hela personer, inte verkliga personer.`,
  subtitleOpen: 'Av 100 som kommit till dess. Märkena visar medelvärden, inte verkliga personer.',
  now: (month: number, digits: string, n: string, persons: string) =>
    month === 0 ? `Start: ${n} av ${persons} i arbete` : `Månad ${digits}: ${n} av ${persons} i arbete`,
  nowOf: (way: string, text: string) => `${way}, ${text}`,
  moved: (n: number, digits: string) =>
    n === 0 ? 'Ingen byter tillstånd.' : `${digits} ${plural(n, 'person byter', 'personer byter')} tillstånd.`,
  play: 'Spela upp',
  pause: 'Pausa',
  back: 'En månad tillbaka',
  on: 'En månad framåt',
  start: 'Till start',
  month: 'Månad',
  monthText: (digits: string) => `månad ${digits}`,
  speed: 'Fart',
  speeds: { slow: 'långsam', usual: 'vanlig', fast: 'snabb' },
  ways: 'Vilka som visas',
  both: (own: string, other: string) => `${own} bredvid ${other}`,
  state: 'Tillstånd',
  caption: (way: string, persons: string) => `${way}: personer av ${persons} i varje tillstånd, var sjätte månad`,
  describe: (month: string, parts: string) => `${month}: ${parts}.`,
  startLabel: 'Start',
  halfYear: (digits: string) => `Månad ${digits}`,
  picture: (way: string, month: string, parts: string) => `${way}, ${month}: ${parts}.`,
}

export type MonthsWords = typeof sv

const en: MonthsWords = {
  title: (n, persons, months) => `${n} of ${persons} are in work after ${months}`,
  subtitle: (persons) => `${persons} marks move between states. They show the means of the runs in whole persons, not real persons.`,
  subtitleExpected: (persons) => `${persons} marks move between states. They show the expectation in whole persons, not real persons.`,
  subtitleOpen: 'Of 100 who have come by then. The marks show means, not real persons.',
  now: (month, digits, n, persons) => (month === 0 ? `Start: ${n} of ${persons} in work` : `Month ${digits}: ${n} of ${persons} in work`),
  nowOf: (way, text) => `${way}, ${text}`,
  moved: (n, digits) => (n === 0 ? 'Nobody changes state.' : `${digits} ${plural(n, 'person changes', 'persons change')} state.`),
  play: 'Play',
  pause: 'Pause',
  back: 'One month back',
  on: 'One month on',
  start: 'To the start',
  month: 'Month',
  monthText: (digits) => `month ${digits}`,
  speed: 'Speed',
  speeds: { slow: 'slow', usual: 'usual', fast: 'fast' },
  ways: 'What is shown',
  both: (own, other) => `${own} beside ${other}`,
  state: 'State',
  caption: (way, persons) => `${way}: persons of ${persons} in each state, every sixth month`,
  describe: (month, parts) => `${month}: ${parts}.`,
  startLabel: 'Start',
  halfYear: (digits) => `Month ${digits}`,
  picture: (way, month, parts) => `${way}, ${month}: ${parts}.`,
}

export const months = { sv, en }
