"""Everyday closed questions of many trades, each with the wording that a coach would give."""

import pytest

from simulator.domain.question import Flag
from simulator.language.questions import read_question
from simulator.language.rewording import reword

WORDINGS = [
    ("Is it the early mornings or the customers that wear you out?", "What wears you out?"),
    (
        "Is it the weather or the mites that kills most of them?",
        "How do you see the balance between the weather and the mites?",
    ),
    (
        "Could you tell me how many patients you'd see on a night shift?",
        "How do you manage the patients you would see on a night shift?",
    ),
    ("How many seats did you re-cover for the railway?", "What was it like to re-cover seats for the railway?"),
    ("How many babies have you delivered?", "What has it been like to deliver babies?"),
    ("How many hives have you got at the moment?", "How do you manage the hives you have?"),
    ("Are you Gas Safe registered?", "What difference does being Gas Safe registered make?"),
    ("Are you a self-employed plumber?", "What is it like to be a self-employed plumber?"),
    ("How far do you drive in a week, roughly?", "What part does driving play in your week?"),
    ("Has anybody ever sued you?", "What would you do if somebody sued you?"),
    ("Has anyone stolen your ideas?", "Could you tell me about a time when somebody stole your ideas?"),
    ("Has anybody famous ever stayed?", "Could you tell me about a time when somebody famous stayed?"),
    ("Has a patient ever bitten you?", "Could you tell me about a time when a patient bit you?"),
    ("Have you ever sworn on air?", "Could you tell me about a time when you swore on air?"),
    ("Have you ever run out of air?", "Could you tell me about a time when you ran out of air?"),
    (
        "Farmers are always complaining, though, aren't they?",
        "What do you think about the idea that farmers are always complaining?",
    ),
    ("Do you milk by hand, by machine, or with a robot?", "How do you go about milking?"),
    ("Have you got any barristers in the family?", "What difference does having barristers in the family make?"),
    ("Is anyone in your family musical?", "What part has your family played in what you do?"),
    ("Was your father a locksmith too?", "What part did your father play in what you do now?"),
    ("How long did the training take you, start to finish?", "What happens during the training?"),
    ("Is everyone in the band paid the same?", "How is the pay decided in the band?"),
    ("Is the choir paid?", "How does the pay work for the choir?"),
    ("Do you get paid more for Sundays?", "How does the pay work for Sundays?"),
    ("Do you get good money?", "How does pay usually develop in this line of work?"),
    ("Is Danuta going to take over one day?", "What would Danuta taking over one day mean to you?"),
    ("What time of year is the busiest for weddings?", "What is the busiest time of the year like for weddings?"),
    ("Isn't it a bit depressing, working with the dying?", "What is it like working with the dying?"),
    ("Isn't it disgusting, other people's teeth?", "How do you feel about other people's teeth?"),
    (
        "How many vacancies does a hospital like yours have in a year?",
        "What decides how many vacancies a hospital like yours has in a year?",
    ),
    ("How old is your apprentice?", "What is your apprentice like?"),
    (
        "How long do you keep a fleece before you spin it?",
        "How do you decide how long to keep a fleece before you spin it?",
    ),
    ("How long does one chair take you to do?", "What does it take to do one chair?"),
    ("How long does a gate take?", "What goes into a gate?"),
    ("How long can you stay down?", "What is it like to stay down?"),
    ("How deep do you go?", "What is it like to go that deep?"),
    ("Cash or card, mostly?", "How do cash and card compare for you?"),
    ("Do people come for the bread, or for the chat?", "What do people come for?"),
    ("Were you the boss's favourite or the black sheep?", "How did people see you in those days?"),
    ("Are your knees all right?", "How does the work affect your knees?"),
    ("Is the van yours?", "What is the story behind the van?"),
    ("Were there any women on the course with you?", "What was it like for women on the course?"),
    ("Is it a good time to buy a boat or should people wait?", "What makes a good time to buy a boat?"),
    ("Could you do the job with a bad back?", "What would the job be like with a bad back?"),
    ("Could a woman do it?", "What would it be like for a woman in this work?"),
    ("Did your wife mind?", "How did your wife feel about it?"),
    ("How far away do people come from?", "What makes people come to you?"),
    ("Is eleven weeks normal?", "What lies behind the eleven weeks?"),
    ("And do you cut the fabric yourself, or does somebody else do it?", "What decides who cuts the fabric?"),
    (
        "So who was he, the man who laughed at your chair?",
        "What can you tell me about the man who laughed at your chair?",
    ),
    ("Surely you must have regretted it, at least a bit?", "How do you feel about it now?"),
    ("Is it hard or is it easy?", "What is it like for you?"),
    ("You're a bit stuck in the past here, aren't you?", "How do you decide what to keep and what to change?"),
    ("I take it you weren't keen on the merger.", "How did you feel about the merger?"),
    ("Presumably the union helped.", "How did the union come to help?"),
    ("Do you wear the suit every time, or only when they're cross?", "How do you decide when to wear the suit?"),
    ("You can't just stop for a coffee, can you?", "What happens when you want to stop for a coffee?"),
    ("You'd have to love silence, wouldn't you?", "What part does silence play in this work?"),
    ("Who buys the wax?", "What can you tell me about the people who buy the wax?"),
    ("Who pays if you break the door?", "What happens if you break the door?"),
    ("Who trained you?", "How did you learn the work?"),
    ("Do people still borrow books?", "How has borrowing books changed over the years?"),
    ("Do people haggle?", "What happens when people haggle?"),
    ("Do brides know what they want?", "How do brides find out what they want?"),
    ("Do guests treat you like furniture?", "How do guests treat you?"),
    ("Did you lose any over the winter?", "How did you feel about losing some over the winter?"),
    ("Did you cry when the old gorilla died?", "How did you feel when the old gorilla died?"),
    ("Do you cry sometimes?", "What makes you cry?"),
    ("Do you throw a lot away?", "What part does throwing things away play in your work?"),
    ("Do you ever get scared of the tigers?", "How do you feel about the tigers?"),
    ("Will there be any masons left in fifty years?", "How do you see the future for masons?"),
    ("Are zoos on the way out, do you think?", "How do you see the future of zoos?"),
    ("Is the round getting longer?", "How is the round changing?"),
    ("Has email killed the job?", "How has email changed the job?"),
    ("Are there enough boys?", "How do you manage with the boys you have?"),
    ("How often should a piano be tuned?", "How can you tell when a piano needs to be tuned?"),
    ("How heavy is a sack of post?", "What difference does the weight of a sack of post make?"),
    ("How much does an elephant eat?", "What decides how much an elephant eats?"),
    (
        "When was the last time you dropped something heavy on your foot?",
        "Could you tell me about the last time you dropped something heavy on your foot?",
    ),
    (
        "Is it home births or hospital births you like better?",
        "How do home births and hospital births compare for you?",
    ),
    ("Can anyone sing, or is it a gift?", "What does it take to sing?"),
    ("Did your grandfather start the forge?", "What is the story behind the forge?"),
    (
        "Are there more vacancies in the north than in the south?",
        "How do the north and the south compare for vacancies?",
    ),
]


