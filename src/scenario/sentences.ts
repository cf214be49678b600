/**
 * The sentences of every SCN issue that reading a scenario can give: what is wrong with the value that stands there, and what to
 * do. One function per cause and one cause per code; title and long help of each code are in src/messages/errors.ts.
 * Pure text: the functions decide nothing.
 * Length: a catalogue; two languages stand beside each other, and one place for all sentences keeps their tone the same.
 */
import type { Issue, Text } from '../shared/issue.ts'
import { visible } from '../shared/visible.ts'

export { visible }

/** An offending value as it stands in the file; values that no file can hold (a program gave them) are named by their kind. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value)
  try {
    return visible(JSON.stringify(value) ?? typeof value)
  } catch {
    return typeof value
  }
}

/** `where` of an issue: file and JSON pointer, either of which may be empty. */
export function at(file: string, pointer: string): string {
  return visible([file, pointer].filter((part) => part !== '').join(' ') || '/', 300)
}

export const text = (sv: string, en: string): Text => ({ sv, en })

function issue(code: string, where: string, what: Text, todo: Text): Issue {
  return { code: `SCN-${code}`, where, what, todo }
}

/** "sv" and "en" lists: a, b och c. */
function listed(words: readonly string[]): Text {
  const quoted = words.slice(0, 12).map((w) => `"${visible(w)}"`)
  if (words.length > 12) quoted.push('…')
  const head = quoted.slice(0, -1).join(', ')
  const tail = quoted.at(-1) ?? ''
  return head === '' ? text(tail, tail) : text(`${head} och ${tail}`, `${head} and ${tail}`)
}

/** "Menade du x?" when something is near, else what is known. */
function didYouMean(near: string | null, known: readonly string[]): Text {
  if (near !== null) return text(`Menade du "${near}"? Rätta eller ta bort.`, `Did you mean "${near}"? Correct it or remove it.`)
  if (known.length === 0) return text('Ta bort den.', 'Remove it.')
  const words = listed(known)
  return text(`Här finns ${words.sv}.`, `What exists here: ${words.en}.`)
}

// ---------------------------------------------------------------- the file as text

export function tooLarge(file: string, bytes: number, most: number): Issue {
  const mega = (n: number) => String(Math.round(n / 100_000) / 10)
  return issue(
    '001',
    at(file, ''),
    text(
      `Filen är ${mega(bytes).replace('.', ',')} MB; en scenariofil får vara högst ${mega(most).replace('.', ',')} MB`,
      `The file is ${mega(bytes)} MB; a scenario file may be at most ${mega(most)} MB`,
    ),
    text('Välj rätt fil. Ett scenario är några få kB text.', 'Choose the right file. A scenario is a few kB of text.'),
  )
}

export function empty(file: string): Issue {
  return issue(
    '002',
    at(file, ''),
    text('Filen är tom', 'The file is empty'),
    text('Börja från en kopia av scenarios/base-uma-238.json.', 'Start from a copy of scenarios/base-uma-238.json.'),
  )
}

export function notText(file: string): Issue {
  return issue(
    '003',
    at(file, ''),
    text('Filen är inte text i teckenkodningen UTF-8', 'The file is not text in the encoding UTF-8'),
    text('Spara om filen som text med kodningen UTF-8.', 'Save the file again as text with the encoding UTF-8.'),
  )
}

export type JsonSlip = 'none' | 'decimalComma' | 'trailingComma' | 'missingComma' | 'missingColon' | 'quotes' | 'comment' | 'afterEnd'

const SLIPS: Readonly<Record<JsonSlip, Text>> = {
  none: text(
    'Jämför med en fil i mappen scenarios och rätta det stället.',
    'Compare with a file in the folder scenarios and correct that place.',
  ),
  decimalComma: text('Skriv decimaler med punkt, till exempel 0.5.', 'Write decimals with a point, for example 0.5.'),
  trailingComma: text('Ta bort kommatecknet före } eller ].', 'Remove the comma before } or ].'),
  missingComma: text('Sätt ett kommatecken före det stället.', 'Put a comma before that place.'),
  missingColon: text('Sätt ett kolon mellan nyckeln och dess värde.', 'Put a colon between the key and its value.'),
  afterEnd: text(
    'Det som filen började med är avslutat före det stället. Ta bort klammern som kom för tidigt, eller det som står efter den.',
    'What the file began with is closed before that place. Remove the bracket that came too early, or what stands after it.',
  ),
  quotes: text(
    'Skriv nycklar och text inom raka citattecken, "så här".',
    'Write keys and text within straight quotation marks, "like this".',
  ),
  comment: text('Ta bort kommentaren; skriv i stället i description.', 'Remove the comment; write in description instead.'),
}

