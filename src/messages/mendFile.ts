/** Words for mending a broken file value by value, in both languages. Swedish is the master: English must have the same keys. */
const sv = {
  heading: (file: string, n: number, digits: string) => `Filen ”${file}” går att läsa, utom ${n === 1 ? 'ett värde' : `${digits} värden`}.`,
  columns: { value: 'Värde', inFile: 'I filen', why: 'Varför det inte går', mend: 'Rätta här', code: 'Felkod' },
  missing: 'saknas',
  mendOf: (where: string) => `Nytt värde för ${where}`,
  open: (value: string) => `i ert scenario: ${value}`,
  use: 'Använd',
  useOf: (value: string, where: string) => `Använd ${value} för ${where}`,
  remove: 'Ta bort raden',
  removed: 'tas bort',
  keep: 'Behåll den',
  fine: {
    heading: 'Det här går bra',
    values: (good: string, all: string) => `${good} av ${all} värden`,
    valuesText: 'är lästa och inom rimliga gränser.',
    seed: (seed: string) => `Slumpfrö ${seed}`,
    seedText: 'finns med. Samma fil ger samma svar.',
    name: (name: string) => `”${name}”`,
    nameText: (persons: string) => `är scenariots namn.${persons}`,
  },
  openMended: 'Öppna den rättade filen',
  waits: (what: string) => `”Öppna den rättade filen” väntar på: ${what}.`,
  openDefaults: 'Öppna med värdena i ert scenario',
  text: 'Visa filens text',
  report: 'Kopiera felrapport',
  reported: 'Felrapporten är kopierad.',
  reportFailed: 'Felrapporten gick inte att kopiera. Markera texten i tabellen i stället.',
  reportHelp: 'Felrapporten innehåller platser, felkoder och vad som är fel, aldrig filens fritext.',
}

type Words = typeof sv

const en: Words = {
  heading: (file, n, digits) => `The file “${file}” can be read, but for ${n === 1 ? 'one value' : `${digits} values`}.`,
  columns: { value: 'Value', inFile: 'In the file', why: 'Why it does not work', mend: 'Mend here', code: 'Code' },
  missing: 'missing',
  mendOf: (where) => `New value for ${where}`,
  open: (value) => `in your scenario: ${value}`,
  use: 'Use it',
  useOf: (value, where) => `Use ${value} for ${where}`,
  remove: 'Remove the line',
  removed: 'will be removed',
  keep: 'Keep it',
  fine: {
    heading: 'This is fine',
    values: (good, all) => `${good} of ${all} values`,
    valuesText: 'are read and within reasonable bounds.',
    seed: (seed) => `Seed ${seed}`,
    seedText: 'is there. The same file gives the same answer.',
    name: (name) => `“${name}”`,
    nameText: (persons) => `is the name of the scenario.${persons}`,
  },
  openMended: 'Open the mended file',
  waits: (what) => `“Open the mended file” waits for: ${what}.`,
  openDefaults: 'Open with the values of your scenario',
  text: 'Show the text of the file',
  report: 'Copy an error report',
  reported: 'The error report is copied.',
  reportFailed: 'The error report could not be copied. Select the text in the table instead.',
  reportHelp: 'The error report has places, codes and what is wrong, never the free text of the file.',
}

export const mendFile = { sv, en }
