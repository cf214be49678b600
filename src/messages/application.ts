/**
 * Words of the text to paste into an application for money from a coordination association (samordningsförbund), under its usual headings,
 * and of the budget rows. Both languages; Swedish is the master. What the model cannot know is left to the writer, and says so.
 */
import type { Language } from '../shared/issue.ts'

const sv = {
  headings: {
    need: 'Behov',
    group: 'Målgrupp',
    aim: 'Mål',
    method: 'Metod',
    resources: 'Resurser och budget',
    result: 'Förväntat resultat',
    risk: 'Risk',
    followUp: 'Uppföljning',
    implementation: 'Implementering',
  },
  fill: (what: string) => `[Fyll i: ${what}]`,
  need: {
    today: (comparator: string, n: string, months: string) =>
      `Med ${comparator} är i modellen ${n} av 100 personer i målgruppen i arbete efter ${months} månader.`,
    agedOut: (n: string, persons: string, years: string) =>
      `På ${years} år fyller ${n} av ${persons} personer 30 utan arbete eller studier. Då upphör aktivitetsersättningen.`,
    fill: 'hur behovet har visat sig hos er, och vad som saknas i samverkan i dag',
  },
  group: {
    persons: (n: string) => `Målgruppen är ${n} personer med aktivitetsersättning, 19–29 år.`,
    setting: (label: string, value: string) => `${label}: ${value}.`,
    reached: (n: string, persons: string, likely: string) => `I modellen får ${n} av ${persons} plats i insatsen${likely}.`,
    noOne: 'Beräkningen gäller gruppen. Den säger inget om en enskild person.',
    fill: 'hur ni når målgruppen, och vad brukarorganisationer har sagt',
  },
  aim: {
    work: (name: string, low: string, high: string, months: string) =>
      `Mål: ${low} till ${high} av 100 i målgruppen är i arbete ${months} månader efter start med ${name}. Så blir det i 8 av 10 körningar.`,
    workPlain: (name: string, n: string, months: string) =>
      `Mål: omkring ${n} av 100 i målgruppen är i arbete ${months} månader efter start med ${name}. Spridningen är inte räknad.`,
    small: 'Slumpen flyttar utfallet mycket i ett litet projekt. Sätt därför målet som ett spann och inte som en siffra.',
    fill: 'egna delmål, till exempel studier, hälsa eller bättre samverkan',
  },
  method: {
    setting: (label: string, value: string) => `${label}: ${value}.`,
    evidence:
      'Effekten bygger på en lottad svensk studie av förstärkt samarbete, case manager och Supported Employment 2014–2016 (Socialförsäkringsrapport 2017:5).',
    fill: 'vem som är huvudman, vilka parter som deltar och hur arbetet leds',
  },
  resources: {
    posts: (posts: string, months: string, places: string) => `${posts} tjänster i ${months} månader ger ${places} platser samtidigt.`,
    cost: (total: string, month: string, year: string) =>
      `Tjänsterna kostar ${total} under projektet, ${month} per tjänst och månad (${year} års priser, utan ränta).`,
    funder: (party: string, amount: string, share: string) => `${party}: ${amount}, ${share}.`,
    payments: (amount: string) => `Resultatersättning: ${amount}.`,
    none: 'Alternativet har inget tak på antalet platser, så modellen har ingen budget för tjänster.',
    fill: 'utbildning, resor, utvärdering och annat som modellen inte har någon siffra för',
  },
  result: {
    difference: (name: string, comparator: string, more: string, likely: string, months: string) =>
      `Med ${name} är ${more} av 100 i arbete efter ${months} månader, jämfört med ${comparator}${likely}.`,
    likely: (low: string, high: string) => `, troligen ${low} till ${high}`,
    more: (n: string) => `${n} fler`,
    fewer: (n: string) => `${n} färre`,
    better: (n: string) => `Vägen är bättre än jämförelsen i ${n} av 100 körningar.`,
    party: (party: string, net: string, likely: string) => `${party}: ${net}${likely}.`,
    money: (years: string, comparator: string, year: string) =>
      `Netto på ${years} år mot ${comparator} (${year} års priser, utan ränta). Plus: parten får mer eller betalar mindre. Minus: tvärtom.`,
    transfer: 'Bidrag och skatter flyttar pengar mellan parterna. Frigjord tid är inte pengar.',
  },
  risk: {
    weak: 'Resultatet hänger mest på det här, som inte är mätt:',
    would: 'Det här skulle ändra svaret:',
    never: (n: string, persons: string) => `${n} av ${persons} får aldrig plats, eftersom platserna inte räcker.`,
    fill: 'risker i bemanning, ledning och samverkan, och hur ni möter dem',
  },
  followUp: {
    measure: (months: string) =>
      `Följ sysselsättning och försörjning vid start, vid avslut och ${months} månader efter start i Uppföljning Finsam. Räkna jobb med stöd för sig.`,
    compare: 'Före och efter är inte effekt. Jämför med andelen i arbete hos dem som inte fick insatsen.',
    expected: (low: string, high: string, of: string) => `Bland ${of} som fått plats väntas ${low} till ${high} vara i arbete då.`,
    fill: 'vem som ansvarar för uppföljningen, och när den redovisas',
  },
  implementation: {
    yearly: (amount: string, posts: string) => `Att fortsätta med ${posts} tjänster kostar omkring ${amount} om året.`,
    gains: (parties: string) => `I modellen får de här parterna mer än de betalar på sikt: ${parties}.`,
    pays: (parties: string) => `De här parterna betalar mer än de får: ${parties}.`,
    fill: 'vem som tar över insatsen när projektet är slut, och när det beslutas',
  },
  note: 'Siffrorna är modellresultat, inte mätning.',
  budget: {
    caption: 'Budgetrader',
    note: 'Klistra in i förbundets budgetmall. Rader utan belopp har modellen ingen siffra för. Fyll i dem själva.',
    columns: { item: 'Post', count: 'Antal', months: 'Månader', perMonth: 'Kronor per månad', sum: 'Summa, kr', comment: 'Kommentar' },
    posts: (name: string) => `Tjänster, ${name}`,
    wages: 'Lön och PO',
    premises: 'Lokaler',
    training: 'Utbildning',
    travel: 'Resor',
    evaluation: 'Utvärdering',
    overhead: 'Kringkostnader (OH)',
    payments: 'Resultatersättning',
    total: 'Summa av rader med belopp',
    funding: (party: string) => `Finansiering: ${party}`,
    included: 'Ingår i raden Tjänster.',
    unknown: 'Modellen har ingen siffra. Fyll i.',
    prices: (year: string) => `${year} års priser, utan ränta.`,
    rule: 'Enligt lagen om finansiell samordning: staten hälften, regionen och kommunerna en fjärdedel var.',
    share: (share: string) => `${share} av summan.`,
  },
}