export function notJson(file: string, line: number, column: number, seen: string, slip: JsonSlip): Issue {
  return issue(
    '004',
    at(file, ''),
    text(
      `Rad ${line}, tecken ${column}: ${shown(seen)} passar inte in i JSON`,
      `Line ${line}, column ${column}: ${shown(seen)} does not fit in JSON`,
    ),
    SLIPS[slip],
  )
}

export function truncated(file: string, line: number): Issue {
  return issue(
    '005',
    at(file, ''),
    text(`Filen tar slut mitt i, på rad ${line}`, `The file ends in the middle, on line ${line}`),
    text('Hämta filen igen, eller avsluta text, listor och grupper.', 'Fetch the file again, or close its texts, lists and groups.'),
  )
}

export function notANumber(where: string, line: number, word: string): Issue {
  return issue(
    '006',
    where,
    text(`Rad ${line}: ${visible(word)} är inget tal`, `Line ${line}: ${visible(word)} is not a number`),
    text('Skriv ett tal, eller ta bort raden så gäller förvalet.', 'Write a number, or remove the line so that the default applies.'),
  )
}

export function numberTooLarge(where: string, line: number, digits: string): Issue {
  return issue(
    '007',
    where,
    text(
      `Rad ${line}: talet ${visible(digits, 30)} är större än en dator kan hålla`,
      `Line ${line}: the number ${visible(digits, 30)} is larger than a computer can hold`,
    ),
    text('Skriv ett tal av rimlig storlek.', 'Write a number of reasonable size.'),
  )
}

export function tooDeep(file: string, line: number, deepest: number): Issue {
  return issue(
    '008',
    at(file, ''),
    text(`Rad ${line}: mer än ${deepest} parenteser inuti varandra`, `Line ${line}: more than ${deepest} brackets inside one another`),
    text('Välj rätt fil. Ett scenario är högst fem nivåer djupt.', 'Choose the right file. A scenario is at most five levels deep.'),
  )
}

export function forbiddenKey(where: string, line: number, key: string): Issue {
  return issue(
    '009',
    where,
    text(`Rad ${line}: nyckeln "${key}" är inte tillåten`, `Line ${line}: the key "${key}" is not allowed`),
    text('Ta bort den. Den hör inte hemma i någon scenariofil.', 'Remove it. It belongs in no scenario file.'),
  )
}

export function duplicateKey(where: string, line: number, key: string): Issue {
  return issue(
    '010',
    where,
    text(
      `Rad ${line}: nyckeln "${visible(key)}" står två gånger i samma grupp`,
      `Line ${line}: the key "${visible(key)}" stands twice in the same group`,
    ),
    text('Behåll en av dem.', 'Keep one of them.'),
  )
}

// ---------------------------------------------------------------- shape and values

export function notAnObject(file: string, value: unknown): Issue {
  return issue(
    '011',
    at(file, ''),
    text(`Filen innehåller ${shown(value)} men ska vara en grupp { … }`, `The file holds ${shown(value)} but must be a group { … }`),
    text('Börja från en kopia av scenarios/base-uma-238.json.', 'Start from a copy of scenarios/base-uma-238.json.'),
  )
}

export function laterVersion(where: string, version: number, known: number): Issue {
  return issue(
    '012',
    where,
    text(
      `Filen har schemaVersion ${version}; det här programmet läser till och med ${known}`,
      `The file has schemaVersion ${version}; this program reads up to ${known}`,
    ),
    text('Öppna filen i en nyare version av Vägval.', 'Open the file in a newer version of Vägval.'),
  )
}

