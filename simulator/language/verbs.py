"""Verb forms: what a question needs in order to be turned round."""

_TABLE = """\
be was/were been|have had had|do did done|go went gone|get got gotten|make made made|take took taken|
come came come|become became become|begin began begun|break broke broken|bring brought brought|
build built built|buy bought bought|catch caught caught|choose chose chosen|cost cost cost|cut cut cut|
deal dealt dealt|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt felt|
fight fought fought|find found found|fly flew flown|forget forgot forgotten|give gave given|grow grew grown|
hear heard heard|hold held held|keep kept kept|know knew known|lay laid laid|lead led led|learn learnt learnt|
leave left left|lend lent lent|let let let|lose lost lost|mean meant meant|meet met met|pay paid paid|
put put put|quit quit quit|read read read|ride rode ridden|rise rose risen|run ran run|say said said|
see saw seen|sell sold sold|send sent sent|set set set|show showed shown|shut shut shut|sit sat sat|
sleep slept slept|speak spoke spoken|spend spent spent|stand stood stood|strike struck struck|swim swam swum|
teach taught taught|tell told told|think thought thought|throw threw thrown|understand understood understood|
wake woke woken|wear wore worn|win won won|write wrote written|rewrite rewrote rewritten|
overcome overcame overcome|undertake undertook undertaken|seek sought sought|shoot shot shot|sing sang sung|
spread spread spread|withdraw withdrew withdrawn|hit hit hit|hurt hurt hurt|retrain retrained retrained|
dream dreamt dreamt|forgive forgave forgiven|die died died|lie lied lied|tie tied tied"""

_MORE = """\
steal stole stolen|bite _ bitten|hide hid hidden|freeze froze frozen|forbid forbade forbidden|shake shook shaken|
swear swore sworn|tear tore torn|stick stuck stuck|sting stung stung|swing swung swung|slide slid slid|spin spun spun|
shrink shrank shrunk|sink sank sunk|ring rang rung|drink drank drunk|weep wept wept|sweep swept swept|bend bent bent|
bleed bled bled|breed bred bred|creep crept crept|dig dug dug|feed fed fed|hang hung hung|kneel knelt knelt|
mistake mistook mistaken|sew sewed sewn|sow sowed sown|mow mowed mown|spell spelt spelt|spill spilt spilt|
spoil spoilt spoilt|strive strove striven|weave wove woven|tread trod trodden|cling clung clung|fling flung flung|
foresee foresaw foreseen|oversee oversaw overseen|overhear overheard overheard|mislead misled misled|
misunderstand misunderstood misunderstood|rebuild rebuilt rebuilt|repay repaid repaid|resell resold resold|
outgrow outgrew outgrown|rethink rethought rethought|spring sprang sprung|shine shone shone|sue sued sued"""
"""Forms by which a verb that was found is turned; their bases are nouns too, and find none."""
_ROWS = [row.split() for row in _TABLE.replace("\n", "").split("|")]
_BASES = frozenset(row[0] for row in _ROWS)
_BASE_OF = {form: row[0] for row in _ROWS for cell in row[1:] for form in cell.split("/") if form not in _BASES}
_RARE = [row.split() for row in _MORE.replace("\n", "").split("|")]
_BASE_OF |= {form: row[0] for row in _RARE for form in row[1:] if form != "_"}
PARTICIPLES = frozenset(row[2] for row in (*_ROWS, *_RARE))
"""Irregular third forms."""

COMMON = _BASES | frozenset(
    """work start open close join study move change help use like love enjoy hate want need plan manage handle decide
    offer hire launch found create grow expand happen last matter affect influence shape end begin finish support fund
    train serve host organise organize develop produce design publish receive earn gain provide require treat respond
    react accept approve reject return visit travel stay live try call ask answer apply graduate major retire switch
    transfer merge add remove raise reduce increase improve invest borrow pay cover include involve operate focus
    specialise specialize prepare plan promote appoint elect celebrate adopt introduce replace compare compete
    cooperate collaborate partner advise coach mentor judge measure evaluate assess check test review discuss argue
    agree disagree worry wonder hope expect believe remember notice realise realize struggle fail succeed survive
    arrive leave appear seem look sound turn follow allow encourage inspire motivate drive attract keep
    belong report smoke drink wait rest listen cook own rent""".split()
)
"""Base forms by which the verb of a clause is found."""

