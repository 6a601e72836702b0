"""Plain questions whose topic stands where a turning by grammar would lose it, and wordings that cannot be English."""

import pytest

from simulator.language.questions import read_question
from simulator.language.rewording import reword
from simulator.language.speakable import is_speakable
from simulator.language.spoken import written

WORDINGS = [
    # Somebody, or something, that was told of.
    ("What time do you start in the morning?", "How does your day begin?"),
    ("When do you finish?", "What does the end of your day look like?"),
    ("How old is Jamie?", "What can you tell me about Jamie?"),
    ("How old was she then?", "What was she like then?"),
    ("What was the nurse called?", "What can you tell me about the nurse?"),
    ("What was the name of your first boss?", "What was your first boss like?"),
    ("Did anyone lose their job because of it?", "What did the change mean for people's jobs?"),
    ("Does it ever pick the wrong box?", "What happens if it picks the wrong box?"),
    ("Did the child get the medicine?", "What happened with the child in the end?"),
    ("Do colleagues from other subjects take music seriously?", "How do colleagues from other subjects see music?"),
    ("Isn't music a bit of a soft subject?", "What do you say to people who call music a soft subject?"),
    ("How much did the studio cost?", "How did you find the money for the studio?"),
    ("Did you earn less when you moved to the hospital?", "How did your pay change when you moved to the hospital?"),
    ("Do you try to be somebody's hero in school?", "How do you try to be somebody's hero in school?"),
    ("Would you say you're a perfectionist?", "How would you describe yourself at work?"),
    ("Is Dr Halloran still at the hospital?", "What has become of Dr Halloran?"),
    ("Do many of the instruments get broken?", "What happens when the instruments get broken?"),
    (
        "Is artificial intelligence changing the way pupils compose?",
        "How is artificial intelligence changing the way pupils compose?",
    ),
    ("Who pays for the instruments?", "How are the instruments paid for?"),
    ("Who pays for the training?", "How is the training paid for?"),
    (
        "Who has it drawn in that a choir never would?",
        "What can you tell me about the people it has drawn in that a choir never would?",
    ),
    ("Is it a long ward round?", "What is the ward round like?"),
    ("Was it frightening to vote against a founder?", "What was it like to vote against a founder?"),
    # The thing is named first, or inside a clause.
    ("And your landlord, is he nice?", "What is your landlord like?"),
    ("Those machines, are they dangerous?", "What are those machines like?"),
    ("Your hours, they are long?", "What are your hours like?"),
    ("The Sunday shifts, are they paid extra?", "How does the pay work for the Sunday shifts?"),
    ("When you were at sea, was it as cold as people say?", "What was it like when you were at sea?"),
    ("Who cleans the machine when it gets dirty?", "What happens when the machine gets dirty?"),
    (
        "My friend told me you can't live from music, is it correct?",
        "What do you think about the idea that you can't live from music?",
    ),
    ("Your company lends to whom?", "How does your company decide whom to lend to?"),
    ("Isn't a start-up a bit risky to lend to?", "What is it like to lend to a start-up?"),
    # A verdict is offered.
    ("Are the fumes bad for your lungs?", "How do the fumes affect your lungs?"),
    ("Was the night work hard on your marriage?", "How did the night work affect your marriage?"),
    ("Being away must be hard on your family, no?", "How does being away affect your family?"),
    ("Is a taxi licence expensive?", "What does it take to get a taxi licence?"),
    ("Was the course worth the money?", "What did you get out of the course?"),
    ("Is fifty too old to become a nurse?", "What would it be like to become a nurse at fifty?"),
    ("Is nursing a safe career?", "What do you think of nursing as a career?"),
    ("It sounds lonely, doesn't it?", "What is that like for you?"),
    ("Is that usual in a restaurant?", "How does that compare with what usually happens in a restaurant?"),
    # Others, who have no feelings about it, or whose yes is not certain.
    ("Do the police come often?", "What is it like when the police come?"),
    ("Do they provide the uniform?", "How does it work with the uniform?"),
    ("Do most clients pay on time?", "What decides whether most clients pay on time?"),
    ("Did your company pay for your licence?", "How did your company decide whether to pay for your licence?"),
    ("Did the school ever ask the parents?", "How did the school decide whether to ask the parents?"),
    ("Did your boss ever shout at you?", "Could you tell me about a time when your boss shouted at you?"),
    ("Does your husband mind that you're away so much?", "How does your husband feel about you being away so much?"),
    ("Do recruiters care about grades?", "How do recruiters see grades?"),
    ("Has the new law changed anything?", "How have things changed with the new law?"),
    ("Has the internet made your job easier?", "How has the internet changed your job?"),
    ("Do old people still come to the shop?", "What decides whether old people come to the shop?"),
    # Their own.
    ("Do you get weekends off?", "How do weekends off work in your job?"),
    ("Do you get breaks or not?", "How do breaks work in your job?"),
    ("Is the work experience paid?", "How do people manage for money during the work experience?"),
    ("May I ask how much you paid for the lorry?", "What went into buying the lorry?"),
    ("How many years did you work as a waiter?", "What was your time as a waiter like?"),
    ("How many apprentices do you take?", "How do you decide how many apprentices to take?"),
    ("Can you choose your shifts?", "What decides whether you can choose your shifts?"),
    ("Will you be teaching next year?", "How would you feel about teaching next year?"),
    ("When did you realise you'd chosen well?", "How did you come to realise you had chosen well?"),
    ("Which courses do I need?", "How should I choose my courses?"),
    ("You live where?", "What is it like where you live?"),
    ("Ever bored?", "What do you do when you feel bored?"),
    ("Couldn't you find another job?", "How would you feel about finding another job?"),
    # Others again.
    ("Did somebody lend you the money?", "Could you tell me about anyone who lent you the money?"),
    ("Would your boss mind?", "How would your boss react?"),
    ("Will they replace you?", "How do you see them changing this work?"),
    ("Don't customers get angry?", "What decides whether customers get angry?"),
    ("How much sugar goes into a batch?", "What decides how much sugar goes into a batch?"),
    # Choices.
    ("Do you cook at home or does your husband?", "What decides who cooks at home?"),
    ("Is it about skill or about who you know?", "What part do skill and contacts play?"),
    ("Are dogs or cats easier?", "How do dogs and cats compare for you?"),
    ("Do you buy your own tools or does the firm give you them?", "How does it work with tools?"),
]