export function outOfBounds(where: string, label: Text, value: number, min: number, max: number, unit: Text): Issue {
  if (min === max) {
    return issue(
      '014',
      where,
      text(`${label.sv}: ${shown(value)} är inte ${min}`, `${label.en}: ${shown(value)} is not ${min}`),
      text(`Skriv ${min}.`, `Write ${min}.`),
    )
  }
  return issue(
    '014',
    where,
    text(
      `${label.sv}: ${shown(value)} ligger inte mellan ${min} och ${max}`,
      `${label.en}: ${shown(value)} is not between ${min} and ${max}`,
    ),
    text(`Skriv ett tal från ${min} till ${max}${unit.sv}.`, `Write a number from ${min} to ${max}${unit.en}.`),
  )
}

export function missingKey(where: string, key: string, label: Text): Issue {
  return issue(
    '015',
    where,
    text(`Nyckeln "${key}" saknas (${label.sv})`, `The key "${key}" is missing (${label.en})`),
    text('Lägg till den. Fälten beskrivs i scenarios/README.md.', 'Add it. The fields are described in scenarios/README.md.'),
  )
}

export function unknownKey(where: string, key: string, near: string | null, known: readonly string[]): Issue {
  return issue(
    '016',
    where,
    text(`Nyckeln "${visible(key)}" finns inte här`, `The key "${visible(key)}" does not exist here`),
    didYouMean(near, known),
  )
}

export type JsonType = 'number' | 'integer' | 'text' | 'flag' | 'list' | 'group' | 'numberOrNull' | 'numberOrDistribution'

const TYPES: Readonly<Record<JsonType, Text>> = {
  number: text('ett tal', 'a number'),
  integer: text('ett heltal', 'a whole number'),
  text: text('text inom citattecken', 'text within quotation marks'),
  flag: text('true eller false', 'true or false'),
  list: text('en lista [ … ]', 'a list [ … ]'),
  group: text('en grupp { … }', 'a group { … }'),
  numberOrNull: text('ett tal eller null', 'a number or null'),
  numberOrDistribution: text('ett tal eller en fördelning { "kind": … }', 'a number or a distribution { "kind": … }'),
}

export function wrongType(where: string, label: Text, value: unknown, type: JsonType): Issue {
  const number = type === 'number' || type === 'integer' || type === 'numberOrNull' || type === 'numberOrDistribution'
  const bare = typeof value === 'string' ? value.trim().replace(',', '.') : ''
  const todo =
    number && bare !== '' && Number.isFinite(Number(bare))
      ? text(`Skriv ${Number(bare)} utan citattecken.`, `Write ${Number(bare)} without quotation marks.`)
      : value === null
        ? text('Ta bort raden om förvalet ska gälla, annars skriv ett värde.', 'Remove the line for the default, otherwise write a value.')
        : text(`Skriv ${TYPES[type].sv}.`, `Write ${TYPES[type].en}.`)
  return issue(
    '017',
    where,
    text(`${label.sv}: ${shown(value)} är inte ${TYPES[type].sv}`, `${label.en}: ${shown(value)} is not ${TYPES[type].en}`),
    todo,
  )
}

export function notWhole(where: string, label: Text, value: number): Issue {
  const down = Math.floor(value)
  return issue(
    '018',
    where,
    text(`${label.sv}: ${shown(value)} är inget heltal`, `${label.en}: ${shown(value)} is not a whole number`),
    text(`Skriv ett heltal, till exempel ${down} eller ${down + 1}.`, `Write a whole number, for example ${down} or ${down + 1}.`),
  )
}

export function notAnOption(where: string, label: Text, value: unknown, near: string | null, options: readonly string[]): Issue {
  const words = listed(options)
  return issue(
    '019',
    where,
    text(`${label.sv}: ${shown(value)} finns inte bland valen`, `${label.en}: ${shown(value)} is not among the choices`),
    near !== null ? didYouMean(near, []) : text(`Välj bland ${words.sv}.`, `Choose among ${words.en}.`),
  )
}

