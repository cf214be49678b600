/**
 * Sentences about what is wrong in a table of draws, in both languages, with line and column as compilers give them (file:line:column).
 * SCN-046 the head, 047 a cell, 048 the shape of a row, 049 the size.
 */
import type { Issue, Text } from '../shared/issue.ts'
import { visible } from '../shared/visible.ts'

const t = (sv: string, en: string): Text => ({ sv, en })

/** What stood in the file, cut to a length that fits a line. */
const quoted = (text: string): string => `"${visible(text, 40)}"`

function head(where: string, what: Text, todo: Text): Issue {
  return { code: 'SCN-046', where, what, todo }
}

function shape(where: string, what: Text, todo: Text): Issue {
  return { code: 'SCN-048', where, what, todo }
}

function size(where: string, what: Text, todo: Text): Issue {
  return { code: 'SCN-049', where, what, todo }
}

export function semicolons(file: string): Issue {
  return head(
    `${file}:1`,
    t('Kolumnerna är åtskilda med semikolon', 'The columns are separated by semicolons'),
    t(
      'Spara med kommatecken mellan kolumner och decimalpunkt i talen.',
      'Save with commas between columns and a decimal point in the numbers.',
    ),
  )
}

export function unknownColumn(file: string, column: number, name: string): Issue {
  return head(
    `${file}:1:${column}`,
    t(`Kolumnen ${quoted(name)} går inte att tolka`, `The column ${quoted(name)} cannot be understood`),
    t(
      'Namn på kolumner börjar med cost:, effect: eller param:, till exempel cost:SE.',
      'Names of columns begin with cost:, effect: or param:, for example cost:SE.',
    ),
  )
}

export function nameLikeFormula(file: string, column: number, name: string): Issue {
  return head(
    `${file}:1:${column}`,
    t(
      `Namnet ${quoted(name)} kan läsas som en formel i ett kalkylprogram`,
      `The name ${quoted(name)} can be read as a formula by a spreadsheet`,
    ),
    t('Börja namnet med en bokstav eller siffra.', 'Begin the name with a letter or a digit.'),
  )
}

export function repeatedColumn(file: string, column: number, name: string): Issue {
  return head(
    `${file}:1:${column}`,
    t(`Kolumnen ${quoted(name)} finns två gånger`, `The column ${quoted(name)} stands twice`),
    t('Ta bort eller byt namn på den ena.', 'Remove or rename one of them.'),
  )
}

export function noPair(file: string, present: string, missing: string): Issue {
  return head(
    `${file}:1`,
    t(`Kolumnen ${quoted(missing)} saknas till ${quoted(present)}`, `The column ${quoted(missing)} is missing beside ${quoted(present)}`),
    t(
      'Varje alternativ behöver både kostnad och effekt. Små och stora bokstäver räknas.',
      'Every strategy needs both cost and effect. Capital and small letters count.',
    ),
  )
}

export function noStrategies(file: string): Issue {
  return head(
    `${file}:1`,
    t('Tabellen har inga alternativ', 'The table has no strategies'),
    t(
      'Lägg till kolumnerna cost:NAMN och effect:NAMN för varje alternativ.',
      'Add the columns cost:NAME and effect:NAME for every strategy.',
    ),
  )
}

