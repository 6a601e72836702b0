"""What lives are made of: relations, occupations, subjects of study, employers and places, as words.

Compiled by hand. Membership only ever raises or lowers suspicion; the page itself decides what is true.
"""

from enum import StrEnum

from simulator.language.families import stem
from simulator.language.wordlists import bag, entries, names


class Relation(StrEnum):
    """What a person or an organisation did, as far as facts and claims are compared."""

    STUDY = "study"
    TEACH = "teach"
    WORK = "work"
    JOIN = "join"
    BECOME = "become"
    FOUND = "found"
    WIN = "win"
    PUBLISH = "publish"
    SPEAK = "speak"
    LEAD = "lead"
    MAKE = "make"
    OWN = "own"
    LIVE = "live"
    BORN = "born"
    MOVE = "move"
    LEAVE = "leave"


_TRIGGERS = {
    Relation.STUDY: """study studied studying studies major majored majoring graduate graduated graduating graduation
        degree degrees bachelor bachelors bachelor's master's masters phd doctorate mba
        diploma qualified studies train trained""",
    Relation.TEACH: """teach taught teaching teacher schoolteacher classroom lecturer lectured tutor tutored
        instructor teaches""",
    Relation.WORK: """work worked working job employed employee intern interned internship apprentice apprenticed
        apprenticeship stint spent served serve career""",
    Relation.JOIN: "join joined joining hired started starting start arrived came begin began joins recruited",
    Relation.BECOME: "become became becoming promoted promotion named appointed",
    Relation.FOUND: """found founded founding founder cofounded cofounder cofounding started starting start established
        open opened opening launch set launched launching began created""",
    Relation.WIN: "win won winning winner award awards awarded prize medal honour honor received receiving",
    Relation.PUBLISH: "publish published publishing wrote write written writing author authored book novel memoir",
    Relation.SPEAK: "speak spoke speaking talk talked speech keynote presented presentation gave",
    Relation.LEAD: "lead led leading manage managed managing run ran running runs head headed heads directed oversee",
    Relation.MAKE: """build built building design designed designing develop developed developing create created
        creating launch launched launching restored shipped engineered directed produced invented made""",
    Relation.OWN: "own owned owns owner owners",
    Relation.LIVE: "live lived living lives based",
    Relation.BORN: "born grew grow growing grown raised childhood upbringing hometown",
    Relation.MOVE: "move moved moving relocated relocating",
    Relation.LEAVE: "leave left leaving quit quitting resigned retired sell sold selling",
}
TRIGGERS: dict[str, tuple[Relation, ...]] = {}
"""Which relations a lower-case word can speak of."""
for _relation, _words in _TRIGGERS.items():
    _present = [w + "s" for w in _words.split() if not w.endswith(("ed", "ing", "s"))]
    for _word in dict.fromkeys([*_words.split(), *_present]):
        TRIGGERS[_word] = (*TRIGGERS.get(_word, ()), _relation)

_SYNONYMS = entries("""
study graduate degree major diploma
teach schoolteacher classroom blackboard chalkboard chalk schoolroom
award prize medal honour accolade trophy
intern internship placement traineeship
university uni
coop cooperative
talk speech keynote lecture presentation speak spoke
forum conference summit congress symposium convention
staff employee workforce headcount
child children kid kids youngster
film movie cinema
store shop
car automobile
bike bicycle cycling cyclist cycle
client customer
doctor physician
lawyer attorney solicitor barrister
cook chef
volunteer voluntary
army military soldier
navy sailor naval
plane aircraft airplane aeroplane
farm farmer farming farmland
journal journalism journalist newspaper reporter reporting
flat apartment
immigrant immigration migrant
refugee asylum
pension retirement
charity nonprofit ngo
scholarship bursary fellowship
salary wage
railway rail railroad
repair fix mend
ship boat vessel trawler
alarm alert
deaf hearing_impaired
elderly seniors
father dad daddy
mother mum mom mummy mommy
grandfather grandpa grandad
grandmother grandma granny
intensive icu
blog blogging
podcast podcasting
ted tedx
book novel memoir
paper article publication published publish
""")
_CLASS = {stem(word): stem(entry.split()[0]) for entry in _SYNONYMS for word in entry.split()}


