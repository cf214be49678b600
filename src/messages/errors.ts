/**
 * Catalogue of error codes: one cause, one code, one entry. The sentence with the offending value is made where the error is found;
 * here stands what the code means in general, for the help behind the code on screen and in the documentation.
 * Length: a catalogue; one entry per code, both languages beside each other so that neither is forgotten.
 * SCN: what a scenario or a command says. MOD: a model. RUN: the surroundings (files, workers, disk). INT: our own mistakes.
 */
import type { Text } from '../shared/issue.ts'

export interface ErrorHelp {
  readonly title: Text
  readonly help: Text
}

function entry(titleSv: string, titleEn: string, helpSv: string, helpEn: string): ErrorHelp {
  return { title: { sv: titleSv, en: titleEn }, help: { sv: helpSv, en: helpEn } }
}

export const ERRORS: Readonly<Record<string, ErrorHelp>> = {
  // ---- the file as text
  'SCN-001': entry(
    'Filen är för stor',
    'The file is too large',
    'En scenariofil är några få kB text. Filer över 5 MB öppnas inte, så att programmet aldrig fastnar i fel fil. Kontrollera att ni valde scenariot och inte en resultatfil eller en bild.',
    'A scenario file is a few kB of text. Files above 5 MB are not opened, so that the program never gets stuck in the wrong file. Check that you chose the scenario and not a result file or a picture.',
  ),
  'SCN-002': entry(
    'Filen är tom',
    'The file is empty',
    'Filen innehåller ingen text. Den kan ha sparats medan disken var full eller laddats ner utan innehåll. Börja från en kopia av ett scenario i mappen scenarios.',
    'The file holds no text. It may have been saved while the disk was full, or downloaded without content. Start from a copy of a scenario in the folder scenarios.',
  ),
  'SCN-003': entry(
    'Filen är inte UTF-8-text',
    'The file is not UTF-8 text',
    'Scenariofiler är text i kodningen UTF-8. Filen är sparad i en annan kodning (ofta UTF-16) eller är ingen textfil. I Anteckningar: Spara som, Kodning: UTF-8.',
    'Scenario files are text in the encoding UTF-8. The file is saved in another encoding (often UTF-16) or is no text file. In Notepad: Save as, Encoding: UTF-8.',
  ),
  'SCN-004': entry(
    'Texten är inte JSON',
    'The text is not JSON',
    'Någonting på den angivna raden följer inte JSON:s skrivregler. Vanliga orsaker: decimalkomma i stället för punkt, ett kommatecken för mycket eller för lite, typografiska citattecken, en kommentar.',
    'Something on the line given does not follow the rules of JSON. Common causes: a decimal comma instead of a point, a comma too many or too few, typographic quotation marks, a comment.',
  ),
  'SCN-005': entry(
    'Filen tar slut för tidigt',
    'The file ends too early',
    'En text, lista eller grupp avslutas aldrig. Oftast har filen kapats när den skickades eller sparades. Hämta den igen.',
    'A text, list or group is never closed. Usually the file was cut off when it was sent or saved. Fetch it again.',
  ),
  'SCN-006': entry(
    'Ordet är inget tal',
    'The word is not a number',
    'NaN, Infinity och liknande ord är resultat av en uträkning som gick fel i ett annat program. Ett scenario behöver riktiga tal.',
    'NaN, Infinity and similar words come from a calculation that went wrong in another program. A scenario needs real numbers.',
  ),
  'SCN-007': entry(
    'Talet är för stort',
    'The number is too large',
    'Talet är större än en dator kan hålla (ungefär 1,8 · 10^308) och skulle läsas som oändligt.',
    'The number is larger than a computer can hold (about 1.8 · 10^308) and would be read as infinite.',
  ),
  'SCN-008': entry(
    'För många nivåer',
    'Too many levels',
    'Ett scenario är högst fem nivåer djupt. Filer med fler än 32 parenteser inuti varandra läses inte.',
    'A scenario is at most five levels deep. Files with more than 32 brackets inside one another are not read.',
  ),
  'SCN-009': entry(
    'Otillåten nyckel',
    'Key not allowed',
    'Nycklarna __proto__, constructor och prototype kan ändra hur själva programmet fungerar. Filer med dem öppnas inte.',
    'The keys __proto__, constructor and prototype can change how the program itself works. Files with them are not opened.',
  ),
  'SCN-010': entry(
    'Samma nyckel två gånger',
    'The same key twice',
    'Samma nyckel står två gånger i en grupp. De flesta program tar tyst den sista; här stoppas filen, så att ingen räknar med fel värde.',
    'The same key stands twice in a group. Most programs quietly take the last one; here the file is stopped, so that nobody calculates with the wrong value.',
  ),

  // ---- shape and values
  'SCN-011': entry(
    'Filen är inget scenario',
    'The file is not a scenario',
    'Filen är giltig JSON men innehåller en lista, en text eller ett tal. Ett scenario är en grupp: { "schemaVersion": 1, "model": … }.',
    'The file is valid JSON but holds a list, a text or a number. A scenario is a group: { "schemaVersion": 1, "model": … }.',
  ),
  'SCN-012': entry(
    'Filen är från en nyare version',
    'The file is from a newer version',
    'Filen är sparad i ett filformat som kom efter det här programmet. Att gissa vad nya fält betyder skulle ändra siffrorna, så den öppnas inte. Hämta en nyare version av Vägval.',
    'The file is saved in a format that came after this program. Guessing what new fields mean would change the numbers, so it is not opened. Fetch a newer version of Vägval.',
  ),
  'SCN-014': entry(
    'Talet ligger utanför gränserna',
    'The number is outside its bounds',
    'Varje tal har gränser för vad modellen kan räkna med. Andelar går från 0 till 1: 30 procent skrivs 0.3. Gränserna står i scenarios/README.md och i schemafilen.',
    'Every number has bounds for what the model can use. Shares go from 0 to 1: 30 per cent is written 0.3. The bounds are in scenarios/README.md and in the schema file.',
  ),
  'SCN-015': entry(
    'En nyckel saknas',
    'A key is missing',
    'Fält utan förval måste finnas i filen. Fält med förval kan utelämnas. Vilka som har förval står i scenarios/README.md.',
    'Fields without a default must be in the file. Fields with a default may be left out. Which ones have a default is said in scenarios/README.md.',
  ),
  'SCN-016': entry(
    'Okänd nyckel',
    'Unknown key',
    'Nyckeln finns inte på den platsen. Den är oftast felstavad eller står i fel grupp. Okända nycklar hoppas inte över, för då skulle ett felstavat värde tyst ersättas av förvalet.',
    'The key does not exist in that place. It is usually misspelt or stands in the wrong group. Unknown keys are not skipped, because then a misspelt value would quietly be replaced by the default.',
  ),
  'SCN-017': entry(
    'Fel slags värde',
    'Wrong kind of value',
    'Värdet är av fel slag, till exempel text där ett tal behövs. Tal skrivs utan citattecken, text med. Ingenting tolkas om: "4" är text och 4 är ett tal.',
    'The value is of the wrong kind, for example text where a number is needed. Numbers are written without quotation marks, text with. Nothing is reinterpreted: "4" is text and 4 is a number.',
  ),
  'SCN-018': entry(
    'Ett heltal behövs',
    'A whole number is needed',
    'Personer, månader och upprepningar räknas i hela tal. Tjänster får vara delar, till exempel 0.5.',
    'Persons, months and replications are counted in whole numbers. Posts may be fractions, for example 0.5.',
  ),
  'SCN-019': entry(
    'Valet finns inte',
    'The choice does not exist',
    'Fältet har en fast lista av möjliga värden. Stora och små bokstäver räknas.',
    'The field has a fixed list of possible values. Capital and small letters count.',
  ),
  'SCN-020': entry(
    'Texten är för lång',
    'The text is too long',
    'Texten får inte plats i tabeller och rubriker. Lägg längre förklaringar i description.',
    'The text does not fit in tables and headings. Put longer explanations in description.',
  ),
  'SCN-021': entry(
    'Texten är tom',
    'The text is empty',
    'Fältet behöver minst ett tecken, eftersom det används som namn.',
    'The field needs at least one character, because it is used as a name.',
  ),
  'SCN-022': entry(
    'Listan är för kort eller för lång',
    'The list is too short or too long',
    'Listan har färre eller fler poster än modellen kan räkna med. Ett scenario jämför ett till åtta alternativ.',
    'The list has fewer or more items than the model can use. A scenario compares one to eight arms.',
  ),
  'SCN-023': entry(
    'Modellen finns inte',
    'The model does not exist',
    'Värdet i "model" måste vara id för en modell i programmet. En modell utanför programmet anges med --model på kommandoraden.',
    'The value of "model" must be the id of a model in the program. A model outside the program is given with --model on the command line.',
  ),
  'SCN-024': entry(
    'Start är ingen månad',
    'Start is not a month',
    'Starten skrivs som år, bindestreck och månad med två siffror: "2027-01". Månaderna går från 01 till 12.',
    'The start is written as year, hyphen and month with two digits: "2027-01". Months go from 01 to 12.',
  ),
  'SCN-025': entry(
    'Start ligger för långt bort',
    'Start is too far away',
    'Modellens regler och belopp gäller från 2015. Efter det sista kända regelåret fortsätter de sista reglerna, högst till 2100.',
    "The model's rules and amounts apply from 2015. After the last known year of rules the last rules continue, at most until 2100.",
  ),

  // ---- arms
  'SCN-026': entry(
    'Jämförelsealternativ saknas',
    'No comparator',
    'Effekten är alltid skillnaden mot något. Exakt ett alternativ ska ha "comparator": true, oftast förstärkt samarbete (FS).',
    'An effect is always a difference from something. Exactly one arm must have "comparator": true, usually enhanced cooperation (FS).',
  ),
  'SCN-027': entry(
    'Flera jämförelsealternativ',
    'Several comparators',
    'Bara ett alternativ kan vara det som alla andra jämförs med. Gör två scenarier om ni vill jämföra mot två.',
    'Only one arm can be the one that all others are compared with. Make two scenarios if you want to compare with two.',
  ),
  'SCN-028': entry(
    'Två alternativ med samma id',
    'Two arms with the same id',
    'Alternativens id används som rubriker i alla tabeller och måste därför skilja sig åt.',
    'Arm ids are used as headings in all tables and must therefore differ.',
  ),
  'SCN-029': entry(
    'Otillåtna tecken i id',
    'Signs not allowed in id',
    'Id hamnar i tabeller, filer och kalkylblad. Det börjar med en bokstav eller siffra och innehåller sedan bokstäver, siffror, mellanslag, bindestreck och understreck.',
    'Ids end up in tables, files and spreadsheets. They begin with a letter or digit and then hold letters, digits, spaces, hyphens and underscores.',
  ),

  // ---- own parameter values
  'SCN-030': entry(
    'Parametern finns inte',
    'The parameter does not exist',
    'Under "changes" står parametrar ur modellens tabell med egna värden. Namnet måste vara exakt som i tabellen.',
    'Under "changes" stand parameters from the model\'s table with own values. The name must be exactly as in the table.',
  ),
  'SCN-031': entry(
    'Eget värde utanför gränserna',
    'Own value outside its bounds',
    'Varje parameter har gränser för vilka värden som är möjliga. Gränserna står i parametertabellen, tillsammans med enhet och underlag.',
    'Every parameter has bounds for which values are possible. The bounds are in the parameter table, together with unit and evidence.',
  ),
  'SCN-032': entry(
    'Fördelningen finns inte',
    'The distribution does not exist',
    'En egen fördelning skrivs { "kind": …, … } med något av slagen fixed, uniform, normal, lognormal, truncatedNormal, beta, gamma och pert.',
    'An own distribution is written { "kind": …, … } with one of the kinds fixed, uniform, normal, lognormal, truncatedNormal, beta, gamma and pert.',
  ),
  'SCN-033': entry(
    'Omöjlig fördelning',
    'Impossible distribution',
    'Fördelningens tal går inte ihop: standardavvikelser och formtal ska vara större än 0, low ska vara mindre än high och mode ligga mellan dem.',
    "The distribution's numbers do not fit together: standard deviations and shapes must be above 0, low below high, and mode between them.",
  ),
  'SCN-034': entry(
    'Fördelningen når utanför gränserna',
    'The distribution reaches outside the bounds',
    'Alla värden som kan dras måste ligga inom parameterns gränser. För fördelningar utan slut får högst en på tusen hamna utanför åt vardera hållet.',
    'All values that can be drawn must lie within the bounds of the parameter. For distributions without an end, at most one in a thousand may fall outside at either end.',
  ),

  // ---- the run
  'SCN-035': entry(
    'Körningen är för stor',
    'The run is too large',
    'Arbetet är dragningar × upprepningar × personer × månader. Gränsen är satt så att en vanlig dator blir klar inom några timmar och minnet räcker. Fler dragningar ger sällan ett annat svar: titta på simuleringsfelet först.',
    'The work is draws × replications × persons × months. The limit is set so that an ordinary computer finishes within a few hours and memory suffices. More draws seldom give another answer: look at the Monte Carlo error first.',
  ),
  'SCN-036': entry(
    'Gruppen finns inte',
    'The group does not exist',
    'Resultatet kan delas upp efter de indelningar som modellen har för den valda målgruppen, till exempel kön (sex).',
    'The result can be split by the breakdowns that the model has for the chosen target group, for example sex.',
  ),
  'SCN-037': entry(
    'Perspektivet finns inte',
    'The perspective does not exist',
    'Perspektivet säger vems pengar som räknas: hela samhället (society), det offentliga (public) eller en av parterna i modellen.',
    "The perspective says whose money counts: society, the public sector (public) or one of the model's parties.",
  ),
  'SCN-038': entry(
    'Många fel i samma fil',
    'Many errors in one file',
    'Filen har fler fel än någon läser. Oftast är det fel fil, eller en fil som ett annat program har skrivit. De första felen visas.',
    'The file has more errors than anybody reads. Usually it is the wrong file, or one that another program wrote. The first errors are shown.',
  ),

  // ---- the model aktivitetsersattning
  'SCN-201': entry(
    'Intagningen skiljer mellan alternativen',
    'Intake differs between the arms',
    'Alla alternativ måste ta in personer under lika många månader. Annars jämförs olika startdagar i stället för olika vägar.',
    'All arms must take in persons over the same number of months. Otherwise different starting days are compared instead of different pathways.',
  ),
  'SCN-204': entry(
    'Lägsta ålder är högre än högsta',
    'Lowest age is above highest age',
    'Med de gränserna kan ingen delta. Åldrarna anges i hela år, från 19 till 29, gränserna inräknade.',
    'With those limits nobody can take part. Ages are given in whole years, from 19 to 29, limits included.',
  ),
  'SCN-205': entry(
    'Reglerna stänger ute alla',
    'The rules keep everyone out',
    'Ingen i den valda målgruppen uppfyller reglerna för ålder, klass, diagnos och kommun när det är dags att börja. Vidga reglerna eller välj en annan målgrupp.',
    'Nobody in the chosen target group meets the rules for age, class, diagnosis and municipality when it is time to begin. Widen the rules or choose another target group.',
  ),
  'SCN-206': entry(
    'Tjänster utan väg',
    'Posts without a pathway',
    'Alternativet har tjänster som kostar, men "pathway" är "none", så ingen får stöd av dem.',
    'The arm has posts that cost money, but "pathway" is "none", so nobody is supported by them.',
  ),
  'SCN-208': entry(
    'Intagningen är längre än projektet',
    'Intake is longer than the project',
    'Personer skulle ansöka när projektet redan är stängt. Korta intagningen eller förläng projektet.',
    'Persons would apply when the project is already closed. Shorten the intake or make the project longer.',
  ),
  'SCN-209': entry(
    'Prisåret saknar prisnivå',
    'No price level for the price year',
    'Belopp räknas om till ett prisår med kända prisnivåer. För det året finns ingen.',
    'Amounts are converted to a price year with known price levels. There is none for that year.',
  ),
  'SCN-210': entry(
    'Tjänsterna ger ingen hel plats',
    'The posts give no whole place',
    'Tjänster gånger ärenden per handläggare avrundas nedåt till hela platser. Här blir det noll.',
    'Posts times caseload is rounded down to whole places. Here it is zero.',
  ),
  'SCN-230': entry(
    'Kommunen finns inte i källan',
    'The source has no such municipality',
    'En regel om kommun måste skrivas med ett namn som den valda källan har. Källor utan kommuner kan inte ha en sådan regel.',
    'A rule about municipality must be written with a name that the chosen source has. Sources without municipalities cannot have such a rule.',
  ),
  'SCN-231': entry(
    'Åldrarna vid start är omvända',
    'The ages at the start are the wrong way round',
    'Den lägsta åldern vid start är högre än den högsta. Då finns ingen med. Åldrarna anges i hela år, från 19 till 29.',
    'The lowest age at the start is above the highest. Then there is nobody. Ages are given in whole years, from 19 to 29.',
  ),
  'SCN-232': entry(
    'Nya personer: regeln och antalet hör inte ihop',
    'New persons: the rule and the number do not go together',
    'Ett bestämt antal nya personer per år kräver ett antal, och ett antal används bara när det är bestämt.',
    'A fixed number of new persons a year needs a number, and a number is used only when it is fixed.',
  ),
  'SCN-233': entry(
    'Ingen i källan har de åldrarna',
    'Nobody in the source has those ages',
    'Den valda källan har inga personer i åldrarna som scenariot ber om. Vidga åldrarna eller välj en annan källa.',
    'The chosen source has no persons of the ages that the scenario asks for. Widen the ages or choose another source.',
  ),
  'SCN-234': entry(
    'Egna antal utan personer',
    'Own counts without persons',
    'Gruppen counts finns, men ingen tabell i den har någon person. Minst en tabell behövs: kön, ålder, kommun, diagnosgrupp, daglig verksamhet eller klass.',
    'The group counts is there, but no table in it has a person. At least one table is needed: sex, age, municipality, diagnosis group, daily activities or class.',
  ),
  'SCN-235': entry(
    'Tabellerna med egna antal summerar olika',
    'The tables of own counts sum differently',
    'Varje tabell delar samma grupp på ett sätt, så alla ska summera till samma antal. Skillnaden rättas inte i tysthet: en rad kan saknas, eller så är tabellerna från olika månader.',
    'Each table splits the same group in one way, so all must sum to the same number. The difference is not mended in silence: a row may be missing, or the tables are from different months.',
  ),
  'SCN-236': entry(
    'Samma sak sagd två gånger',
    'The same thing said twice',
    'En andel och en egen tabell säger samma sak om gruppen. Bara en av dem kan gälla.',
    'A share and an own table say the same thing about the group. Only one of them can hold.',
  ),
  'SCN-237': entry(
    'Kommunen står två gånger',
    'The municipality stands twice',
    'En kommun får bara ha en rad i tabellen med egna antal. Lägg ihop raderna.',
    'A municipality may have only one row in the table of own counts. Join the rows.',
  ),
  'SCN-238': entry(
    'För många personer i egna antal',
    'Too many persons in own counts',
    'Modellen räknar på högst 200 000 personer. Kontrollera att antalen inte är skrivna i fel enhet.',
    'The model calculates for at most 200,000 persons. Check that the counts are not written in the wrong unit.',
  ),
  'SCN-211': entry(
    'Stödtiden börjar olika i alternativen',
    'Support time starts differently in the arms',
    'Om månader i förstärkt samarbete före platsen räknas som stöd måste det gälla alla alternativ med tjänster. Den som väntar utan stöd får alltid hela stödtiden när platsen kommer.',
    'Whether months in enhanced cooperation before the place count as support must be the same in all arms with posts. Those who wait without support always get the whole support time when the place comes.',
  ),
  'SCN-212': entry(
    'Avvecklingen tar hela projektet',
    'The wind-down takes the whole project',
    'Under avvecklingen tas ingen ny person in. Är den lika lång som projektet får ingen någonsin en plats.',
    'During the wind-down no new person is taken in. If it is as long as the project nobody ever gets a place.',
  ),
  'SCN-213': entry(
    'Projektvillkor utan tjänster',
    'Terms of a project without posts',
    'Öppning, avveckling, inkörning och handläggare som slutar gäller bara alternativ med tjänster. Utan tjänster finns ingen gräns för platser, och värdet skulle inte göra någon skillnad.',
    'Opening, wind-down, ramp-up and staff who leave apply only to arms with posts. Without posts there is no limit on places, and the value would make no difference.',
  ),
  'SCN-214': entry(
    'Projektet öppnar efter tidens slut',
    'The project opens after the end of time',
    'Beräkningen slutar innan projektet har öppnat, så ingen kan få en plats. Öppna tidigare eller räkna längre.',
    'The calculation ends before the project has opened, so nobody can get a place. Open earlier or calculate for longer.',
  ),
  'SCN-220': entry(
    'Andelen i arbete kan inte nås',
    'The share in work cannot be reached',
    'Modellen söker den chans till arbete som ger den önskade andelen efter 15 månader. Med de valda värdena finns ingen sådan chans. Meddelandet säger vilka andelar som går att nå.',
    'The model looks for the chance of work that gives the wanted share after 15 months. With the chosen values there is none. The message says which shares can be reached.',
  ),
  'SCN-221': entry(
    'Fördelningen mellan slag av jobb kan inte nås',
    'The split between kinds of jobs cannot be reached',
    'Så många jobb med stöd hinner gå över i jobb utan stöd att den önskade fördelningen efter 15 månader inte kan uppstå.',
    'So many supported jobs turn into regular jobs that the wanted split after 15 months cannot come about.',
  ),

  // ---- the command line
  'SCN-040': entry(
    'Kommandot finns inte',
    'The command does not exist',
    'Första ordet ska vara simulate, analyse eller check. Kör utan ord för att se hur kommandona används.',
    'The first word must be simulate, analyse or check. Run without words to see how the commands are used.',
  ),
  'SCN-041': entry(
    'Okänt tillval',
    'Unknown option',
    'Tillvalet finns inte för det kommandot. Okända tillval hoppas inte över, eftersom resultatet då inte skulle vara det ni bad om.',
    'The option does not exist for that command. Unknown options are not skipped, because the result would not be what you asked for.',
  ),
  'SCN-042': entry(
    'Tillvalets värde går inte att använda',
    "The option's value cannot be used",
    'Tillvalet saknar värde eller har ett värde av fel slag eller utanför gränserna. Tal skrivs med siffror och decimalpunkt.',
    'The option lacks a value, or has one of the wrong kind or outside its bounds. Numbers are written with digits and a decimal point.',
  ),
  'SCN-043': entry(
    'Ingen fil angiven',
    'No file given',
    'Kommandot behöver sökvägen till en fil: simulate och check till ett scenario, till exempel scenarios/base-uma-238.json, analyse till en tabell.',
    'The command needs the path of a file: simulate and check of a scenario, for example scenarios/base-uma-238.json, analyse of a table.',
  ),
  'SCN-044': entry(
    'Ord för mycket',
    'A word too many',
    'simulate och analyse tar en fil i taget. Innehåller sökvägen mellanslag måste den stå inom citattecken.',
    'simulate and analyse take one file at a time. A path with spaces must stand within quotation marks.',
  ),
  'SCN-045': entry(
    'En uppdelad körning är fel angiven',
    'A divided run is wrongly asked for',
    'Del I av N körs med --shard I/N --out MAPP, och simulate merge MAPP slår ihop delarna. En del kan inte sluta vid en precision, för den vet inget om de andra.',
    'Part I of N is carried out with --shard I/N --out DIR, and simulate merge DIR puts the parts together. A part cannot stop at a precision, because it knows nothing of the others.',
  ),
  // ---- tables of draws, for analyse
  'SCN-046': entry(
    'Tabellhuvudet går inte att tolka',
    'The head of the table cannot be understood',
    'Första raden namnger kolumnerna: cost:NAMN och effect:NAMN för varje alternativ, param:NAMN för parametrar. Mellan kolumner står kommatecken.',
    'The first line names the columns: cost:NAME and effect:NAME for every strategy, param:NAME for parameters. Commas stand between columns.',
  ),
  'SCN-047': entry(
    'En cell är inget tal',
    'A cell is not a number',
    'Tabellen får bara innehålla tal med decimalpunkt. Tomma celler, formler och ord som NA stoppas, för att hoppa över en rad skulle ändra svaret. Platsen är fil:rad:kolumn.',
    'The table may only hold numbers with a decimal point. Empty cells, formulas and words such as NA are stopped, because to skip a row would change the answer. The place is file:line:column.',
  ),
  'SCN-048': entry(
    'Tabellens rader går inte ihop',
    'The rows of the table do not fit together',
    'Varje rad ska ha lika många celler som tabellhuvudet, och citattecken ska stå parvis runt hela celler. En cell för mycket kan bero på decimalkomma.',
    'Every row must have as many cells as the head, and quotation marks must stand in pairs around whole cells. A cell too many may come from a decimal comma.',
  ),
  'SCN-049': entry(
    'Tabellen är tom eller för stor',
    'The table is empty or too large',
    'En tabell har minst en rad med tal och högst 8 miljoner celler, 100 alternativ och 100 MB. För de flesta beslut räcker 1 000 till 10 000 dragningar.',
    'A table has at least one row of numbers and at most 8 million cells, 100 strategies and 100 MB. For most decisions 1,000 to 10,000 draws are enough.',
  ),

  // ---- what a model hands to the engine
  'MOD-001': entry(
    'Modellens uppbyggnad är fel',
    "The model's structure is wrong",
    'Det som modellens makeStructure lämnar följer inte kontraktet i src/engine/model.ts: något antal, någon ordning eller någon längd stämmer inte. Platsen pekar ut vilken del.',
    "What the model's makeStructure gives does not follow the contract in src/engine/model.ts: a count, an order or a length is wrong. The place says which part.",
  ),
  'MOD-002': entry(
    'Sannolikheter som inte går ihop',
    'Probabilities that do not add up',
    'Varje rad av sannolikheter ska ligga mellan 0 och 1 och bli 1 tillsammans. Raden som nämns gör inte det, så ingen person kan följa den.',
    'Each row of probabilities must lie between 0 and 1 and sum to 1. The row named does not, so no person can follow it.',
  ),
  'MOD-003': entry(
    'Ett belopp är inget tal',
    'An amount is not a number',
    'Modellens prepare lämnade ett belopp som är oändligt eller odefinierat. Ofta har något delats med noll.',
    "The model's prepare gave an amount that is infinite or undefined. Often something was divided by zero.",
  ),

  // ---- models from outside
  'MOD-101': entry(
    'Modellmappen går inte att använda',
    'The model folder cannot be used',
    'Sökvägen efter --model ska vara en mapp med filen index.ts. Så här läggs en modell upp: models/README.md.',
    'The path after --model must be a folder with the file index.ts. How a model is laid out: models/README.md.',
  ),
  'MOD-102': entry(
    'Modellen går inte att bygga',
    'The model cannot be built',
    'TypeScript-filerna i mappen kunde inte översättas. Felet nämner den första filen och raden.',
    'The TypeScript files in the folder could not be translated. The error names the first file and line.',
  ),
  'MOD-103': entry(
    'Modellen är inte fullständig',
    'The model is not complete',
    'index.ts ska exportera ett objekt med namnet model som har alla delar av kontraktet i src/engine/model.ts.',
    'index.ts must export an object named model with all parts of the contract in src/engine/model.ts.',
  ),
  'MOD-104': entry(
    'Modellen kastar fel när den laddas',
    'The model throws while loading',
    'Modellens kod kördes men avbröts av ett eget fel innan den var klar att använda.',
    "The model's code ran but was stopped by an error of its own before it was ready.",
  ),

  // ---- while running
  'RUN-001': entry(
    'Modellen finns inte i programmet',
    'The model is not in the program',
    'En körning begärdes för en modell som programmet inte har. Det händer när ett scenario skickas förbi kontrollen av filen.',
    'A run was asked for with a model that the program does not have. This happens when a scenario is sent past the check of the file.',
  ),
  'RUN-002': entry(
    'En beräkningstråd slutade svara',
    'A worker stopped answering',
    'En av trådarna som räknar dog, oftast för att minnet tog slut. Programmet ersätter den två gånger innan det ger upp. Kör med färre trådar (--workers 1) eller ett mindre scenario.',
    'One of the threads that calculate died, usually because memory ran out. The program replaces it twice before it gives up. Run with fewer workers (--workers 1) or a smaller scenario.',
  ),
  'RUN-003': entry(
    'Avbruten innan något blev klart',
    'Interrupted before anything was finished',
    'Körningen avbröts innan den första upprepningen var klar, så det finns inget att visa.',
    'The run was interrupted before the first replication was finished, so there is nothing to show.',
  ),

  'RUN-010': entry(
    'Dragna värden som motsade varandra',
    'Values drawn that contradicted each other',
    'Det är en upplysning, inget fel. Ibland kan de dragna målvärdena inte uppfyllas samtidigt, till exempel få jobb utan stöd och snabb övergång till sådana. En sådan dragning görs om, så spridningen blir något smalare än parametrarna säger.',
    'This is information, not an error. Sometimes the targets drawn cannot be met together, for example few regular jobs and fast moves into them. Such a draw is made anew, so the spread becomes slightly narrower than the parameters say.',
  ),

  'RUN-011': entry(
    'För få dragningar för parametrarnas värde',
    'Too few draws for the value of parameters',
    'Det är en upplysning, inget fel. Värdet av att veta mer om en parameter läses ur en kurva genom dragningarna. Med färre än 30 går kurvan inte att skilja från slump, och den delen av analysen lämnas tom.',
    'This is information, not an error. The value of knowing more about a parameter is read from a curve through the draws. With fewer than 30 the curve cannot be told from chance, and that part of the analysis is left empty.',
  ),

  'RUN-012': entry(
    'Utfallet saknas i dragningarna',
    'The outcome is missing from the draws',
    'En analys av beslutet behöver samma utfall i varje parameterdragning. Det saknas till exempel när tidshorisonten slutar före månaden som frågas efter, eller när ingen hunnit börja i alternativet.',
    'An analysis of the decision needs the same outcome in every parameter draw. It is missing for example when the horizon ends before the month asked for, or when nobody had time to start in the arm.',
  ),

  'RUN-013': entry(
    'Utfallet ligger för långt från dragningarna',
    'The result is too far from the draws',
    'Uppföljning räknar om svaret genom att väga varje parameterdragning efter hur väl den stämmer med det som hände. När färre än motsvarande 50 dragningar bär svaret blir det slump. Exempel: 38 av 40 i arbete när modellen väntar sig 8.',
    'Follow-up updates the answer by weighing each parameter draw by how well it agrees with what happened. When the answer rests on the equivalent of fewer than 50 draws it becomes chance. Example: 38 of 40 in work where the model expects 8.',
  ),
  'RUN-014': entry(
    'Antal som inte kan stämma',
    'Numbers that cannot be right',
    'Uppföljning behöver hela antal personer: minst en som började, och inte fler i arbete än som började. Exempel på fel: 12 av 10, eller 3,5 av 10.',
    'Follow-up needs whole numbers of persons: at least one who started, and no more in work than started. Examples of mistakes: 12 of 10, or 3.5 of 10.',
  ),

  // ---- files
  'RUN-101': entry(
    'Filen finns inte',
    'The file does not exist',
    'Det finns ingen fil på den sökvägen. Sökvägar räknas från mappen där kommandot körs.',
    'There is no file at that path. Paths are counted from the folder where the command runs.',
  ),
  'RUN-102': entry(
    'Filen går inte att läsa',
    'The file cannot be read',
    'Filen finns men operativsystemet släpper inte fram läsningen: den är en mapp, saknar läsrätt eller ligger på en disk som inte svarar.',
    'The file exists but the operating system does not let it be read: it is a folder, lacks read permission or lies on a disk that does not answer.',
  ),
  'RUN-103': entry(
    'Resultatet går inte att spara',
    'The result cannot be saved',
    'Mappen efter --out gick inte att skapa eller skriva i. Beräkningen är klar; bara sparandet stoppades.',
    'The folder after --out could not be created or written to. The calculation is finished; only the saving was stopped.',
  ),
  'RUN-110': entry(
    'En del av körningen går inte att läsa',
    'A part of the run cannot be read',
    'Filen med en del av körningen är avbruten eller skadad. Det som redan sparats i de andra delarna är orört. Kör om just den delen.',
    'The file with a part of the run is cut off or damaged. What the other parts hold is untouched. Carry out just that part again.',
  ),
  'RUN-111': entry(
    'Delar av körningen saknas',
    'Parts of the run are missing',
    'Alla delar behövs, annars vore resultatet inte hela körningens. Meddelandet säger vilka som saknas; kör dem och slå ihop igen.',
    'All parts are needed, otherwise the result would not be that of the whole run. The message says which are missing; carry them out and merge again.',
  ),
  'RUN-112': entry(
    'Delarna hör inte ihop',
    'The parts do not belong together',
    'Delar från olika scenarier, frön, uppdelningar eller programversioner kan inte slås ihop. Samma del får heller inte finnas två gånger.',
    'Parts of different scenarios, seeds, divisions or versions cannot be merged. Nor may the same part be there twice.',
  ),
  // ---- share links
  'RUN-121': entry(
    'Länken är inte hel',
    'The link is not whole',
    'Hela scenariot står i länken, med en kontrollsumma. Något tecken fattas eller är ändrat, oftast för att ett e-postprogram har brutit raden. Exempel: en länk som slutar mitt i. Ert eget scenario är orört.',
    'The whole scenario stands in the link, with a checksum. A character is missing or changed, usually because a mail program broke the line. Example: a link that stops in the middle. Your own scenario is untouched.',
  ),
  'RUN-122': entry(
    'Länken rymmer för mycket',
    'The link holds too much',
    'Ett scenario är några få kB. Länken är längre än 30 000 tecken, eller packas upp till mer än 500 kB. Sådana länkar öppnas inte, så att sidan aldrig fastnar. Ert eget scenario är orört.',
    'A scenario is a few kB. The link is longer than 30,000 characters, or unpacks to more than 500 kB. Such links are not opened, so that the page never gets stuck. Your own scenario is untouched.',
  ),
  'RUN-123': entry(
    'Scenariot ryms inte i en länk',
    'The scenario does not fit in a link',
    'Webbläsare och e-postprogram kortar av långa adresser. Exempel: en beskrivning på många sidor. Länken kopierades inte; en fil har ingen sådan gräns.',
    'Browsers and mail programs cut off long addresses. Example: a description of many pages. The link was not copied; a file has no such limit.',
  ),
  'RUN-124': entry(
    'Länken är från en nyare version',
    'The link is from a newer version',
    'Länkens form är okänd för den här versionen. Exempel: &s=2z. Att gissa vad den betyder kunde ge andra siffror, så den öppnas inte.',
    'The form of the link is unknown to this version. Example: &s=2z. Guessing what it means could give other figures, so it is not opened.',
  ),
  'RUN-125': entry(
    'Webbläsaren kan inte packa upp länken',
    'The browser cannot unpack the link',
    'Länken är komprimerad och webbläsaren saknar uppackningen (DecompressionStream). Den finns i Chrome 103, Safari 16.4, Firefox 113 och senare.',
    'The link is compressed and the browser lacks the unpacking (DecompressionStream). It is in Chrome 103, Safari 16.4, Firefox 113 and later.',
  ),
  // ---- our own mistakes
  'INT-001': entry(
    'Oväntat fel i programmet',
    'Unexpected error in the program',
    'Det är programmets fel, inte ert. Inget resultat visas, eftersom det inte går att lita på. Rapportera felet med raderna som skrevs ut: de räcker för att upprepa det.',
    'It is the fault of the program, not yours. No result is shown, because it could not be trusted. Report the error with the lines printed: they are enough to repeat it.',
  ),
  'INT-020': entry(
    'Ett värde nådde inte modellens struktur',
    'A value did not reach the structure of the model',
    'Effekten för yngre än 25 ändrades i en beräkning vars grupper inte skiljer på ålder. Svaret skulle ha blivit fel, så det stoppas. Skriv värdet under changes i scenariot och skicka gärna filen till oss.',
    'The effect for those under 25 was changed in a calculation whose groups do not tell ages apart. The answer would have been wrong, so it is stopped. Write the value under changes in the scenario, and please send us the file.',
  ),
}
