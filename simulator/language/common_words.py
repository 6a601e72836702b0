"""Words that say nothing about one person's page: grammar, talk about work in general, and each trade's own words.

A visitor who has read nothing uses these too, so meeting them in a fact proves no research. The lists were written by
hand from general knowledge of English and of the trades; none comes from a test set.
"""

from simulator.language.families import stem
from simulator.language.wordlists import bag, entries

_GRAMMAR = bag("""
a an the and or but nor so yet if then than that this these those there here of to in on at by for from with without
within into onto upon over under above below about around across after before between among through during until
till since while as is are was were be been being am do does did done doing have has had having will would shall
should can could may might must not no nor never none n't i me my mine myself we us our ours ourselves you your
yours yourself he him his himself she her hers herself it its itself they them their theirs themselves who whom
whose which what when where why how whatever whenever wherever however because although though unless whether both
either neither each every any some all most more less least few many much several such own same other another else
only just also too very quite rather really actually basically literally maybe perhaps please yes yeah yep ok okay
oh ah um uh er hmm well hi hello hey thanks thank cheers let lets im ive id ill youre youve youd its thats whats
hows dont doesnt didnt wasnt isnt arent couldnt wouldnt s t ll re ve d m am pm mr mrs ms dr vs etc per via up down
out off again once ever still even now today tomorrow yesterday ago already always often sometimes usually soon
later away back forward together apart near next
""")
_SHORTENED = frozenset(
    f"{low}'{ending}"
    for low in bag("i you we they he she it that this there here who what where when why how")
    for ending in bag("s re ve d ll m")
) | frozenset(
    f"{low}n't"
    for low in bag("do does did is are was were has have had wo would ca could should must might need ai sha")
)  # fmt: skip
"""`you've`, `that's`, `didn't`: two words of grammar in one."""
GRAMMAR = _GRAMMAR | _SHORTENED | {"let's", "cannot"}
"""Lower-case words that never match anything."""

_GENERAL = bag("""
high firm ability able access accident achieve achievement act active activity add advance advantage advice advise
affect agree aim allow amaze amount answer anybody anyone anything apply application approach area arrive ask aspect
attract aware bad balance base basic bear become begin beginning behave belief believe benefit best better big bit
bring broad build busy business buy call candidate care career careful carry case catch cause challenge chance
change character chat check choice choose clear close coffee colleague come comfortable common communicate
communication company compare competition complete complex concern condition confidence confident consider contact
continue contribute conversation cool correct cost country couple course coworker create critical culture current
curious cut daily date day deal decade decide decision deep degree demand department depend describe detail develop
development differ difference different difficult difficulty direct direction discover discuss do doubt draw dream
drive duty early earn easy education effect effort employ employee employer encourage end energy enjoy enough enter
entire entry environment especially essential evening event everybody everyone everything evolve exact example
excellent excite exciting exist expect expectation experience expert explain explore face fact fail failure fair
fall familiar family famous far fascinate fast favourite favorite fear feel feedback field figure final find finish
first fit flexible focus follow force form former forget free frequent fresh friend friendly full fun future gain
general generally get give glad go goal good great grow growth guess guidance guy habit half hand handle happen
happy hard hear help helpful hire hold honest hope hour huge idea identify imagine impact importance important
impress improve include increase industry influence information initial insight inspire instance instead interest
interested interesting interview introduce involve issue job join journey keep key kind know knowledge lack large
last late lead leader leadership learn leave less lesson let level life light like likely limit line list listen
little live local long look lose lot love low luck lucky main major make manage management manager manner mark
market matter mean measure meet meeting memory mention mentor method mind minute miss mistake moment month mood
morning motivate motivation move name nature necessary need network new news next nice night normal note notice
number obvious occur offer office old one open opinion opportunity option order ordinary organise organisation
original overall overcome overtime paper part particular pass passion passionate past path patience pattern pay
people perfect perform performance period person personal personally perspective phase pick piece place plan play
pleasure point position positive possible practical practice prefer prepare presence present pressure pretty
previous pride primary prior priority private problem process produce professional programme progress project
promise promote proper proud prove provide public pull purpose push put qualification quality question quick quiet
quit quote range rare reach react read ready real realise reality reason receive recent recommend refer regard
regular relate relation relationship relevant remain remember report require requirement resource respect respond
responsibility responsible rest result return review reward right rise risk role room routine rule run sad safe
salary same save say scale schedule scope season second section sector see seek seem self sell send senior sense
separate serious serve service set setting shape share shift short show side sign significant similar simple single
situation size skill skilled small smart social solution solve somebody someone something sort source space spare
speak special specific spend spot staff stage stand standard start state stay step stick stop story strategy
strength stress strong structure struggle stuff style subject succeed success successful sudden suggest suit
supervise support suppose sure surprise system take talent talk task team tell tend term test thing think thought
time tip title tool top topic total touch tough toward track tradition train training transition travel treat trend
trouble true trust truth try turn type typical ultimately understand unique unusual use useful usual value variety
various view visit volunteer wait walk want watch way week weekday weekend weekly welcome wider willing win wish
woman wonder word work worker workload workplace world worry worth wow write wrong year yearly young zero junior
outside inside two three four five six seven eight nine ten hundred thousand million dozen percent monthly annual
annually nearly almost roughly approximately total under website page profile linkedin article bio online site
background profession professional advice reward currently recently originally initially eventually finally
previously formerly early mid late twenties thirties city town village region province county national international
global world abroad overseas north south east west bachelor master phd diploma certificate qualification degree
study student school university college graduate alumnus campus
""")
"""Words of any talk about work. `degree` and `university` belong here: nearly everybody has one."""

