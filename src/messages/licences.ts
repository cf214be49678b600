/** Words of the list of programs that Vägval is put together from, in both languages. */

const sv = {
  heading: 'Program som Vägval är byggt av',
  explain: (count: string) =>
    `Vägval självt är fritt under MIT-licensen. Det bär med sig ${count} fria programdelar. Här är var och en med sin licens.`,
  show: 'Visa listan',
  waiting: 'Hämtar listan.',
  caption: 'Programdelar, version och licens',
  name: 'Programdel',
  version: 'Version',
  licence: 'Licens',
  text: (name: string) => `Licensens text: ${name}`,
  noText: 'Paketet har ingen egen text. Licensens namn gäller.',
}

const en: typeof sv = {
  heading: 'Programs that Vägval is built from',
  explain: (count: string) => `Vägval itself is free under the MIT licence. It carries ${count} free parts. Here is each with its licence.`,
  show: 'Show the list',
  waiting: 'Fetching the list.',
  caption: 'Parts, version and licence',
  name: 'Part',
  version: 'Version',
  licence: 'Licence',
  text: (name: string) => `Text of the licence: ${name}`,
  noText: 'The package has no text of its own. The name of the licence holds.',
}

export const licences = { sv, en }