@pytest.mark.parametrize(("text", "wording"), WORDINGS)
def test_the_topic_stays(text: str, wording: str) -> None:
    assert reword(text, read_question(text)) == wording


@pytest.mark.parametrize(
    "wording",
    [
        "What you know?",
        "How did you come to know you would made it?",
        "How would you feel about being doing this?",
        "What difference does the number of years make?",
        "How has the new owner changed anything?",
        "In what ways is that normal?",
        "How do you feel about your colleagues they?",
        "What can you tell me about that sounds dangerous?",
        "What is the story behind your organisation lends to whom?",
        "How does your wife feel about minding that you are away?",
        "What part does having insurance for play when it rains?",
        "What part does hired afterwards play for the interns?",
        "How did you feel about Leeds and how many people work for you?",
        "How has it changed your work as a?",
    ],
)
def test_what_cannot_be_english_is_refused(wording: str) -> None:
    assert not is_speakable(wording)


@pytest.mark.parametrize(
    "wording",
    [
        "What do you know about the trade?",
        "How would you feel about doing this at sixty?",
        "What decides how many apprentices you take?",
        "How has the new owner changed the shop?",
        "In what ways is it hard?",
        "What part does teaching play in your work?",
        "Could you tell me about the people you work with?",
        "How do you feel about being understanding with customers?",
        "What would make you think about quitting?",
    ],
)
def test_plain_english_passes(wording: str) -> None:
    assert is_speakable(wording)


def test_a_common_word_inside_a_name_stays_small() -> None:
    page = ["Nora works at Harbour Credit Union in Perth.", "She moved to Leeds."]
    assert written("who owns the credit union in leeds", page) == "who owns the credit union in Leeds"


def test_a_noun_of_the_page_stays_small() -> None:
    page = ["Became Lead Pharmacist in 2018.", "Moved to Leeds in 2010 as a ward pharmacist."]
    assert written("how did you come to be a pharmacist", page) == "how did you come to be a pharmacist"