/** A decimal comma, a formula, an empty cell and a missing value are told apart, since each has its own remedy. */
export function notANumber(file: string, line: number, column: number, name: string, cell: string): Issue {
  const where = `${file}:${line}:${column}`
  const issue = (what: Text, todo: Text): Issue => ({ code: 'SCN-047', where, what, todo })
  if (cell === '') {
    return issue(
      t(`Cellen är tom i kolumnen ${quoted(name)}`, `The cell is empty in the column ${quoted(name)}`),
      t('Fyll i ett tal eller ta bort hela raden.', 'Fill in a number or remove the whole row.'),
    )
  }
  const what = t(`${quoted(cell)} är inget tal i kolumnen ${quoted(name)}`, `${quoted(cell)} is not a number in the column ${quoted(name)}`)
  if (/^-?\d+,\d+$/.test(cell))
    return issue(what, t('Skriv decimalpunkt i stället för kommatecken.', 'Write a decimal point instead of a comma.'))
  if (/^[=+@]|^-\D/.test(cell))
    return issue(what, t('Formler räknas inte ut. Spara värdena som tal.', 'Formulas are not calculated. Save the values as numbers.'))
  if (/^-?[\d.]+e[+-]?\d+$|^-?\d{60,}/i.test(cell)) {
    return issue(
      t(`${quoted(cell)} är för stort i kolumnen ${quoted(name)}`, `${quoted(cell)} is too large in the column ${quoted(name)}`),
      t('Tal får vara högst 1e100.', 'Numbers may be at most 1e100.'),
    )
  }
  if (/^\d[\d\s\u00A0\u202F]*\d$/.test(cell)) return issue(what, t('Skriv talet utan mellanslag.', 'Write the number without spaces.'))
  return issue(
    what,
    t(
      'Skriv ett tal med siffror och decimalpunkt, eller ta bort hela raden.',
      'Write a number with digits and a decimal point, or remove the whole row.',
    ),
  )
}

export function more(file: string, count: number): Issue {
  return {
    code: 'SCN-047',
    where: file,
    what: t(`${count} fel till i tabellen`, `${count} more errors in the table`),
    todo: t('Rätta felen ovan först. De är ofta av samma slag.', 'Correct those above first. They are often of the same kind.'),
  }
}

export function openQuote(file: string, line: number): Issue {
  return shape(
    `${file}:${line}`,
    t('Ett citattecken står fel eller avslutas inte', 'A quotation mark is misplaced or not closed'),
    t(
      'Sätt citattecken runt hela cellen, och dubbla dem inne i den.',
      'Put quotation marks around the whole cell, and double them inside it.',
    ),
  )
}

export function rowLength(file: string, line: number, found: number, wanted: number): Issue {
  return shape(
    `${file}:${line}`,
    t(`Raden har ${found} celler men tabellhuvudet ${wanted}`, `The row has ${found} cells but the head ${wanted}`),
    t('Kontrollera kommatecken på raden. Decimaler skrivs med punkt.', 'Check the commas of the row. Decimals are written with a point.'),
  )
}

export function noRows(file: string): Issue {
  return size(
    file,
    t('Tabellen har inga rader med tal', 'The table has no rows of numbers'),
    t('Lägg en rad per parameterdragning under tabellhuvudet.', 'Put one row per draw below the head.'),
  )
}

export function tooManyCells(file: string, rows: number, columns: number, most: number): Issue {
  return size(
    file,
    t(`${rows} rader gånger ${columns} kolumner är för mycket`, `${rows} rows times ${columns} columns is too much`),
    t(
      `Högst ${most / 1e6} miljoner celler. Ta färre dragningar eller parametrar.`,
      `At most ${most / 1e6} million cells. Take fewer draws or parameters.`,
    ),
  )
}

export function tooManyStrategies(file: string, found: number, most: number): Issue {
  return size(
    `${file}:1`,
    t(`Tabellen har ${found} alternativ`, `The table has ${found} strategies`),
    t(`Högst ${most} kan jämföras.`, `At most ${most} can be compared.`),
  )
}

export function tooManyBytes(file: string, bytes: number, most: number): Issue {
  return size(
    file,
    t(`Filen är ${Math.round(bytes / 1e6)} MB`, `The file is ${Math.round(bytes / 1e6)} MB`),
    t(
      `En tabell får vara högst ${most / 1e6} MB. Ta färre dragningar eller parametrar.`,
      `A table may be at most ${most / 1e6} MB. Take fewer draws or parameters.`,
    ),
  )
}

export function notText(file: string): Issue {
  return shape(
    file,
    t('Filen är inte UTF-8-text', 'The file is not UTF-8 text'),
    t('Spara som CSV i kodningen UTF-8.', 'Save as CSV in the encoding UTF-8.'),
  )
}
