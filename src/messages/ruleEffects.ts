/** Words of the table "Vad en regel gör", in both languages. Swedish is the master: English must have the same keys. */
const sv = {
  heading: 'Vad en regel gör',
  lead: (way: string) => `En regel i taget ändras för projektet, allt annat är som nu. Gäller ${way}. Väntevärden, utan slump.`,
  rule: 'Om',
  now: 'Som nu',
  columns: {
    shutOut: 'Stängs ute, av 100',
    neverReached: 'Får aldrig plats, av 100',
    inWork: 'I arbete efter 15 månader, av 100',
    municipality: 'Kommunen, mot jämförelsen',
    person: 'Personerna, mot jämförelsen',
    society: 'Samhället, mot jämförelsen',
  },
  on: {
    age: 'Bara de som är högst 24 år får komma in',
    income: 'Bara de med annan inkomst får komma in',
    diagnosis: 'Neuropsykiatriska diagnoser (NPF) utesluts',
    parallel: 'Daglig verksamhet får fortsätta bredvid arbete',
    close: 'Projektet stänger efter halva tiden',
    payment: '40 tkr betalas för varje anställning',
    dormant: '20 av 100 i arbete missar den vilande ersättningen',
  },
  off: {
    age: 'Alla åldrar till och med 29 får komma in',
    income: 'Alla inkomster får komma in',
    diagnosis: 'Alla diagnoser får komma in',
    parallel: 'Daglig verksamhet slutar när arbetet börjar',
    close: 'Projektet pågår hela tiden',
    payment: 'Inget betalas för en anställning',
    dormant: 'Ingen missar den vilande ersättningen',
  },
  limits: {
    age: 'Att yngre svarar bättre är en åsikt, inte mätt.',
    income: 'Alla i gruppen har aktivitetsersättning, så regeln stänger ute alla.',
    diagnosis: 'Effekten per diagnos är inte mätt. Adhd och autism räknas hit.',
    parallel: 'Om fler vågar pröva är inte mätt. Kostnaden syns först om en tömd plats sparar pengar, som i exemplet om Hörby.',
    close: 'De som har plats då går över till förstärkt samarbete.',
    payment: 'Betalningen ändrar ingens väg i modellen.',
    dormant: 'Ingen har räknat hur många de är. 20 av 100 är ett exempel.',
  },
  waiting: 'Räknar en regel i taget …',
  payment: {
    paid: (hires: string) => `Omkring ${hires} anställningar skulle få ersättning.`,
    anyway: (n: string) => `Av 100 sådana jobb hade omkring **${n}** kommit ändå, bland dem som fått plats.`,
    even: (amount: string) => `Samhället går jämnt upp vid **${amount}** per anställning.`,
    loss: 'Samhället går back redan utan ersättning, så inget belopp lönar sig i modellen.',
  },
  reset: 'Pröva regeln i fälten nedan för att se den i alla svar.',
}

export type RuleEffectsWords = typeof sv

const en: RuleEffectsWords = {
  heading: 'What a rule does',
  lead: (way) => `One rule at a time is changed for the project, all else as now. For ${way}. Expectations, without chance.`,
  rule: 'If',
  now: 'As now',
  columns: {
    shutOut: 'Shut out, of 100',
    neverReached: 'Never get a place, of 100',
    inWork: 'In work after 15 months, of 100',
    municipality: 'The municipality, against the comparison',
    person: 'The persons, against the comparison',
    society: 'Society, against the comparison',
  },
  on: {
    age: 'Only those aged 24 or younger may come in',
    income: 'Only those with another income may come in',
    diagnosis: 'Neurodevelopmental diagnoses (NPF) are excluded',
    parallel: 'Daily activities may go on beside work',
    close: 'The project closes after half its time',
    payment: '40 tkr is paid for each hire',
    dormant: '20 of 100 in work miss the dormant benefit',
  },
  off: {
    age: 'All ages up to 29 may come in',
    income: 'Any income may come in',
    diagnosis: 'All diagnoses may come in',
    parallel: 'Daily activities end when work begins',
    close: 'The project goes on all the time',
    payment: 'Nothing is paid for a hire',
    dormant: 'Nobody misses the dormant benefit',
  },
  limits: {
    age: 'That the young respond better is an opinion, not measured.',
    income: 'Everybody in the group has aktivitetsersättning, so the rule shuts everybody out.',
    diagnosis: 'The effect by diagnosis is not measured. ADHD and autism count here.',
    parallel: 'Whether more dare to try is not measured. The cost shows only if an emptied place saves money, as in the example of Hörby.',
    close: 'Those who have a place then go over to enhanced cooperation.',
    payment: 'The payment changes nobody’s way in the model.',
    dormant: 'Nobody has counted how many they are. 20 of 100 is an example.',
  },
  waiting: 'Calculating one rule at a time …',
  payment: {
    paid: (hires) => `About ${hires} hires would be paid for.`,
    anyway: (n) => `Of 100 such jobs about **${n}** would have come anyway, among those who got a place.`,
    even: (amount) => `Society breaks even at **${amount}** per hire.`,
    loss: 'Society loses already without payment, so no amount pays in the model.',
  },
  reset: 'Try the rule in the fields below to see it in every answer.',
}

export const ruleEffects = { sv, en }
