/**
 * The draft accessibility statement (tillgänglighetsredogörelse) with the fields that Digg lists, in both languages. Swedish is the master.
 * What is claimed as checked is checked by the automatic tests; what is not, is told among the known faults.
 */
const sv = {
  short: 'Tillgänglighetsredogörelse',
  full: 'Hur tillgänglig är sidan?',
  answer: 'Sidan är delvis förenlig med kraven.',
  lead: 'Det här är ett utkast. Fyll i de gula fälten, läs igenom och kopiera eller skriv ut. Den som publicerar sidan svarar för redogörelsen.',
  fields: {
    actor: 'Aktör (ert samordningsförbund eller er kommun)',
    address: 'Adress där sidan är publicerad',
    contact: 'E-post eller telefon för brister',
    checked: 'Datum för er egen kontroll',
  },
  actorBlank: '[förbundets namn]',
  addressBlank: '[adress]',
  contactBlank: '[e-post eller telefon]',
  checkedBlank: '[datum]',
  copy: 'Kopiera texten',
  copied: 'Redogörelsen är kopierad.',
  notCopied: 'Webbläsaren släppte inte fram kopieringen. Markera texten och kopiera den själva.',
  print: 'Skriv ut',
  parts: 'Se sidans delar i alla sina lägen',
  title: 'Tillgänglighetsredogörelse för Vägval',
  sections: (f: { actor: string; address: string; contact: string; checked: string }) => [
    {
      heading: 'Aktör och tjänst',
      lines: [
        `${f.actor} står bakom webbplatsen Vägval på ${f.address}. Vi vill att så många som möjligt ska kunna använda den.`,
        'Redogörelsen beskriver hur Vägval uppfyller lagen om tillgänglighet till digital offentlig service (2018:1937), vilka brister som är kända och hur ni meddelar brister till oss.',
      ],
    },
    {
      heading: 'Hur tillgänglig är webbplatsen?',
      lines: [
        'Webbplatsen är delvis förenlig med lagen, utifrån standarden EN 301 549 och riktlinjerna WCAG 2.1 på nivå AA, på grund av bristerna nedan.',
      ],
    },
    {
      heading: 'Innehåll som inte är tillgängligt',
      lines: [
        'Diagram: bilderna har en rubrik, en beskrivning i ord och en datatabell. Den som använder skärmläsare får tabellen, inte själva bildens delar.',
        'Filer: dokument som skapas från sidan har rubriker och tabeller, men är inte taggade som tillgänglig PDF när de skrivs ut från webbläsaren. Orsaken är webbläsarens utskrift.',
        'Lättläst svenska och teckenspråk finns inte. Ord förklaras i en ordlista.',
        'Kontrollen är automatisk. Sidan är inte prövad av personer med olika funktionsnedsättningar.',
      ],
    },
    {
      heading: 'Undantag',
      lines: ['Inget undantag för oskäligt betungande anpassning åberopas. Källrapporter som nämns ligger utanför sidan.'],
    },
    {
      heading: 'Meddela brister',
      lines: [`Upptäcker ni brister, eller behöver innehåll i en annan form: kontakta ${f.contact}. Vi svarar så snart vi kan.`],
    },
    {
      heading: 'Tillsyn',
      lines: [
        'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är ni inte nöjda med vårt svar kan ni anmäla det till Digg: www.digg.se/tdosanmalan',
      ],
    },
    {
      heading: 'Så har vi kontrollerat',
      lines: [
        'Metod: automatisk kontroll med axe i alla vyer, på svenska och engelska, i ljust och mörkt läge. Automatisk genomgång av alla vyer med bara tangentbord. Kontroll vid 400 procents förstoring och 320 punkters bredd, i läge för höga kontraster, med minskad rörelse och i utskrift.',
        `Egen kontroll hos den som publicerar: ${f.checked}.`,
      ],
    },
  ],
}

export type AccessWords = typeof sv

const en: AccessWords = {
  short: 'Accessibility statement',
  full: 'How accessible is the page?',
  answer: 'The page partly conforms to the requirements.',
  lead: 'This is a draft. Fill in the yellow fields, read it through and copy or print it. Whoever publishes the page answers for the statement.',
  fields: {
    actor: 'Body (your coordination association or municipality)',
    address: 'Address where the page is published',
    contact: 'E-mail or telephone for faults',
    checked: 'Date of your own check',
  },
  actorBlank: '[name of the association]',
  addressBlank: '[address]',
  contactBlank: '[e-mail or telephone]',
  checkedBlank: '[date]',
  copy: 'Copy the text',
  copied: 'The statement is copied.',
  notCopied: 'The browser did not allow copying. Select the text and copy it yourselves.',
  print: 'Print',
  parts: 'See the parts of the page in all their states',
  title: 'Accessibility statement for Vägval',
  sections: (f) => [
    {
      heading: 'Body and service',
      lines: [
        `${f.actor} is responsible for the website Vägval at ${f.address}. We want as many as possible to be able to use it.`,
        'The statement tells how Vägval meets the Swedish act on accessibility of digital public services (2018:1937), which faults are known and how to report faults to us.',
      ],
    },
    {
      heading: 'How accessible is the website?',
      lines: [
        'The website partly conforms to the act, by the standard EN 301 549 and the guidelines WCAG 2.1 at level AA, because of the faults below.',
      ],
    },
    {
      heading: 'Content that is not accessible',
      lines: [
        'Charts: the pictures have a title, a description in words and a data table. Users of screen readers get the table, not the parts of the picture.',
        'Files: documents made from the page have headings and tables, but are not tagged as accessible PDF when printed from the browser. The cause is the browser’s printing.',
        'There is no easy-to-read Swedish and no sign language. Words are explained in a glossary.',
        'The check is automatic. The page has not been tried by persons with different disabilities.',
      ],
    },
    {
      heading: 'Exceptions',
      lines: ['No exception for a disproportionate burden is claimed. Source reports that are mentioned lie outside the page.'],
    },
    {
      heading: 'Report faults',
      lines: [`If you find faults, or need content in another form: contact ${f.contact}. We answer as soon as we can.`],
    },
    {
      heading: 'Supervision',
      lines: [
        'The Agency for Digital Government (Digg) supervises the act. If you are not content with our answer you can report it to Digg: www.digg.se/tdosanmalan',
      ],
    },
    {
      heading: 'How we have checked',
      lines: [
        'Method: automatic check with axe in all views, in Swedish and English, light and dark. Automatic walk through all views by keyboard alone. Check at 400 per cent zoom and 320 points’ width, with high contrast colours, with reduced motion and in print.',
        `Own check by the publisher: ${f.checked}.`,
      ],
    },
  ],
}

export const accessView = { sv, en }