_ADDS_E = frozenset(
    """decid mov hir creat shar serv chang manag explor com leav lov liv prepar inspir realis realiz advis balanc notic
    improv believ achiev requir compar argu ensur pursu involv solv reduc increas introduc produc divid provid combin
    defin describ determin encourag engag practic practis promis purchas rais receiv relat releas remov replac resolv
    sav scor separat stor unit valu vot wast welcom bak clos captur challeng charg generat graduat illustrat imagin
    communicat concentrat collaborat coordinat cultivat dedicat delegat demonstrat educat evaluat evolv facilitat guid
    handl hop innovat integrat investigat locat motivat navigat negotiat observ operat organis organiz originat
    participat persuad prioritis prioritiz recognis recogniz rehears fir admir acquir
    nam blam plac fac trac retir revis rotat schedul specialis specializ
    suppos surviv translat transcrib updat apologis summaris us assum consum continu cop dar ded escap exercis hat
    declin examin includ influenc inherit_ invit judg lectur licens measur nurs overse_ pac phas pric programm_ quot
    rat rul struggl shap settl tast tim typ juggl su rescu valu issu glu subdu bak bit danc driv fak forg freez pok
    smok snor tickl troubl whistl wip""".split()
)
"""Roots whose base ends in e."""

_ADVICE = ("need", "feed", "speed", "succeed", "proceed", "exceed", "embed", "indeed", "hundred", "red", "bed")
_DOUBLERS = frozenset(
    """begin admit commit submit refer prefer occur forget regret transfer permit control travel cancel model
    label""".split()
)


def is_past(word: str) -> bool:
    """Whether the word is plainly a past form."""
    return word in _BASE_OF or (word.endswith("ed") and len(word) > 4 and word not in _ADVICE)


def is_participle(word: str) -> bool:
    """Whether the word can be a third form."""
    return word in PARTICIPLES or (word.endswith("ed") and len(word) > 4 and word not in _ADVICE)


def base_of(form: str) -> str:
    """The base of a past form, a participle or a third person: `taught` and `teaches` become `teach`."""
    if form in COMMON:
        return form
    if form in _BASE_OF:
        return _BASE_OF[form]
    if form.endswith("ed") and form[:-1] in COMMON:
        return form[:-1]
    if form in ("is", "am", "are"):
        return "be"
    if form in ("has", "does", "goes"):
        return {"has": "have", "does": "do", "goes": "go"}[form]
    if len(form) > 4 and form.endswith(("ied", "ies")):
        return form[:-3] + "y"
    if form.endswith("ed") and len(form) > 4 and form not in _ADVICE:
        return _with_e(form[:-2])
    if form.endswith(("ches", "shes", "sses", "xes")):
        return form[:-2]
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-1]
    return form


def _with_e(root: str) -> str:
    if root in _ADDS_E:
        return root + "e"
    if root in COMMON:
        return root
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsfz":
        return root[:-1]
    if root in ("travell", "cancell", "controll", "modell", "labell", "excell", "counsell", "fulfill"):
        return root[:-1]
    soft = ("at", "iz", "uc", "iv", "rv", "dg", "nc", "rg", "bl", "tl", "dl", "gl", "kl", "ag")
    return root + "e" if root.endswith(soft) and not root.endswith(("eat", "oat", "eet", "oot")) else root


_PARTICIPLE_OF = {row[0]: row[2] for row in (*_ROWS, *_RARE)}
_PAST_OF = {row[0]: row[1].split("/")[0] for row in (*_ROWS, *_RARE)} | {"bite": "bit"}


def past_of(base: str) -> str:
    """The past form of a base verb."""
    if base in _PAST_OF:
        return _PAST_OF[base]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return base[:-1] + "ied"
    return gerund(base)[:-3] + "ed"


def participle_of(base: str) -> str:
    """The third form of a base verb."""
    return _PARTICIPLE_OF.get(base) or past_of(base)


def third_person(base: str) -> str:
    """The form of a base verb after `it`."""
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if base in irregular:
        return irregular[base]
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")


def gerund(base: str) -> str:
    """The -ing form of a base verb."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base in ("panic", "picnic", "mimic"):
        return base + "king"
    if base.endswith("e") and base != "be" and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    heard = base.replace("qu", "q")
    vowels = sum(c in "aeiou" for c in heard)
    short = len(heard) >= 3 and heard[-1] not in "aeiouwxy" and heard[-2] in "aeiou" and heard[-3] not in "aeiou"
    if short and (vowels == 1 or base in _DOUBLERS):
        return base + base[-1] + "ing"
    return base + "ing"