def concept(stemmed: str) -> str:
    """The stem that stands for all near-synonyms of this one."""
    return _CLASS.get(stemmed, stemmed)


OCCUPATIONS = bag("""
accountant actor actress actuary analyst anthropologist archaeologist architect archivist artist astronaut
astronomer athlete attorney auditor author baker banker barista barrister bartender beekeeper biologist blacksmith
bookkeeper bookseller botanist bricklayer broker builder butcher captain caretaker carpenter cartographer cashier
chef chemist chiropractor choreographer cleaner clerk coder comedian composer consultant cook counsellor counselor
courier curator dancer dentist designer detective developer dietitian diplomat doctor driver ecologist economist
editor electrician engineer entrepreneur farmer filmmaker firefighter fireman fisherman florist gardener geologist
goldsmith hairdresser historian hydrologist illustrator intern interpreter janitor jeweller journalist judge lawyer
lecturer librarian lifeguard linguist locksmith logistician machinist marine mason mathematician mechanic medic
meteorologist midwife miner minister model musician nanny navigator nurse nutritionist optician painter paralegal
paramedic pharmacist philosopher photographer physician physicist physiotherapist pilot plumber poet policeman
politician postman potter priest producer professor programmer psychiatrist psychologist publisher radiographer
realtor receptionist recruiter referee reporter sailor salesman salesperson scientist sculptor seamstress secretary
singer sociologist soldier solicitor statistician steward stockbroker surgeon surveyor tailor taxidermist teacher
therapist tiler translator trader treasurer tutor undertaker veterinarian waiter waitress weaver welder writer
zookeeper zoologist ballerina drummer guitarist barber paratrooper
""")
"""Occupations that a visitor may ascribe to somebody."""

SERVICES = bag("army navy military police marines air_force firefighting coastguard infantry")
"""Former employers that go without a name."""

SUBJECTS = bag("""
accounting acting aeronautics agriculture agronomy anatomy anthropology archaeology architecture art arts astronomy
astrophysics biochemistry biology biotechnology botany business chemistry chinese classics computing criminology
cybersecurity dance dentistry design drama ecology economics education electronics engineering english entomology
film finance forestry french genetics geography geology german greek history horticulture hospitality hydrology
illustration informatics italian japanese journalism kinesiology latin law linguistics literature logistics
management marketing maths mathematics mechanics medicine meteorology microbiology midwifery music neuroscience
nursing nutrition oceanography optometry painting pedagogy pharmacology pharmacy philosophy photography physics
physiology physiotherapy poetry politics psychology religion robotics russian sculpture science sociology spanish
statistics surveying theatre theology tourism medical teaching finance commerce communications humanities
translation zoology veterinary gym divinity
""")
"""Subjects that are studied or taught."""

DEGREES = {
    "phd": "phd", "doctorate": "phd", "doctoral": "phd", "dissertation": "phd", "doctor": "phd",
    "mba": "mba",
    "master": "master", "masters": "master", "master's": "master", "msc": "master", "ma": "master", "meng": "master",
    "bachelor": "bachelor", "bachelors": "bachelor", "bachelor's": "bachelor", "bsc": "bachelor", "ba": "bachelor",
    "beng": "bachelor", "undergraduate": "bachelor", "undergrad": "bachelor",
}  # fmt: skip
"""Words that name the height of a degree."""

HONOURS = bag("""
award awards prize prizes medal medals trophy oscar emmy grammy bafta pulitzer nobel knighthood patent patents
nomination scholarship fellowship bursary championship
""")
"""Things that are won or given, one by one."""

WORKS = bag("""
book books novel novels memoir album podcast documentary film films blog startup start-up ted tedx patent patents
restaurant gallery nonprofit opera musical exhibition column magazine poem poems song songs
""")
"""Things that a person made and that a page would name."""