export type ApplicationWords = typeof sv

const en: ApplicationWords = {
  headings: {
    need: 'Need',
    group: 'Target group',
    aim: 'Aims',
    method: 'Method',
    resources: 'Resources and budget',
    result: 'Expected result',
    risk: 'Risk',
    followUp: 'Follow-up',
    implementation: 'Implementation',
  },
  fill: (what) => `[To fill in: ${what}]`,
  need: {
    today: (comparator, n, months) =>
      `With ${comparator}, ${n} of 100 persons in the group are in work after ${months} months in the model.`,
    agedOut: (n, persons, years) =>
      `Over ${years} years ${n} of ${persons} persons turn 30 without work or studies. Their activity compensation then ends.`,
    fill: 'how the need has shown itself with you, and what is missing in cooperation today',
  },
  group: {
    persons: (n) => `The target group is ${n} persons with activity compensation, aged 19–29.`,
    setting: (label, value) => `${label}: ${value}.`,
    reached: (n, persons, likely) => `In the model ${n} of ${persons} get a place${likely}.`,
    noOne: 'The calculation is about the group. It says nothing about an individual.',
    fill: 'how you reach the group, and what user organisations have said',
  },
  aim: {
    work: (name, low, high, months) =>
      `Aim: ${low} to ${high} of 100 in the group are in work ${months} months after the start with ${name}. So it is in 8 runs of 10.`,
    workPlain: (name, n, months) =>
      `Aim: about ${n} of 100 in the group are in work ${months} months after the start with ${name}. The spread is not calculated.`,
    small: 'Chance moves the outcome of a small project a lot. So set the aim as a range and not as one figure.',
    fill: 'aims of your own, for example studies, health or better cooperation',
  },
  method: {
    setting: (label, value) => `${label}: ${value}.`,
    evidence:
      'The effect rests on a randomised Swedish trial of enhanced cooperation, case manager and Supported Employment 2014–2016 (Social Insurance Report 2017:5).',
    fill: 'who is responsible, which parties take part and how the work is led',
  },
  resources: {
    posts: (posts, months, places) => `${posts} posts for ${months} months give ${places} places at a time.`,
    cost: (total, month, year) => `The posts cost ${total} during the project, ${month} per post and month (${year} prices, undiscounted).`,
    funder: (party, amount, share) => `${party}: ${amount}, ${share}.`,
    payments: (amount) => `Outcome payments: ${amount}.`,
    none: 'The alternative has no limit on places, so the model has no budget for posts.',
    fill: 'training, travel, evaluation and whatever else the model has no figure for',
  },
  result: {
    difference: (name, comparator, more, likely, months) =>
      `With ${name}, ${more} of 100 are in work after ${months} months, compared with ${comparator}${likely}.`,
    likely: (low, high) => `, probably ${low} to ${high}`,
    more: (n) => `${n} more`,
    fewer: (n) => `${n} fewer`,
    better: (n) => `The pathway is better than the comparator in ${n} runs of 100.`,
    party: (party, net, likely) => `${party}: ${net}${likely}.`,
    money: (years, comparator, year) =>
      `Net over ${years} years against ${comparator} (${year} prices, undiscounted). Plus: the party receives more or pays less. Minus: the reverse.`,
    transfer: 'Allowances and taxes move money between the parties. Time that is freed is not money.',
  },
  risk: {
    weak: 'The result depends most on this, which is not measured:',
    would: 'This would change the answer:',
    never: (n, persons) => `${n} of ${persons} never get a place, because there are too few places.`,
    fill: 'risks in staffing, leadership and cooperation, and how you meet them',
  },
  followUp: {
    measure: (months) =>
      `Follow employment and income at the start, at the end and ${months} months after the start in Uppföljning Finsam. Count supported jobs apart.`,
    compare: 'Before and after is not effect. Compare with the share in work among those who did not get the measure.',
    expected: (low, high, of) => `Among ${of} who got a place, ${low} to ${high} are expected to be in work then.`,
    fill: 'who is responsible for the follow-up, and when it is reported',
  },
  implementation: {
    yearly: (amount, posts) => `To go on with ${posts} posts costs about ${amount} a year.`,
    gains: (parties) => `In the model these parties receive more than they pay in the long run: ${parties}.`,
    pays: (parties) => `These parties pay more than they receive: ${parties}.`,
    fill: 'who takes over the measure when the project ends, and when that is decided',
  },
  note: 'The figures are model results, not measurements.',
  budget: {
    caption: 'Budget rows',
    note: 'Paste into the association’s budget template. The model has no figure for rows without an amount. Fill them in yourselves.',
    columns: { item: 'Item', count: 'Number', months: 'Months', perMonth: 'SEK per month', sum: 'Sum, SEK', comment: 'Comment' },
    posts: (name) => `Posts, ${name}`,
    wages: 'Wages and payroll costs',
    premises: 'Premises',
    training: 'Training',
    travel: 'Travel',
    evaluation: 'Evaluation',
    overhead: 'Overhead',
    payments: 'Outcome payments',
    total: 'Sum of rows with an amount',
    funding: (party) => `Funding: ${party}`,
    included: 'Included in the row of posts.',
    unknown: 'The model has no figure. Fill in.',
    prices: (year) => `${year} prices, undiscounted.`,
    rule: 'By the act on financial coordination: the state half, the region and the municipalities a quarter each.',
    share: (share) => `${share} of the sum.`,
  },
}

export const applicationWords: Readonly<Record<Language, ApplicationWords>> = { sv, en }