GENERAL = frozenset(stem(w) for w in _GENERAL) | {"cofound"}
"""Stems of words that carry little weight wherever they stand."""

_TRADES = entries("""
finance bank banking credit union lending insurance accounting investment: bank lend loan credit finance money
  invest investment account client customer risk market fund financial capital debt interest portfolio asset
  insurance mortgage budget audit tax borrower default balance sheet branch teller adviser economics business
  accounting trade
healthcare health medicine medical hospital nursing nurse care clinic doctor physician pharmacy dental therapy:
  patient hospital clinic ward nurse nursing doctor medicine medical health care treatment therapy shift surgery
  bedside diagnosis drug medication emergency illness disease physician surgeon intensive unit clinical practice
  family night biology anatomy healthcare pharmacy
education school teaching teacher university academia professor librarian: teach teacher student class classroom
  school pupil lesson curriculum exam education university lecture course learn child parent grade homework academic
  research library book reading phd
technology software tech it computing data artificial intelligence programmer developer internet security: software
  code coding program developer programming computer data technology tech app user product engineer engineering bug
  feature release server cloud machine learning model algorithm system design computing platform digital web website
  security network startup agile sprint
games game gaming entertainment video studio: puzzle game player play design designer level studio code art
  developer release publisher mechanic prototype character story console engine programming animation video software
  computing creative
engineering construction civil structural infrastructure bridge transport building architecture architect
  mechanical: engineer engineering design bridge road building structure site concrete steel construction construct
  contractor drawing load safety project water infrastructure physics mathematics architecture architect tunnel
  inspection regulation permit planning client
law legal lawyer solicitor barrister justice attorney court: law legal lawyer client case court judge trial contract
  justice attorney solicitor barrister firm litigation right
science research biology chemistry physics laboratory environment marine ecology climate conservation scientist
  geology ocean: science research scientist lab laboratory experiment data paper study sample species phd field
  publish grant biology chemistry physics ecology climate environment conservation animal plant ocean sea fieldwork
  hypothesis
media journalism news publishing broadcasting radio television film writer editor reporter: story write writer news
  journalist journalism report reporter article editor edit publish reader interview media camera film broadcast
  radio television source deadline newsroom english book author
hospitality restaurant food chef cooking baking hotel tourism catering kitchen cafe: food cook cooking chef kitchen
  restaurant menu dish guest customer recipe taste ingredient hotel service plate dinner bake baking waiter tourism
  hospitality
arts art music theatre design fashion museum creative photography culture dance publishing curator: art artist music
  musician design designer paint painting perform performance audience stage theatre rehearsal rehearse curtain seat
  actor cast show exhibition gallery creative song concert museum collection client studio photograph fashion fabric
  style clothes
agriculture farming forestry fishing garden food wine farm: farm farmer farming crop field soil animal harvest plant
  land cattle tractor food weather garden tree forest
energy renewable oil electricity utilities wind solar power environment sustainability: energy power electricity
  grid wind solar turbine carbon climate gas engineer engineering renewable plant environment sustainability panel
transport aviation logistics shipping railway airline pilot driver supply chain: flight fly pilot plane aircraft
  airport train rail ship truck driver passenger logistics freight delivery warehouse supply chain route safety
government public policy nonprofit charity social work community development humanitarian diplomacy politics
  council: policy government public community charity nonprofit client family child people social fundraising donor
  volunteer council politics citizen programme campaign vote
retail sales marketing advertising commerce fashion consumer brand: customer sale sales sell shop store brand
  marketing advertising campaign product client market consumer price business
sport fitness coaching athletics: sport athlete coach train training match game player team season fitness
  competition race
manufacturing factory automotive aerospace trades electrician plumber carpentry mechanic craft: machine factory
  production product manufacture engineer tool electrician plumber carpenter mechanic repair install wiring workshop
  customer safety apprentice craft wood metal
human resources recruiting hr consulting management operations: recruit recruiter recruiting hire hiring candidate
  talent employee interview consult consulting client human resources people training operations business management
  psychology
psychology counselling therapy mental social: client patient therapy therapist counselling mental health psychology
  session child family trauma
veterinary animal zoo: animal vet pet dog cat horse patient owner clinic surgery zoo veterinary biology
police fire emergency military security: emergency safety fire police crime officer station shift rescue uniform
real estate property housing urban planning: property house housing home building land tenant rent estate city plan
  planning urban
""")


def trade_stems(description: str) -> frozenset[str]:
    """The stems that belong to the trades named in a description such as `Ward nurse, healthcare`.

    The description's own words belong too.
    """
    described = {stem(w) for w in description.lower().replace(",", " ").split()} - {stem(w) for w in GRAMMAR}
    found = set(described)
    for line in _TRADES:
        names, _, vocabulary = line.partition(":")
        if described & {stem(w) for w in names.split()}:
            found |= {stem(w) for w in vocabulary.split()}
            found |= {stem(w) for w in names.split()}
    return frozenset(found)