ORGANISATION_HEADS = bag("""
university college school institute academy hospital clinic bank union company corporation inc ltd llc plc gmbh
group firm agency council museum foundation trust association society centre center studio studios laboratory labs
lab press theatre orchestra airlines airways partners consulting systems technologies software games ministry
department office authority board church academy polytechnic infirmary credit society fund
""")
"""Common nouns that end the name of an organisation; alone they name none."""

COMPANIES = names("""
google, amazon, microsoft, apple, facebook, meta, netflix, twitter, tesla, spacex, nasa, boeing, airbus, ibm, intel,
oracle, samsung, sony, nintendo, siemens, bosch, toyota, ford, volkswagen, bmw, shell, exxon, chevron, walmart,
target, costco, ikea, starbucks, mcdonald's, nike, adidas, uber, airbnb, spotify, linkedin, paypal, stripe,
salesforce, deloitte, kpmg, pwc, ernst and young, accenture, mckinsey, bain, boston consulting group, goldman sachs,
goldman, jp morgan, jpmorgan, morgan stanley, barclays, hsbc, lloyds, santander, citibank, citigroup, wells fargo,
bank of america, royal bank, rbc, scotiabank, td bank, bank of montreal, cibc, deutsche bank, credit suisse, ubs,
lehman brothers, the bbc, bbc, cnn, new york times, washington post, guardian, reuters, disney, pixar, warner
brothers, hbo, electronic arts, ubisoft, blizzard, activision, rockstar, valve, epic games, bethesda, capcom,
pfizer, moderna, astrazeneca, novartis, roche, bayer, johnson and johnson, nhs, mayo clinic, johns hopkins, red
cross, unicef, united nations, world bank, greenpeace, oxfam, world health organization, doctors without borders,
arup, aecom, jacobs, bechtel, atkins, skanska, general electric, general motors, lockheed martin, raytheon, rolls
royce, bmo, aldi, tesco, sainsbury's, marks and spencer, nestle, unilever, procter and gamble, coca cola, pepsi,
fedex, ups, dhl, lufthansa, british airways, ryanair, air canada
""")
"""Well-known employers, so that a wrong one is known even in lower case."""

UNIVERSITIES = names("""
harvard, yale, princeton, stanford, berkeley, mit, caltech, columbia, cornell, dartmouth, duke, brown, georgetown,
nyu, new york university, ucla, oxford, cambridge, imperial college, imperial, lse, london school of economics,
kings college, edinburgh university, st andrews, durham, mcgill, queens university, mcmaster, concordia, sorbonne,
eth zurich, heidelberg, trinity college, penn state, ohio state, michigan state, texas a and m, purdue, notre dame,
northwestern, vanderbilt, emory, rutgers, carnegie mellon, georgia tech, juilliard, waterloo university, tsinghua
""")
"""Well-known universities."""

COUNTRIES = names("""
africa, asia, europe, australia, austria, argentina, belgium, brazil, bulgaria, canada, chile, china, colombia,
croatia, cuba, denmark, egypt, england, ethiopia, finland, france, germany, ghana, greece, hungary, iceland, india,
indonesia, iran, iraq, ireland, israel, italy, jamaica, japan, kenya, korea, south korea, malaysia, mexico, morocco,
nepal, netherlands, new zealand, nigeria, norway, pakistan, peru, philippines, poland, portugal, romania, russia,
scotland, serbia, singapore, south africa, spain, sweden, switzerland, taiwan, thailand, tunisia, turkey, uganda,
ukraine, united kingdom, united states, vietnam, wales, zimbabwe
""")
"""Countries and continents."""

