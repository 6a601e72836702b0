"""Which of the five categories the talk covered: asked about openly, or heard as a story."""

from collections.abc import Mapping
from types import MappingProxyType

from simulator.domain.persona import CATEGORIES
from simulator.domain.question import Flag, Kind
from simulator.domain.scorecard import Evidence, Finding, StoryOutcome
from simulator.language.text import share_spoken, stands_in, words
from simulator.scoring import cues
from simulator.scoring.content import nearness, telling
from simulator.scoring.pointing_back import points_back
from simulator.scoring.quoting import pieces, quote
from simulator.scoring.scale import points_of
from simulator.scoring.talk import Said, Talk

_ONE = r"(?:you|he|she|they|people|one|somebody|someone|anyone|anybody|i|we)"
_NO_WAY = r" (?:round|back|up|across|to (?:look|think|see|find|notice|call|use|have|know|like|love|hear|feel))"
# Who may come into a trade: "How did it get there?" asks about a trombone.

SPOKEN_OF: Mapping[str, cues.Cue] = MappingProxyType(
    {
        "career path": cues.cue(
            rf"(?:how|what|why)(?: \w+){{0,6}}? (?:{_ONE} (?:\w+ ){{0,2}}?(?:get(?! (?:along|on|by|used|through))|"
            rf"getting|got|come(?!{_NO_WAY})|came)|got {_ONE}|(?!(?:it|that|this)\b)\w+ end(?:ed)? up|led|"
            r"brought|drew)(?: \w+){0,3}? "
            r"(?:into|in|here|there|to(?! (?:stay|agree|listen|trust|talk|open|pay|do (?:that|it|what)|come|go|stop|"
            r"tell|believe|change|know|grips|terms|think|look|see|find|like|love|notice|realise|realize|hear|have|use|"
            r"call|feel)\b)|leave|join|choose|start|started|switch|move|become)",
            # "What made you start taking trainees?" is about the place; "what made you start baking?" about a path.
            r"(?:how|what|why)(?: \w+){0,6}? (?:made|make) (?:you|him|her|them|people|somebody|someone)(?: \w+){0,2}? "
            r"(?:into|here|there|leave|join|choose|start(?! (?:\w+ing|the|a|an|your|this|that|it)\b)|start out|switch|"
            r"move|become|quit|"
            r"go (?:into|for|to)|"
            r"(?:want|decide)(?:d)? to (?:be|become|do|go|work|leave|train|study))",
            r"your (?:\w+ )?(?:path|journey|career|background|story|route|way into|training|education|degree)|"
            r"career (?:path|change|advice)",
            r"how (?:did|do|does|would|can) (?:you|one|somebody|someone|people|he|she|they)(?: \w+){0,2}? (?:swing|"
            r"land|get|"
            r"win|earn|reach|become|rise to|make it to|work (?:your|their) way (?:up )?to|"
            r"qualify)(?: \w+){0,3}? (?:job|"
            r"post|role|position|top|title|manager|head|director|boss|chief|partner|superintendent|supervisor|chair)",
            r"(?:advice|advise|recommend|tips|suggest(?:ions?)?)",
            r"younger self|looking back|do (?:it )?(?:all )?(?:again|differently)|turning point|what do you wish|"
            r"when you (?:started|began|were starting|first|left|joined|decided|moved|chose)|where do you (?:go|"
            r"see yourself)",
        ),
        "day to day": cues.cue(
            r"(?:typical|average|usual|normal|ordinary|working|good|bad|busy|last|whole|your) (?:day|week|month|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|shift|schedule)s?",
            r"day[- ]to[- ]day|daily|everyday|day looks? like|week looks? like|from morning|routine|"
            r"spend (?:most of )?your (?:time|day|week)|(?:all|each|every|through the) (?:day|night)",
            r"(?:challeng\w+|difficult\w*|hardest|toughest|frustrat\w+|stress\w*|struggle\w*|obstacle\w*|worst|"
            r"pressure|problems?|"
            r"hard part|least favou?rite|went wrong|fail\w*|mistakes?|keeps you up|enjoy|like (?:most|best|"
            r"least)|rewarding)",
        ),
        "organisation": cues.cue(
            r"(?:culture|atmosphere|values|mission|your (?:team|company|organi[sz]ation|employer|firm|"
            r"department|colleagues|boss|manager|office)|"
            r"(?<!this\s)(?<!the\s)(?<!your\s)(?<!of\s)work(?:ing)? (?:at|for) [A-Za-z]+|"
            r"people you work with|structured?|leadership|organi[sz]ed|"
            r"compared? (?:to|with) other|"
            r"(?:get|getting|got) (?:along|on)(?: \w+){0,2}? (?:together|there|here|at|with (?:your|them|people|others|"
            r"colleagues|every\w+|management|the (?:team|others?|rest|staff|boss|crew|people|\w+ers|doctors|nurses|"
            r"management)))|each other|one another|"
            r"differ(?:s|ent)? from|hierarchy|work environment|work together|decisions? (?:made|get made))",
        ),
        "skills": cues.cue(
            r"skills?|qualit(?:y|ies)|qualifications?|strengths?|abilit(?:y|ies)|abilities|competenc(?:y|ies|"
            r"es)|talents?|traits?|"
            r"what (?:makes|does it take|would make|do you look for)|look for in|good at (?:this|your|it)|"
            r"(?:want|expect|need|hope for|value|like to see)(?: \w+){0,2}? (?:in|from) (?:an?|any|new|some\w*|people|"
            r"the) ?(?:\w+ ){0,2}?(?:person|people|trainees?|apprentices?|candidates?|recruits?|applicants?|starters?|"
            r"beginners?|newcomers?)?(?: who| that)?(?: \w+)? (?:appl\w+|joins?|starts?|comes?|turns? up)|"
            r"stand out|certificat\w+|"
            r"courses?|knowledge|prepare (?:for|myself|me)|learn(?:ed|t)? (?:to|how|first)|training (?:matters|"
            r"helps|needed)|what should i (?:learn|study|read|practi[cs]e)",
        ),
        "outlook": cues.cue(
            r"(?:future|outlook|trends?|next (?:five|ten|few|5|10|\w+ to \w+) years|years from now|in (?:five|"
            r"ten|5|10) years|going to change|"
            r"will(?: \w+){0,4}? (?:change|look|become|grow|shrink)|"
            r"changing(?! (?:something|anything|it|the|your|a|an|my|jobs?|careers?)\b)|evolv\w+|demand|growth|"
            r"(?:is|are|still|keeps?|stops?)(?: \w+)? growing|"
            r"prospects|headed|heading|"
            r"where(?: \w+){0,5}? (?:going|headed|heading)|artificial intelligence|automation|ai|ahead|"
            r"coming years|opportunities|shortage|job market)",
        ),
    }
)
"""Words that name a category; a question may name two."""

EXAMPLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "career path": (
            "How did you get into this work?",
            "What made you leave your old job?",
            "How come you ended up in this field?",
            "What did you do before this?",
            "When did you know that this was for you?",
            "What advice would you give someone who is starting out?",
            "What would you tell your younger self?",
            "What would you do differently if you began again?",
        ),
        "day to day": (
            "What does a typical day look like?",
            "What do you do all day?",
            "When you come in, what happens first?",
            "What keeps you busy?",
            "What gets you out of bed?",
            "What makes it worth it?",
            "What is the hardest part of your job?",
            "What went wrong, and how did you handle it?",
            "How do you cope with the hours?",
        ),
        "organisation": (
            "What is it like to work at your company?",
            "How would you describe the culture of your organisation?",
            "How are things run here?",
            "How does your team make decisions?",
            "How do people get on with each other at work?",
            "How is your employer different from others?",
            "Tell me about your customers.",
            "Who are the people you work with?",
        ),
        "skills": (
            "What skills matter most in this role?",
            "What do you look for in new people?",
            "What would make somebody good at this?",
            "What would a beginner need to master?",
            "Which qualities does somebody need for this?",
            "How could I prepare for this kind of work?",
        ),
        "outlook": (
            "Where is this field going?",
            "How will this work change over the next ten years?",
            "How much demand is there for people?",
            "What will new technology do to this profession?",
            "What is coming for people in this trade?",
            "What worries you about the future of this work?",
        ),
    }
)

_ASIDE_OF_IT = (
    cues.cue(r"(?:wrong|fail\w*|mistakes?|problems?|frustrat\w+|pressure|struggle\w*|obstacle\w*)"),
    cues.cue(
        r"(?:advice|advise|recommend|tips|suggest(?:ions?)?)|when you (?:started|began|were starting|first|left|joined)"
    ),
)
# Words that belong to a category and do not ask for it: a question that asks for it outright proves it better.

_JOINS = cues.cue(r"(?:appl(?:y|ies|ied|ying)|join|joins|joining|hire|hiring|recruit\w*|take on|taking on|new)")

_SAID = 2
# Words: a shorter sentence shows of no story what it tells.

_MEANT = 0.57
# Nearness in meaning to an example, or to a question of the page, from which a question is about its category.


