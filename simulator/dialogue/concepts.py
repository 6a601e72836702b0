"""What people ask about when they ask about work: ideas that many wordings share.

Each idea is a pattern over lower-case words. It lets "what do you earn" meet a story that is asked for as "is the
salary decent", where the two share no word. The list is of the interview, not of any page.
"""

from functools import lru_cache
from types import MappingProxyType

from simulator.patterns import compiled

_PATTERNS = {
    "origin": r"g[eo]t you (in|into|started|interested|hooked)|"
    r"g[eo]t (into|started|involved|here|there|where|hooked)|got in\b|end(ed)? up|c[ao]me to (be|do|work|"
    r"this)|"
    r"began|begin(nings?)?|how (it|this|that) (all )?(start|began|came about)\w*|start(ed)? (your|this|out as|off|in)|"
    r"draw|drew|drawn|attract\w*|led you|lead you|brought you|bring you|journey|career path|your path|route|"
    r"road (to|into)|"
    r"becom\w*|became|find your way|found your way|fell into|fall into|why (did you )?(choose|chose|pick)|enter(ed)?|"
    r"wander\w*|land(ed)? (in|here|there|this|the)|pull(ed)? you|story behind|why this (work|job|field|line)|origin\w*",
    "leaving": r"no longer|(not|aren't|don't|isn't|didn't stay) .{0,40}any ?more|leav\w*|left|quit\w*|"
    r"resign\w*|gave up|giv(e|ing) up|walk(ed|ing)? away|switch\w*|chang(e|ed|"
    r"ing) (careers?|jobs?|fields?|direction)|"
    r"transition\w*|mov(e|ed|ing) (from|away|on|out)|swap\w*|trad(e|ed|ing) .{0,30}for|stop(ped)?|"
    r"turn(ed)? your back|career change\w*|go(ing)? from",
    "day": r"(typical|average|normal|usual|regular|ordinary|whole|your|a) (work ?)?(days?|week|shift|morning)|"
    r"day to day|daily|routine|"
    r"(mon|tues|wednes|thurs|satur|sun|fri)days?|all day|spend (your|most|the|much)|what do you (actually |"
    r"really )?do\b|days? look|"
    r"each day|every day|on the job|job like|work like|what does (your|the|this) (job|work|role)|job involve|"
    r"calendar|diary|mornings?|"
    r"afternoons?|consist of|keep you busy|duties|responsibilit\w*",
    "hours": r"when (do|does|did) (you|your|it) \w* ?(start|finish|stop|end|begin)|what time|hours|"
    r"schedule|shifts?|overtime|weekends?|evenings?|nights?|get home|go home|finish work|"
    r"early|late|"
    r"long days|"
    r"work.?life|balance|part time|full time|time off|holidays?|vacation\w*|wake up|get up",
    "balance": r"work.?life|balance\w*|burn\w* ?out|family|kids|children|switch off|rest|personal life|free time|"
    r"private life",
    "hard": r"tricky|trickiest|hard(er|est)?|difficult\w*|tough\w*|challeng\w*|struggl\w*|frustrat\w*|"
    r"worst|stress\w*|annoy\w*|dislike|"
    r"least|"
    r"hate|keeps? you (up|awake)|pain\w*|downsides?|drawbacks?|unpleasant|problem\w*|tire\w*|exhaust\w*|"
    r"drain\w*|ugly|obstacles?|bad days?",
    "best": r"favou?rite|best (part|thing|bit|day|moment)|enjoy\w*|love (about|most|doing)|like (most|best|about)|"
    r"reward\w*|satisf\w*|"
    r"fulfil\w*|good day|fun|happy|happiest|joy\w*|makes? (it|you) (worth|smile|get)|motivat\w*|excit\w*|"
    r"worth it|keeps? you (going|here|coming)",
    "proud": r"proud\w*|achiev\w*|accomplish\w*|success\w*|triumph|highlight\w*|greatest|biggest win",
    "failure": r"undo|take back|messed? up|messing up|ruin\w*|blunder\w*|error|wish you (had not|hadn't|"
    r"could)|mistakes?|fail\w*|went wrong|go(es|ing)? wrong|went bad|go(es)? bad|regret\w*|"
    r"lesson|screw\w*|messed|"
    r"mess up|disaster\w*|wrong|"
    r"setback\w*|lost|losing|defeat|collapse\w*|fell (apart|through)|badly|backfir\w*|rough patch|low point",
    "doubt": r"doubt\w*|nearly (quit|left|gave)|almost (quit|left|gave|walk\w*)|second thoughts|think of (leaving|"
    r"quitting|giving)|"
    r"thought (of|about) (leaving|quitting|giving)|close to (leaving|quitting)|consider\w* (leaving|quitting)|"
    r"imposter|confiden\w*|afraid|scared|fear\w*",
    "skills": r"(kind|sort|type)s? of (people|person|personality)|do(es)? well|fits? in|get(s|"
    r"ting)? on in|makes? an? (good|great|decent|excellent)|succeed\w*|qualities|skills?|"
    r"qualit(y|ies)|good at|does it take|strengths?|abilit\w*|competenc\w*|traits?|talents?|"
    r"aptitude|"
    r"knack|"
    r"suited|cut out|kind of person|sort of person|type of person|personalit\w*|need to (know|be|have)|"
    r"thrive\w*|makes? (someone|somebody|a person|you|a) good",
    "hiring": r"spot an?|fit (in|into)|take (some\w+|people|any\w+) on|(do|would|did) you (pick|take|"
    r"want)|pick your|convince you|hir(e|es|ed|ing)|recruit\w*|look(ing)? for (in|when|from)|"
    r"(you|they) look for|candidate\w*|applica\w*|"
    r"appl(y|ied|ying)|stand out|"
    r"qualifications?|new (people|hires|staff|colleagues|starters|recruits|member)|get (a job|hired|in)|"
    r"break(ing)? in|entry.?level|newcomer\w*|"
    r"junior\w*|interview(ing|ed)? (people|somebody|someone|candidate)|shortlist|foot in the door|cv|"
    r"want(ed)? to join|impress\w*|take on",
    "education": r"learn (this|the|your|a) (job|trade|work|craft|ropes|profession)|degrees?|stud(y|ied|ies|"
    r"ying)|universit\w*|college|schools?|courses?|certif\w*|train\w*|"
    r"qualification\w*|apprentic\w*|"
    r"licen[cs]e\w*|diploma|graduate\w*|major\w*|classes|humanities|academic|masters?|phd|educat\w*|subject",
    "teaching": r"teach\w*|taught|classrooms?|pupils?|schools?|lessons?|tutor\w*|lecturer?\w*|instruct\w*",
    "tools": r"tools?|software|technolog\w*|programs?|equipment|computers?|machines?|apps?|kit|gear|spreadsheets?",
    "team": r"colleagues?|co.?workers?|teamwork|team (like|work\w*)|work(s|ing)? together|"
    r"people you work with|get (along|on) with|"
    r"get along|getting along|each other|one another|work with others|side by side|share the (work|decision)\w*",
    "boss": r"boss\w*|manager\w*|supervis\w*|report to|in charge|lead(er|ers|ership|ing)\b|managing",
    "culture": r"treat (each other|one another|people)|describe (the|your) (place|company|workplace|"
    r"hospital|school|office|organi[sz]ation|team)|place (where )?you work|people (there|"
    r"here) (like|get)|culture|(what is|what's|what was|how is) (it|life) (really )?like|"
    r"(like|feel) (to work|"
    r"working|inside|here|there)|atmosphere|environment|values|vibe|workplace|"
    r"place to work|ethos|mood",
    "different": r"differ(s|ed|ent|ently)?|compar\w*|versus|unlike|special about|unique\w*|rather than|"
    r"set(s)? .{0,20}apart|distinct\w*|"
    r"contrast|other (places|firms|companies|banks|shops)",
    "future": r"dying|die out|surviv\w*|disappear\w*|obsolete|extinct|replac\w*|decades?|centur(y|ies)|"
    r"future|years? from now|in (five|ten|fifteen|twenty|thirty|fifty|a few|some|"
    r"\d+) years|next (few|couple|five|ten|twenty|"
    r"\d+)|"
    r"coming years|trends?|outlook|"
    r"(head|heading|going|headed)\b.{0,20}$|where .{0,40}(going|heading|headed)|ahead|tomorrow|horizon|"
    r"evolv\w*|down the (line|road)|prospects|"
    r"chang(e|ing) (over|in the|for)|decade|forecast|growing",
    "demand": r"demand|shortage|jobs? (market|out there|going)|openings|vacanc\w*|enough people|needed|growing|"
    r"opportunit\w*|market",
    "automation": r"ai\b|artificial intelligence|automat\w*|robots?|algorithm\w*|chat ?gpt|machine learning|digital\w*",
    "money": r"make (a|in a|per) (month|year|week)|how much (do|does|did|can|would) \w+ (make|get|"
    r"bring)|decent living|pay|pays|paid|salar\w*|earn\w*|money|wages?|income|budget\w*|"
    r"costs?|prices?|fund\w*|afford\w*|"
    r"rich|expensive|profit\w*|invoice\w*|fees?|living",
    "advice": r"advice|advise|tips?|recommend\w*|suggest\w*|starting (out|now|today|over)|(just|only) starting|"
    r"beginn?er\w*|younger self|wish you|"
    r"(do|done) (it |things |anything )?differently|in my (shoes|place|position)|my age|someone like me|"
    r"somebody like me|want(s|ed)? to (get into|enter|do this)|"
    r"go back|words of wisdom|start(ing)? again|start over|hindsight|known|when you (started|began|"
    r"were young\w*|were my age)|tell (your|a) younger",
    "learned": r"learn\w*|taught you|teach you|lesson\w*|take ?away|took from|insight\w*|discover\w*|"
    r"realis\w*|realiz\w*|"
    r"eye.?opening",
    "mentor": r"mentor\w*|role models?|helped you|looked up to|inspir\w*|influenc\w*|encourag\w*|"
    r"believed in|who taught",
    "decision": r"decid\w*|decision\w*|cho(o)?s(e|ing|en)|choices?|judge\w*|judgment|weigh\w*|say (yes|"
    r"no)|turn\w* down|"
    r"reject\w*",
    "surprise": r"surpris\w*|expect\w*|misconcep\w*|people think|myths?|stereotyp\w*|not know|don't know|didn't (know|"
    r"expect|see)|wrong about|realit\w*|unexpected|assum\w*",
    "clients": r"clients?|customers?|members?|patients?|users?|guests?|borrowers?|public|buyers?|audience\w*|visitors?|"
    r"residents?|tenants?|people you serve",
    "meaning": r"impact|mak(e|es|ing) a difference|meaning\w*|purpose|matters?|good (you|it|that) do(es)?|help(s|ed|"
    r"ing)? (people|others|society)",
    "travel": r"travel\w*|abroad|trips?|on the road|countr(y|ies)|overseas|commut\w*|drive|driving",
    "remote": r"remote\w*|from home|hybrid|office|home office",
    "growth": r"promot\w*|advanc\w*|grow(th)?\b|ladder|next step\w*|move up|moved up|progress\w*|climb\w*|senior|rise|"
    r"rose|director",
    "identity": r"wom[ae]n|gender|female|male|minorit\w*|immigra\w*|newcomers?|discriminat\w*|rac(e|ism|ial)|accent|"
    r"foreign\w*|outsider\w*|class\b|diversity|belong\w*|age\b|older|only (one|girl|woman)",
    "conflict": r"conflicts?|argu\w*|disagree\w*|fights?|fought|quarrel\w*|difficult (people|person|client|customer|"
    r"colleague|conversation)\w*|angry|complain\w*|tension|disput\w*|push ?back|stand up to|stood up",
    "risk": r"risk\w*|danger\w*|safe\w*|injur\w*|accident\w*|hazard\w*|hurt|default\w*|emergenc\w*|scar(y|iest)|"
    r"close call",
    "young": r"interns?\w*|young\w*|students?|trainees?|apprentic\w*|juniors?|kids|under 25|next generation|"
    r"school leavers?",
    "write": r"writ\w*|wrote|paperwork|reports?|forms?|documents?|files?|paper|records?|archiv\w*|"
    r"bureaucra\w*|red tape",
    "talk": r"speak\w*|spoke|talks?|speech\w*|forum|conference\w*|present\w*|stage|panel",
    "numbers": r"numbers?|statistic\w*|data|figures?|maths?|balance sheets?|calculat\w*|measur\w*|account\w*|"
    r"spreadsheets?",
    "long": r"take so long|took so long|so long|drag(ged)?|four years?|years and years|slow\w*|patien\w*|wait\w*|"
    r"delay\w*|time to (start|finish)",
    "owner": r"own(s|ed|er|ers|ership|ing)?\b|found(ed|er|ers|ing)|set up|start(ed|ing)? (a|your own|the) (business|"
    r"company|firm|shop)|self.?employed|boss of my own",
    "environment": r"climate|carbon|energy|solar|wind|sustainab\w*|green\b|retrofit\w*|heat pumps?|"
    r"renewable\w*|recycl\w*|"
    r"waste",
    "change": r"chang\w*|transform\w*|shift(ed|ing)|improv\w*|reform\w*|new way|different now|used to|old days|"
    r"since you (started|began|joined)",
    "health": r"health\w*|ill(ness)?\b|sick\w*|hospital\w*|mental|care\b|caring|wellbeing|bod(y|ies)|back pain",
    "death": r"d(ie|ied|ies|ying)\b|death|dead|grief|griev\w*|funeral\w*|loss\b",
    "first": r"newbies?|new (ones?|people|dispatchers|staff|starters|colleagues)|"
    r"first (day|week|month|year|job|time|project|case|client|customer|big|large|ever|one)|"
    r"early (days|on|"
    r"years)|rookie|when you (first|started|joined)",
    "reading": r"read(ing)?\b|books?|magazines?|podcasts?|follow|keep up|up to date|resources?",
    "calm": r"calm\w*|nerves?|panic\w*|under pressure|composure|keep (your )?cool|stay cool|scream\w*|"
    r"shout\w*|hysteri\w*|cope|coping|stress\w*|pressure",
    "family": r"famil(y|ies)|daughters?|sons?|wife|husband|parents?|father|mother|brothers?|sisters?|"
    r"kids|children|partner|married",
    "quiet": r"quiet\w*|silen(t|ce)|slow (day|night|time)s?|nothing (happens|going on|to do)|between|"
    r"breaks?|bored\w*|boring|downtime|idle|pauses?",
    "memory": r"forget|unforgettable|remember\w*|memor(y|able|ies)|stay(s|ed)? with you|stuck with you|"
    r"sticks? with you|still (think|hear|see|remember)|haunt\w*|never forgot",
    "alone": r"alone|lonely|lonel\w*|isolat\w*|solitude|on your own|by yourself",
    "creative": r"creativ\w*|imaginat\w*|art\b|artist\w*|design\w*|idea\w*",
}

CONCEPTS = MappingProxyType({name: compiled(rf"\b(?:{pattern})\b") for name, pattern in _PATTERNS.items()})
"""Ideas by name, each a pattern over lower-case words joined by single spaces."""


@lru_cache(maxsize=8192)
def concepts(line: str) -> tuple[frozenset[str], frozenset[str]]:
    """The ideas that stand in a line of lower-case words, and the words that show them."""
    found, words = set(), set()
    for name, pattern in CONCEPTS.items():
        for hit in pattern.finditer(line):
            found.add(name)
            words.update(hit[0].split())
    return frozenset(found), frozenset(words)
