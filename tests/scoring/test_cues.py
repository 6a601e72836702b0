"""Every cue has sentences that it must find and sentences that it must not."""

import pytest

from simulator.scoring import asking_for_work as work
from simulator.scoring import confiding, cues, unkindness
from simulator.scoring import ending_cues as ending
from simulator.scoring.pointing_back import SUMMARY

CASES: dict[str, tuple[cues.Cue, tuple[str, ...], tuple[str, ...]]] = {
    "whom else to hear": (
        ending.REFERRAL,
        (
            "Who else ought I to hear from?",
            "Who else should I see?",
            "Whom do I need to get in touch with?",
            "Who else is worth listening to?",
            "Is there anybody else I ought to hear?",
            "Who else must I meet?",
        ),
        (
            "Who do you hear from after a flood?",
            "Who do I see when I walk in?",
            "Who should see the books?",
            "Who do you turn to when a job goes wrong?",
            "Who is worth more to you, a cutter or a stitcher?",
        ),
    ),
    "bringing it to an end": (
        ending.CLOSING_TIME,
        (
            "Then let me bring this to an end.",
            "I'll start to wind down.",
            "I won't keep you any longer.",
            "Last one, then.",
            "I'd better stop here.",
            "Shall I draw things to a close?",
        ),
        (
            "How did you bring the strike to an end?",
            "What made you stop?",
            "That was my time in Leeds.",
            "I'll stop you there, what is a tack lifter?",
            "When did you start winding up clocks?",
        ),
    ),
    "greeting": (
        cues.GREETING,
        (
            "Hi Ines",
            "um hello there",
            "Good morning, Ms Marchetti.",
            "It is so nice to meet you",
            "hey, thanks for coming",
        ),
        ("What is this?", "I was in Ohio.", "The good day was a Tuesday shift"),
    ),
    "goal": (
        cues.GOAL,
        (
            "I hope to walk out with a rough map of the trade",
            "I'm trying to find out whether a craft could suit me.",
            "I'm thinking about becoming a nurse",
            "my goal for today is to understand your path",
            "The reason I wrote to you is simple.",
            "I am considering a move into policy.",
            "it would help me decide between two courses",
            "i'm exploring careers in forestry",
        ),
        ("I'm Lena.", "I baked a cake.", "What is your goal?", "I left school with a good view of the sea"),
    ),
    "goal outside a question": (
        cues.GOAL_OUTSIDE_QUESTION,
        (
            "I'd like to learn about your work.",
            "I want to become a translator",
            "I would love to hear about the trade",
        ),
        ("You would like it there.", "I liked the bread."),
    ),
    "small talk": (
        cues.SMALL_TALK,
        (
            "Bit dusty, isn't it?",
            "Lovely weather today, isn't it?",
            "Do you come here often?",
            "Did you get here all right?",
            "Is the coffee any good here?",
        ),
        ("Is the work dusty?", "How does the weather change your forecasts?", "Do you work with tea growers?"),
    ),
    "leave to stay in touch": (
        ending.MAY_I,
        (
            "May I send you what I write?",
            "Would you mind if I dropped you a line?",
            "could i come back in spring",
            "Is it okay if I let you know how it went?",
        ),
        ("May I ask what happened?", "Can I send you my CV?", "Could I do this job?"),
    ),
    "about the other person": (
        cues.ABOUT_YOU,
        ("how you became a baker", "I'd love to hear about your day"),
        ("a better picture of your field", "if this is for me"),
    ),
    "time named": (
        cues.TIME_NAMED,
        (
            "I know we have twenty minutes.",
            "Is now still a good time?",
            "Are you all right for time?",
            "I'll keep us to our half hour",
            "Do you have to leave at ten?",
            "I know you are very busy",
            "I'll be brief.",
            "I will keep an eye on the clock",
            "I don't want to take up too much of your time",
        ),
        ("I have time for sport.", "Those were hard times.", "What a nice place!"),
    ),
    "time check": (
        cues.TIME_CHECK,
        (
            "How much time do we have?",
            "Is this still a good time for you?",
            "Do we still have twenty minutes?",
            "You said twenty minutes, does that still work?",
            "When do you have to leave?",
            "Are you okay for time?",
        ),
        (
            "How much time do you spend with customers?",
            "How long have you been a baker?",
            "What time do you get up?",
            "How many minutes does a loaf need?",
        ),
    ),
    "thanks": (
        ending.THANKS,
        (
            "Thank you so much.",
            "thanks a lot",
            "I really appreciate it",
            "I'm grateful for your honesty",
            "You've been very kind",
        ),
        ("A thankless job", "The appreciation was high"),
    ),
    "goodbye": (
        ending.GOODBYE,
        (
            "Goodbye!",
            "good bye",
            "Bye bye",
            "have a lovely afternoon",
            "Take care, Ines.",
            "It was a pleasure.",
            "It was great talking to you",
            "See you soon!",
            "It's been such a pleasure",
        ),
        ("Do you see your customers often?", "a buy-out", "He said the day was long", "I see you as a pioneer"),
    ),
    "should have asked": (
        ending.SHOULD_HAVE_ASKED,
        (
            "What should I have asked you?",
            "What should I have asked you that I didn't?",
            "Is there anything I should have asked but did not?",
            "Is there anything I haven't asked that you wish I had?",
            "What did I forget to ask?",
            "What question did I miss?",
            "Anything else I should be asking?",
            "Is there something you would like to add?",
        ),
        (
            "What should I learn first?",
            "What did your teacher ask of you?",
            "What questions come up in your interviews?",
            "How should I prepare?",
        ),
    ),
    "referral": (
        ending.REFERRAL,
        (
            "Who else should I talk to?",
            "Is there anyone else you would recommend I speak with?",
            "Could you introduce me to your miller?",
            "Do you know somebody I could ask about law?",
            "Whom should I meet next?",
            "Can you suggest someone in the trade?",
        ),
        (
            "Who taught you?",
            "How do you talk to your customers?",
            "Do you know everyone here?",
            "Who decides on prices?",
        ),
    ),
    "next step": (
        ending.NEXT_STEP,
        (
            "I'll visit the mill on Saturday.",
            "I will read the report this week",
            "May I write to you in a month?",
            "Would it be okay if I send you a note?",
            "I'm going to try a night shift",
            "Let's stay in touch.",
            "I'd like to sign up for the course",
            "Can I follow up by email?",
        ),
        ("I will never know.", "You will write it.", "Did you write the report?", "I like to swim."),
    ),
    "takeaway": (
        ending.TAKEAWAY,
        (
            "I'm going to practise reading the weather like you do",
            "What I'm taking with me is the crate.",
            "I'll remember the pizza oven",
            "The biggest thing for me was the flood",
            "I had not realised that noticing takes a year",
            "What struck me was the firewood",
            "That's so helpful, especially what you said about grain",
            "it makes me want to read soil reports",
            "my main takeaway is patience",
        ),
        ("I take the bus.", "Thank you, goodbye.", "What did you learn?", "You should try it"),
    ),
    "closing time": (
        ending.CLOSING_TIME,
        (
            "I see our time is nearly up.",
            "I want to respect your time.",
            "Before we finish, one thing.",
            "This is my last question.",
            "We have about three minutes left",
            "to wrap up, I would like to thank you",
            "I'd better let you go",
            "I should go soon, my bus is at ten past.",
            "I have to run now.",
            "I'd better get going.",
            "I need to leave, I'm afraid.",
            "I've got to catch my train.",
            "My bus leaves in ten minutes.",
        ),
        (
            "How do you finish a loaf?",
            "I have time.",
            "What comes before the oven?",
            "I have to go to college first.",
            "What happens if I have to leave?",
            "Do I need to leave school for that?",
            "I had to leave home at sixteen.",
            "My train was late.",
        ),
    ),
    "leave": (
        ending.LEAVE_ASK,
        (
            "Do you have five more minutes?",
            "May I ask one more question?",
            "Could we go on a little longer?",
            "Is there time for one last question?",
            "Would it be okay to go over by a few more minutes?",
            "can I squeeze in one more",
        ),
        ("How many more loaves do you bake?", "Do you have more apprentices now?", "Could you tell me more?"),
    ),
    "insult": (
        unkindness.INSULT,
        (
            "You're an idiot.",
            "Anyone could do that.",
            "Your job is useless",
            "That is not even a real job",
            "shut up",
        ),
        (
            "What is useless knowledge in your trade?",
            "Could anyone do that course?",
            "Is it a real craft?",
            "I felt stupid.",
        ),
    ),
    "jab": (
        unkindness.JAB,
        (
            "That sounds pretty boring.",
            "Isn't it just glorified cooking?",
            "So you settled for this?",
            "No offense, but why?",
        ),
        ("Which parts bore you?", "Do you settle in quickly?", "Who is selling?"),
    ),
    "confided": (
        confiding.CONFIDED,
        (
            "I'd prefer that it didn't go any further.",
            "I'd rather this stayed between us.",
            "I don't usually tell people this.",
            "Between us, I nearly left.",
            "I have never told anyone.",
            "That's off the record.",
        ),
        (
            "People tell me things.",
            "I told everyone.",
            "I'd rather it did not rain.",
            "I prefer that you did not go away hungry.",
        ),
    ),
    "summary": (
        SUMMARY,
        (
            "So it sounds like you had to rebuild.",
            "If I understand you correctly, the village paid.",
            "That must have been hard.",
            "In other words, patience.",
        ),
        ("Sounds good.", "What sounds does dough make?", "I must go."),
    ),
    "résumé": (
        work.RESUME,
        (
            "Can I send you my resume?",
            "I brought my CV along",
            "would you look over my résumé",
            "May I leave a copy of my CV with you?",
            "Could you forward my application?",
        ),
        ("What do you look for in a résumé?", "When you read a CV, what annoys you?", "I resumed my studies."),
    ),
    "job": (
        work.JOB,
        (
            "Are you hiring?",
            "Do you have any openings for me?",
            "Can you give me a job?",
            "Could I work for you?",
            "Would you put in a good word for me?",
            "I'm looking for a position at your bakery",
            "Are there any internships available?",
        ),
        (
            "How do you hire people?",
            "What jobs did you have before?",
            "What is the hardest part of your job?",
            "How did you get the job?",
            "Could I work as a baker with a chemistry degree?",
        ),
    ),
    "hint": (
        work.HINT,
        (
            "If anything opens up, keep me in mind.",
            "Let me know if you hear of any openings",
            "I'd love to work here one day",
            "I am available to start in June",
            "if you ever need someone, think of me",
        ),
        ("What opens up in spring?", "I love working with people.", "Let me know if I talk too fast."),
    ),
    "offer": (
        work.OFFER,
        (
            "Send me your CV and I will look at it.",
            "You should apply in spring.",
            "We are hiring, by the way.",
            "Would you be interested in an internship?",
            "I can introduce you to Tomek.",
        ),
        ("Send my love to the sea.", "You should sleep more.", "We were a team."),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_cue_finds_its_hits(name: str) -> None:
    cue, hits, _ = CASES[name]
    assert [h for h in hits if h not in cue] == []


@pytest.mark.parametrize("name", CASES)
def test_a_cue_leaves_its_misses(name: str) -> None:
    cue, _, misses = CASES[name]
    assert [m for m in misses if m in cue] == []


def test_cues_look_through_fillers_line_breaks_and_curly_apostrophes() -> None:
    assert "I\u2019m um trying\nto decide" in cues.GOAL
    assert "Thank, uh, you" not in ending.GOODBYE
