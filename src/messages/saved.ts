/**
 * Words of what is kept in the browser and of the share link, in both languages. Swedish is the master: English must have the same keys.
 */
import type { Language } from '../shared/issue.ts'

const sv = {
  origin: {
    link: (name: string) => `Från länk: ${name}`,
    theLink: (name: string) => `länken ${name}`,
  },
  link: {
    copy: 'Kopiera länk',
    help: 'Hela scenariot ligger i länken, och de andra bokstäverna med. Inget skickas förrän ni själva delar den.',
    copied: 'Länken är kopierad. Allt ligger i den, och inget har skickats.',
    fromDisk: 'Länken är kopierad, men den leder till en fil på den här datorn. Skicka hellre scenariot som fil.',
    byHand: 'Webbläsaren släpper inte fram kopieringen. Markera länken och kopiera den själva:',
    several: (letters: string) => `Scenarierna ${letters} ligger i samma länk.`,
    left: (letter: string, letters: string) =>
      `Alla ryms inte: bara ${letter} är med. ${letters} är inte med. Spara dem som filer och skicka filerna.`,
    field: 'Länk med hela scenariot',
    close: 'Stäng',
    brokenHeading: 'Länken går inte att öppna som den är.',
    brokenNote: 'Länken läses i webbläsaren. Inget i den har skickats vidare.',
  },
  bar: 'Scenariot',
  heading: 'Sparade lägen',
  lead: 'Ett läge är scenariot som det är just nu.',
  name: 'Namn på läget',
  nameNotice: 'Skriv inga namn på personer. Ett scenario som sparas eller skickas kan bli en allmän handling.',
  save: 'Spara ett läge',
  needsName: 'Skriv först vad läget ska heta.',
  saved: (name: string) => `”${name}” är sparat.`,
  none: 'Inga lägen är sparade än.',
  open: (name: string) => `Öppna ${name}`,
  rename: 'Byt namn',
  renameOne: (name: string) => `Byt namn på ${name}`,
  newName: 'Nytt namn',
  renameDone: 'Klart',
  cancel: 'Avbryt',
  remove: 'Ta bort',
  removeOne: (name: string) => `Ta bort ${name}`,
  removed: (name: string) => `”${name}” är borttaget.`,
  putBack: 'Ångra',
  earlier: 'Tidigare arbete',
  earlierLead: 'Det ni lämnade när ni öppnade något annat eller stängde en flik, med ångra-listan kvar.',
  unreadable: (n: number) =>
    n === 1 ? 'En sparad post går inte att läsa. Den ligger kvar orörd.' : `${n} sparade poster går inte att läsa. De ligger kvar orörda.`,
  autosaved: (time: string) => `Ert arbete sparas här i webbläsaren, senast ${time}. Inget lämnar datorn.`,
  autosave: 'Ert arbete sparas här i webbläsaren när ni ändrar något. Inget lämnar datorn.',
  trouble: {
    full: 'Webbläsarens lagring är full. Det ni ändrar nu sparas inte här.',
    refused: 'Webbläsaren låter inte sidan spara. Det ni ändrar finns bara kvar tills ni stänger sidan.',
    newer: 'En nyare version av Vägval har sparat här. Det ni ändrar nu sparas inte. Ladda om sidan för att få den nya.',
    damaged: 'Det sparade går inte att läsa. Det ni ändrar nu sparas inte här.',
  },
  missed: {
    damaged: 'Ert tidigare arbete går inte att läsa. Det ligger kvar orört, och sidan börjar med exemplet.',
    newer: 'Ert tidigare arbete är sparat av en nyare version av Vägval. Det ligger kvar orört. Ladda om sidan för att få den nya.',
  },
  saveFile: 'Spara som fil',
  understood: 'Stäng',
}

export type SavedWords = typeof sv

const en: SavedWords = {
  origin: {
    link: (name) => `From a link: ${name}`,
    theLink: (name) => `the link ${name}`,
  },
  link: {
    copy: 'Copy link',
    help: 'The whole scenario is in the link, and the other letters too. Nothing is sent until you share it yourselves.',
    copied: 'The link is copied. Everything is in it, and nothing has been sent.',
    fromDisk: 'The link is copied, but it leads to a file on this computer. Rather send the scenario as a file.',
    byHand: 'The browser does not allow copying. Select the link and copy it yourselves:',
    several: (letters) => `Scenarios ${letters} are in the same link.`,
    left: (letter, letters) => `Not all of them fit: only ${letter} is in it. ${letters} are not. Save them as files and send the files.`,
    field: 'Link with the whole scenario',
    close: 'Close',
    brokenHeading: 'The link cannot be opened as it is.',
    brokenNote: 'The link is read in the browser. Nothing in it has been sent on.',
  },
  bar: 'The scenario',
  heading: 'Saved snapshots',
  lead: 'A snapshot is the scenario as it is right now.',
  name: 'Name of the snapshot',
  nameNotice: 'Write no names of persons. A scenario that is saved or sent may become a public record.',
  save: 'Save a snapshot',
  needsName: 'First write what the snapshot is to be called.',
  saved: (name) => `“${name}” is saved.`,
  none: 'No snapshots are saved yet.',
  open: (name) => `Open ${name}`,
  rename: 'Rename',
  renameOne: (name) => `Rename ${name}`,
  newName: 'New name',
  renameDone: 'Done',
  cancel: 'Cancel',
  remove: 'Remove',
  removeOne: (name) => `Remove ${name}`,
  removed: (name) => `“${name}” is removed.`,
  putBack: 'Undo',
  earlier: 'Earlier work',
  earlierLead: 'What you left when you opened something else or closed a tab, with its undo list.',
  unreadable: (n) =>
    n === 1 ? 'One saved record cannot be read. It is left untouched.' : `${n} saved records cannot be read. They are left untouched.`,
  autosaved: (time) => `Your work is saved here in the browser, last ${time}. Nothing leaves the computer.`,
  autosave: 'Your work is saved here in the browser when you change something. Nothing leaves the computer.',
  trouble: {
    full: 'The browser’s storage is full. What you change now is not saved here.',
    refused: 'The browser does not let the page save. What you change lasts only until you close the page.',
    newer: 'A newer version of Vägval has saved here. What you change now is not saved. Reload the page to get the new one.',
    damaged: 'What was saved cannot be read. What you change now is not saved here.',
  },
  missed: {
    damaged: 'Your earlier work cannot be read. It is left untouched, and the page starts with the example.',
    newer: 'Your earlier work was saved by a newer version of Vägval. It is left untouched. Reload the page to get the new one.',
  },
  saveFile: 'Save as file',
  understood: 'Close',
}

/** A moment as people write it, e.g. "22 nov. 16:40"; with the year when it is another than this one. */
export function formatWhen(milliseconds: number, language: Language, now = Date.now()): string {
  const [then, today] = [new Date(milliseconds), new Date(now)]
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
  const day: Intl.DateTimeFormatOptions = then.toDateString() === today.toDateString() ? {} : { day: 'numeric', month: 'short' }
  const year: Intl.DateTimeFormatOptions = then.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' }
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { ...time, ...day, ...year }).format(then)
}

export const saved = { sv, en }