@pytest.mark.parametrize(("text", "wording"), WORDINGS)
def test_the_wording_is_one_that_somebody_would_say(text: str, wording: str) -> None:
    assert reword(text, read_question(text)) == wording


NEIGHBOURS = [
    ("Is the software any good?", "What is the software like?"),
    ("How big is the team?", "What is the team like?"),
    ("How old is the company?", "How has the company changed over the years?"),
    ("Do you make enough money to live on?", "How do people in this work get by on what they earn?"),
    ("Will AI take over your job?", "How do you see AI changing this work?"),
    ("Can someone with a bad back do this work?", "What is it like for people with a bad back in this work?"),
    ("Did you want coffee in the mornings?", "How did you come to want coffee in the mornings?"),
]
"""What the shapes above must leave to others."""


@pytest.mark.parametrize(("text", "wording"), NEIGHBOURS)
def test_a_neighbour_keeps_its_own_wording(text: str, wording: str) -> None:
    assert reword(text, read_question(text)) == wording


@pytest.mark.parametrize(("text", "wording"), WORDINGS)
def test_the_wording_is_open(text: str, wording: str) -> None:
    again = read_question(wording)
    assert again.kind.is_open, text
    assert not {Flag.LEADING, Flag.LOADED, Flag.DOUBLE_BARRELLED} & set(again.flags)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("James is nice, isn't he?", "What is James like?"),
        ("Is Wales wet?", "What is Wales like?"),
        ("Roses must be boring by now, mustn't they?", "What are roses like?"),
    ],
)
def test_a_name_keeps_its_capital_and_a_plural_loses_it(text: str, wording: str) -> None:
    assert reword(text, read_question(text)) == wording