export function textTooLong(where: string, label: Text, length: number, most: number): Issue {
  return issue(
    '020',
    where,
    text(
      `${label.sv}: texten har ${length} tecken, högst ${most} får plats`,
      `${label.en}: the text has ${length} characters, at most ${most} fit`,
    ),
    text('Korta texten.', 'Shorten the text.'),
  )
}

export function textEmpty(where: string, label: Text): Issue {
  return issue(
    '021',
    where,
    text(`${label.sv}: texten är tom`, `${label.en}: the text is empty`),
    text('Skriv minst ett tecken.', 'Write at least one character.'),
  )
}

export function listLength(where: string, label: Text, length: number, min: number, max: number): Issue {
  return issue(
    '022',
    where,
    text(
      `${label.sv}: listan har ${length} poster, ${min}–${max} går att räkna med`,
      `${label.en}: the list has ${length} items, ${min}–${max} can be used`,
    ),
    length < min
      ? text('Lägg till poster i listan.', 'Add items to the list.')
      : text('Ta bort poster ur listan.', 'Remove items from the list.'),
  )
}

export function unknownModel(where: string, value: string, near: string | null, known: readonly string[]): Issue {
  return issue(
    '023',
    where,
    text(`Modellen "${visible(value)}" finns inte`, `The model "${visible(value)}" does not exist`),
    didYouMean(near, known),
  )
}

export function startNotMonth(where: string, value: string): Issue {
  return issue(
    '024',
    where,
    text(`Start: ${shown(value)} är ingen månad`, `Start: ${shown(value)} is not a month`),
    text('Skriv år och månad som ÅÅÅÅ-MM, till exempel "2027-01".', 'Write year and month as YYYY-MM, for example "2027-01".'),
  )
}

export function startOutside(where: string, value: string, first: number, last: number): Issue {
  return issue(
    '025',
    where,
    text(`Start: ${shown(value)} ligger utanför ${first}–${last}`, `Start: ${shown(value)} is outside ${first}–${last}`),
    text(`Välj en månad från ${first}-01 till ${last}-12.`, `Choose a month from ${first}-01 to ${last}-12.`),
  )
}

// ---------------------------------------------------------------- arms

export function noComparator(where: string): Issue {
  return issue(
    '026',
    where,
    text('Inget alternativ är jämförelsealternativ', 'No arm is the comparator'),
    text(
      'Sätt "comparator": true på det alternativ som de andra ska jämföras med.',
      'Put "comparator": true on the arm the others are compared with.',
    ),
  )
}

export function manyComparators(where: string, ids: readonly string[]): Issue {
  const words = listed(ids)
  return issue(
    '027',
    where,
    text(`${ids.length} alternativ är jämförelsealternativ: ${words.sv}`, `${ids.length} arms are comparators: ${words.en}`),
    text('Behåll "comparator": true på ett av dem.', 'Keep "comparator": true on one of them.'),
  )
}

export function duplicateArm(where: string, id: string): Issue {
  return issue(
    '028',
    where,
    text(`Två alternativ heter "${visible(id)}"`, `Two arms are called "${visible(id)}"`),
    text('Ge varje alternativ ett eget id.', 'Give each arm an id of its own.'),
  )
}

export function armIdSigns(where: string, id: string): Issue {
  return issue(
    '029',
    where,
    text(
      `Alternativets id ${shown(id)} har tecken som inte går att använda i tabeller och filnamn`,
      `The arm id ${shown(id)} has signs that cannot be used in tables and file names`,
    ),
    text(
      'Börja med en bokstav eller siffra; sedan bokstäver, siffror, mellanslag, - och _.',
      'Begin with a letter or digit; then letters, digits, spaces, - and _.',
    ),
  )
}

// ---------------------------------------------------------------- changed parameters

export function unknownParameter(where: string, id: string, near: string | null): Issue {
  return issue(
    '030',
    where,
    text(`Parametern "${visible(id)}" finns inte i modellen`, `The model has no parameter "${visible(id)}"`),
    near !== null
      ? didYouMean(near, [])
      : text('Parametrarnas namn står i modellens parameters.ts.', "The parameters' names are in the model's parameters.ts."),
  )
}

