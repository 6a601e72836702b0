"""Closed questions about how things stand and what somebody does, each with the wording that is meant."""

import pytest

from simulator.domain.question import Flag, Kind
from simulator.language.questions import read_question
from simulator.language.rewording import reword
from simulator.language.speakable import is_speakable

STATES = [
    ("How much of your day is spent on emails?", "What part do emails play in your day?"),
    ("How much years you need for to be electrician?", "What does it take to be an electrician?"),
    ("How long is the waiting list?", "What decides how long the waiting list is?"),
    ("Are most of your patients over eighty?", "What are your patients like?"),
    ("Would you say the paperwork's got worse?", "How has the paperwork changed over the years?"),
    (
        "Are there more women in the fire service now?",
        "How has the number of women in the fire service changed?",
    ),
    ("Is there much call for thatchers these days?", "What is the demand for thatchers like?"),
    ("Is there a typical day for a coroner's officer?", "What is a typical day like for a coroner's officer?"),
    ("How tall do you have to be to fly a helicopter?", "What does it take to fly a helicopter?"),
    (
        "What grade do you need for the paramedic course?",
        "What does it take to get onto the paramedic course?",
    ),
    ("Can a person live on what a poet earns?", "What does it take to live on what a poet earns?"),
    ("Would a gap on my CV put you off?", "What difference would a gap on my CV make?"),
    ("Are people rude to traffic wardens?", "How do people treat traffic wardens?"),
    ("Is the glaze poisonous?", "What do you have to watch for with the glaze?"),
    ("Is your job dangerous?", "What can go wrong in your job?"),
    ("Is scaffolding a young man's game?", "How does age come into scaffolding?"),
    ("Isn't nursing more about computers than people now?", "What part do computers and people play in nursing?"),
    ("Has the price of flour hit you hard?", "How has the price of flour affected you?"),
    ("Did the strike change things at the depot?", "What did the strike change at the depot?"),
    ("Do the tips make up for the wages?", "How do you weigh the tips against the wages?"),
    ("Does the weather decide what you plant?", "How does the weather shape what you plant?"),
    (
        "Was becoming a dad a problem for your career?",
        "What difference has becoming a dad made to your career?",
    ),
    ("Does being deaf help you as a sculptor?", "What difference does being deaf make to you as a sculptor?"),
    ("Does the smell of fish come off?", "What is it like to live with the smell of fish?"),
    ("What percentage of the seedlings survive?", "What decides whether the seedlings survive?"),
    ("Will the ferry survive the new bridge?", "What will the new bridge mean for the ferry?"),
    ("Have they replaced you with an app yet?", "What would being replaced with an app mean to you?"),
    ("Do you have insurance in case a tree falls on a car?", "What happens if a tree falls on a car?"),
    ("Is it your voice on the announcements?", "How did your voice come to be on the announcements?"),
    ("Is the river clean enough to swim in?", "What is the river like?"),
    ("Does it get cold in the kiosk?", "What is it like in the kiosk?"),
    (
        "Can a left-handed person be a dentist?",
        "What would it take for a left-handed person to be a dentist?",
    ),
    ("Do your knees stand up to the tiling?", "How does the work affect your knees?"),
    ("Is the ink made here?", "How is the ink made?"),
    ("In your country teacher is respected job, yes?", "How is the job of teacher seen in your country?"),
]
DEEDS = [
    ("Do your bees ever swarm while you're away?", "What happens when your bees swarm while you are away?"),
    ("Is it mostly weddings you get asked to photograph?", "What part do weddings play in your work?"),
    (
        "Don't you get sick of people asking you to fix their laptops?",
        "How do you feel about people asking you to fix their laptops?",
    ),
    ("Can you tell if a horse is lame?", "How can you tell if a horse is lame?"),
    ("Do they let you choose which trains you drive?", "What decides which trains you drive?"),
    ("Do you get to keep the off-cuts?", "What happens to the off-cuts?"),
    ("Do you ever get to see the finished building?", "What is it like to see the finished building?"),
    ("Do you still get stage fright?", "How do you deal with stage fright?"),
    ("Do customers ask for the recipe?", "What do you say when customers ask for the recipe?"),
    (
        "Do you ever wish you'd stayed in the navy?",
        "How do you look back on not having stayed in the navy?",
    ),
    ("Do you reckon I'm too shy for sales?", "How do shy people get on in sales?"),
    ("Did you fail any exams on the way?", "How did you get on with the exams?"),
    ("Did you know straight away it was a Roman coin?", "How did you know it was a Roman coin?"),
    ("Have you thought about writing a book?", "How do you feel about the idea of writing a book?"),
    ("Did you ever think, I can't do this?", "How did you deal with doubts along the way?"),
    ("What do you weigh the gold with?", "How do you go about weighing the gold?"),
    ("But number nine, what was that, a ship?", "What can you tell me about number nine?"),
    ("Is it true that the last keeper left in 1997?", "What can you tell me about the last keeper?"),
    ("Do you believe in ghosts, working in a castle?", "What is it like working in a castle?"),
    (
        "Would you have taken the job if you'd known about the nights?",
        "How do you look back on taking the job?",
    ),
    ("Are you ever home before the kids are in bed?", "How does the job fit with family life?"),
    ("Can you make a decent wage from mending clocks?", "How do people make a living from mending clocks?"),
    ("How close have you come to giving up?", "What brought you close to giving up?"),
    ("My uncle says plumbers are rich. Are they?", "What do you think about the idea that plumbers are rich?"),
    (
        "Tell me about your first summer as a ranger, and who do you work with now?",
        "Could you tell me about your first summer as a ranger?",
    ),
    ("I read that you did your degree at night. Was that hard?", "What was that like for you?"),
    ("Is it right that you trained as a dancer?", "How did you come to train as a dancer?"),
    ("Have you got any tattoos you regret?", "What can you tell me about the tattoos you regret?"),
    ("You have a porridge club, is that right?", "What can you tell me about the porridge club?"),
    ("You are working always alone in forest?", "What is it like to work alone in the forest?"),
]
CHOICES = [
    ("Do you work for the council or are you freelance?", "How did you come to work the way you do?"),
    ("Was lockdown good or bad for the garden centre?", "How did lockdown affect the garden centre?"),
    ("Have you got a team under you or is it only you?", "How is the work shared out?"),
    ("Do you write the subtitles or does a machine do them?", "What decides who writes the subtitles?"),
    ("Is it the horses you love, or the racing?", "How do the horses and the racing compare for you?"),
    (
        "Is better go to university or learn with a master?",
        "How does going to university compare with learning with a master?",
    ),
    ("What sort of person does well, a dreamer or a doer?", "What sort of person does well?"),
    ("Are you happy with it, the lamp, or do you miss the lens?", "How do you feel about the lamp?"),
    ("Is chess a sport or a job for you?", "What does chess mean to you?"),
    ("Is a sheepdog born or made?", "What does it take to make a sheepdog?"),
]
NEIGHBOURS = [
    ("Do most clients pay on time?", "What decides whether most clients pay on time?"),
    ("Have you ever thought about leaving?", "What would make you think about leaving?"),
    ("Do you keep the tips?", "What happens to the tips?"),
    ("Has anybody famous ever stayed?", "Could you tell me about a time when somebody famous stayed?"),
    ("Do you get weekends off?", "How do weekends off work in your job?"),
    ("Is bookbinding a dying trade?", "How do you see the future of bookbinding?"),
]
"""What the shapes above must leave to others."""