def coverage(talk: Talk, outcomes: tuple[StoryOutcome, ...]) -> Finding:
    """How many categories were asked about openly or heard as a story; not observed where neither happened."""
    found: dict[str, Evidence] = {}
    asked = [t for t in talk.questions if t.judgement and (t.judgement.open or Flag.CONTESTED in t.judgement.flags)]
    # The surest witness comes first: a question that names the category, then a story, then what a question means.
    plain = [t for t in asked if t.judgement and t.judgement.open]
    for turn in sorted(plain, key=_askance):
        for category in _named(turn):
            found.setdefault(category, Evidence(turn.index, turn.asked, f"{category}: asked about openly"))
    for outcome in outcomes:
        story = talk.persona.story(outcome.story)
        if story is None or not outcome.heard or outcome.turn is None:
            continue
        for category in story.categories:
            line = _told(talk.turns[outcome.turn].text, story.body)
            found.setdefault(category, Evidence(outcome.turn, line, f'{category}: heard as "{story.title}"'))
    for turn in (*plain, *(t for t in asked if t not in plain)):
        how = "asked about openly" if turn in plain else "asked about, though coders would differ whether openly"
        for category in categories_of(talk, turn):
            found.setdefault(category, Evidence(turn.index, turn.asked, f"{category}: {how}"))
    if not talk.questions and not found:
        return Finding(None, None, "Not observed: you asked no question that counts.")
    short = talk.minutes < talk.rubric.lines["short-talk-minutes"]
    figure = float(len(found)) + (1.0 if short and found else 0.0)
    lines = talk.rubric.levels["coverage"]
    level = sum(figure >= line for line in lines)
    missing = [c for c in CATEGORIES if c not in found]
    evidence = tuple(found[c] for c in CATEGORIES if c in found)
    evidence += tuple(
        Evidence(None, None, f"{c}: not asked about openly, and no story of it was heard") for c in missing
    )
    summary = f"{len(found)} of five categories: {', '.join(c for c in CATEGORIES if c in found) or 'none'}"
    summary += "; one fewer is enough in a talk this short" if short else ""
    near = f"One more category would have made level {level + 1}." if level < 3 and figure + 1 >= lines[level] else None
    # From level 3 on nothing is missing: five categories are never less than the four that are enough in a short talk.
    points = points_of(min(figure, lines[2]), lines, (0.0, lines[2]))
    return Finding(level, points, summary + ".", evidence, near)


def _told(text: str, body: str) -> str:
    """The first sentence of a turn that is the story's, and no word before it."""
    first = next((p for p in pieces(text) if len(words(p.text)) > _SAID and stands_in(p.text, body)), None)
    return quote(text, first.start, first.end) if first else quote(text)


def _askance(turn: Said) -> int:
    """How far a question is from asking outright for the category that its words name; 0 is nearest."""
    text = turn.asking.text if turn.asking else turn.text
    if not any(text in cue for cue in SPOKEN_OF.values()):
        return 3  # Its category stands in the sentence before.
    leans = points_back(text) or (turn.judgement is not None and turn.judgement.kind is Kind.PROBING)
    return 2 if leans else int(any(text in cue for cue in _ASIDE_OF_IT))


def categories_of(talk: Talk, turn: Said) -> tuple[str, ...]:
    """The categories that a question is about: by its words, else by its meaning; may be none."""
    text = turn.asking.text if turn.asking else turn.text
    named = _named(turn)
    if named:
        return named
    # What the persona answered in short shows what was asked, where no word of the question does; whoever hears a
    # story whole has heard of its categories anyway.
    reply = " ".join(t.text for t in talk.after(turn.index))
    if any(share_spoken(s.body, reply) >= 0.5 for s in talk.persona.stories):
        return ()
    told = [s for s in talk.persona.stories if stands_in(s.short, reply)]
    if told and told[0].categories:
        return told[0].categories[:1]
    forms = [(c, e) for c in CATEGORIES for e in EXAMPLES[c]]
    forms += [(c, q) for s in talk.persona.stories for c in s.categories for q in s.asked_as]
    near = nearness(talk.meaning, text, [form for _, form in forms])
    best = max(range(len(forms)), key=lambda i: (near[i], -i))
    return (forms[best][0],) if near[best] >= _MEANT else ()


def _named(turn: Said) -> tuple[str, ...]:
    """The categories that the words of a question name."""
    # The preamble may name what the question is not about ("I know that you lead a team; how did you …"), unless the
    # question only points to it ("And an ordinary day. What does that look like?").
    asking = turn.asking
    text = asking.text if asking else turn.text
    named = tuple(c for c in CATEGORIES if text in SPOKEN_OF[c])
    if "skills" in named and text in _JOINS:
        # "What would you want in a person who applies for your team?" asks what is wanted, not what the team is like.
        named = tuple(c for c in named if c != "organisation")
    if named or asking is None or not points_back(text) or telling(text):
        return named
    before = [p.text for p in pieces(turn.text) if p.end <= asking.start][-1:]
    return tuple(c for c in CATEGORIES if before and before[0] in SPOKEN_OF[c])