export function changeOutside(where: string, label: Text, value: number, bounds: readonly [number, number], unit: Text): Issue {
  return issue(
    '031',
    where,
    text(
      `${label.sv}: eget värde ${shown(value)} ligger inte mellan ${bounds[0]} och ${bounds[1]}`,
      `${label.en}: own value ${shown(value)} is not between ${bounds[0]} and ${bounds[1]}`,
    ),
    text(`Skriv ett värde från ${bounds[0]} till ${bounds[1]}${unit.sv}.`, `Write a value from ${bounds[0]} to ${bounds[1]}${unit.en}.`),
  )
}

export function unknownDistribution(where: string, kind: unknown, near: string | null, kinds: readonly string[]): Issue {
  const words = listed(kinds)
  return issue(
    '032',
    where,
    text(`Fördelningen ${shown(kind)} finns inte`, `The distribution ${shown(kind)} does not exist`),
    near !== null ? didYouMean(near, []) : text(`Välj kind bland ${words.sv}.`, `Choose kind among ${words.en}.`),
  )
}

/** `why` comes from the random layer, which knows what makes a distribution. */
export function impossibleDistribution(where: string, label: Text, why: Text): Issue {
  return issue(
    '033',
    where,
    text(`${label.sv}: ${why.sv}`, `${label.en}: ${why.en}`),
    text(
      'Rätta det talet, eller skriv ett enda värde i stället för en fördelning.',
      'Correct that number, or write one value instead of a distribution.',
    ),
  )
}

export function distributionOutside(where: string, label: Text, from: number, to: number, bounds: readonly [number, number]): Issue {
  const r = (x: number) => Number(x.toPrecision(4))
  return issue(
    '034',
    where,
    text(
      `${label.sv}: fördelningen når från ${r(from)} till ${r(to)}, utanför ${bounds[0]}–${bounds[1]}`,
      `${label.en}: the distribution reaches from ${r(from)} to ${r(to)}, outside ${bounds[0]}–${bounds[1]}`,
    ),
    text(
      'Välj en smalare fördelning, eller en med gränser (pert, uniform, truncatedNormal).',
      'Choose a narrower distribution, or one with limits (pert, uniform, truncatedNormal).',
    ),
  )
}

// ---------------------------------------------------------------- the run

/** `size`: what is too large, in words; see rules.ts. */
export function tooMuchWork(where: string, size: Text, todo: Text): Issue {
  return issue('035', where, text(`Körningen är för stor: ${size.sv}`, `The run is too large: ${size.en}`), todo)
}

export function unknownGroup(where: string, id: string, near: string | null, known: readonly string[]): Issue {
  return issue(
    '036',
    where,
    text(`Gruppen "${visible(id)}" finns inte i modellen`, `The model has no group "${visible(id)}"`),
    didYouMean(near, known),
  )
}

export function unknownPerspective(where: string, id: string, near: string | null, known: readonly string[]): Issue {
  return issue(
    '037',
    where,
    text(`Perspektivet "${visible(id)}" finns inte`, `The perspective "${visible(id)}" does not exist`),
    didYouMean(near, known),
  )
}

export function manyIssues(where: string, shownCount: number): Issue {
  return issue(
    '038',
    where,
    text(
      `Filen har fler än ${shownCount} fel; de första ${shownCount} visas`,
      `The file has more than ${shownCount} errors; the first ${shownCount} are shown`,
    ),
    text('Rätta dem som visas och kontrollera igen.', 'Correct those shown and check again.'),
  )
}

/** The same issue with the line in the file, so that "/arms/1/posts" can be found without counting. */
export function onLine(found: Issue, line: number): Issue {
  return { ...found, what: text(`Rad ${line}: ${found.what.sv}`, `Line ${line}: ${found.what.en}`) }
}

/** The same issue with a capital first letter and a full stop after what to do, whoever wrote it. */
export function sentenceOf(found: Issue): Issue {
  const capital = (words: string) => (/^\p{Ll}+(?![\p{L}.])/u.test(words) ? words.slice(0, 1).toUpperCase() + words.slice(1) : words)
  const stopped = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`)
  return {
    ...found,
    what: text(capital(found.what.sv), capital(found.what.en)),
    todo: text(stopped(capital(found.todo.sv)), stopped(capital(found.todo.en))),
  }
}