@pytest.mark.parametrize(("text", "wording"), [*STATES, *DEEDS, *CHOICES, *NEIGHBOURS])
def test_the_wording_is_the_one_that_is_meant(text: str, wording: str) -> None:
    assert reword(text, read_question(text)) == wording


@pytest.mark.parametrize(("text", "wording"), [*STATES, *DEEDS, *CHOICES])
def test_the_wording_is_open(text: str, wording: str) -> None:
    again = read_question(wording)
    assert again.kind.is_open, text
    assert not {Flag.LEADING, Flag.LOADED, Flag.DOUBLE_BARRELLED} & set(again.flags)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # `tell` without anybody who is told is no bidding; `keep in touch` with others asks for nothing.
        ("Can you tell from the sound what's wrong with an engine?", Kind.CLOSED),
        ("Could you tell me what's wrong with it?", Kind.OPEN),
        ("Do you keep in touch with the families?", Kind.CLOSED),
        ("Shall we keep in touch?", Kind.REQUEST),
        ("Could you teach me to juggle in an afternoon?", Kind.CLOSED),
        ("Do you have a minute to yourself on a Saturday night?", Kind.CLOSED),
        ("Do you have a minute for one more question?", Kind.REQUEST),
        # A stand is no place, and what is seen in ten years is none either.
        ("So where did you stand in all that?", Kind.PROBING),
        ("Where do you stand in the bakery?", Kind.CLOSED),
        ("Where you see lighthouse in ten year?", Kind.OPEN),
        ("What is it like studying while working?", Kind.OPEN),
        ("What are you studying?", Kind.CLOSED),
        # A mark was not heard behind what somebody is said to have said.
        ("my teacher said you have a porridge club is that right", Kind.LEADING),
        ("my uncle says plumbers are all rich is that true", Kind.LEADING),
        ("my teacher said no that is right", Kind.NONE),
    ],
)
def test_the_kind(text: str, kind: Kind) -> None:
    assert read_question(text).kind is kind


def test_people_who_are_dying_are_no_judgement() -> None:
    assert Flag.LOADED not in read_question("What is it like working with dying people?").flags
    assert Flag.LOADED in read_question("Why do you stay in a dying trade?").flags


@pytest.mark.parametrize(
    ("wording", "speakable"),
    [
        ("What can you tell me about the bees know the way home?", False),
        ("What can you tell me about the people you met?", True),
        ("How do you feel about other people famousing stayed at the inn?", False),
        ("What is chess a like?", False),
        ("What were your hands steady like?", False),
        ("What are the regular customers like?", True),
        ("How are they?", False),
        ("How are they trained?", True),
    ],
)
def test_what_can_be_said(wording: str, speakable: bool) -> None:
    assert is_speakable(wording) is speakable