REGIONS = names("""
alabama, alaska, alberta, arizona, british columbia, california, colorado, florida, georgia, hawaii, idaho,
illinois, iowa, kansas, kentucky, louisiana, maine, manitoba, maryland, massachusetts, michigan, minnesota,
mississippi, missouri, montana, nebraska, nevada, new brunswick, new hampshire, new jersey, new mexico,
newfoundland, north carolina, nova scotia, ohio, oklahoma, ontario, oregon, pennsylvania, prince edward island,
quebec, saskatchewan, south carolina, tennessee, texas, utah, vermont, virginia, wisconsin, wyoming, yorkshire,
cornwall, bavaria, catalonia
""")
"""Regions that lie in a country."""

CITIES = names("""
amsterdam, athens, atlanta, auckland, baltimore, bangalore, bangkok, barcelona, beijing, belfast, berlin,
birmingham, boston, brisbane, bristol, brussels, budapest, buenos aires, cairo, calgary, cape town, cardiff,
charlottetown, chicago, cleveland, cologne, copenhagen, dallas, delhi, denver, detroit, dubai, dublin, edinburgh,
edmonton, frankfurt, fredericton, geneva, glasgow, halifax, hamburg, hamilton, helsinki, hong kong, houston,
istanbul, johannesburg, lagos, las vegas, leeds, leipzig, lisbon, liverpool, london, los angeles, lyon, madrid,
manchester, marseille, melbourne, memphis, miami, milan, minneapolis, moncton, montreal, moscow, mumbai, munich,
nairobi, naples, nashville, new orleans, new york, newcastle, nottingham, oslo, ottawa, paris, perth, philadelphia,
phoenix, pittsburgh, portland, prague, quebec city, rome, rotterdam, san diego, san francisco, sao paulo, seattle,
seoul, shanghai, sheffield, southampton, st john's, stockholm, stuttgart, sydney, tallinn, tokyo, toronto, turin,
vancouver, vienna, victoria, warsaw, washington, winnipeg, zurich, osaka, kyoto, windsor, gothenburg, malmo, bergen,
zagreb, belgrade, bucharest, sofia, kyiv, bilbao, seville, valencia, porto, bologna, florence, venice, palermo,
strasbourg, toulouse, bordeaux, nantes, dresden, bremen, hanover, dusseldorf, salzburg, basel, bern, antwerp, ghent,
the hague, utrecht, aberdeen, dundee, inverness, oxford, cambridge, exeter, plymouth, norwich, leicester, coventry,
cork, galway, limerick, tel aviv, jerusalem, karachi, lahore, dhaka, kolkata, chennai, hyderabad, jakarta, manila,
hanoi, kuala lumpur, lima, bogota, santiago, rio de janeiro, mexico city, havana, kingston, accra, kampala, addis
ababa, casablanca, austin, salt lake city, kansas city, st louis, milwaukee, cincinnati, charlotte, raleigh, tampa,
orlando, sacramento, oakland, honolulu, anchorage, saskatoon, regina, whitehorse, yellowknife
""")
"""Big cities."""

AMBIGUOUS = names("""
target, apple, shell, meta, valve, brown, duke, oracle, jacobs, ups, imperial, stripe, rockstar, guardian,
bain, roche, ford, intel, turkey, phoenix, victoria, hamilton, mit, regina, florence, charlotte, georgia, virginia,
kingston, cork, windsor, orlando, austin, uber, columbia, lloyds, disney, chile, jordan
""")
"""Names that are ordinary words or first names too: in lower case they name nothing."""

LANGUAGES = bag("""
english french german spanish italian portuguese polish russian ukrainian mandarin cantonese chinese japanese korean
arabic hindi urdu punjabi bengali tamil turkish greek dutch swedish norwegian danish finnish welsh gaelic irish
hebrew persian farsi swahili yoruba igbo hausa vietnamese thai tagalog malay indonesian czech hungarian romanian
latin catalan
""")
"""Languages that a person may speak."""

MONTHS = bag("january february march april june july august september october november december")
WEEKDAYS = bag("monday tuesday wednesday thursday friday saturday sunday")

TITLES = bag("""
ceo cfo cto coo president vice-president chairman chairwoman chairperson mayor dean headmaster headmistress
principal chancellor ambassador senator
""")
"""Offices that a person either holds or does not."""
