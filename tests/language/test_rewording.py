"""A better wording: for whom there is one, and that it is one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import locations
from simulator.authoring.personas import read_persona
from simulator.domain.question import Flag, Ground, Grounding, Kind
from simulator.language.questions import read_question
from simulator.language.rewording import BREATH, reword
from tests.language.tables import Row, rows

TABLE = rows("questions.txt")

WORDINGS = [
    (
        "Do I need a degree to get into archaeology?",
        "What difference does a degree make if you want to get into archaeology?",
    ),
    ("Were there any women in the yard back then?", "What was it like for women in the yard?"),
    ("Do you use AI at all in the translation bureau?", "How do you use AI in the translation bureau?"),
    (
        "Is a locum better off in the city or out in the sticks?",
        "How does a locum fare in the city, compared with out in the sticks?",
    ),
    ("So the council just ignores you?", "How do you get on with the council?"),
    ("Are house calls more of a morning or an evening thing?", "How do house calls fit into your week?"),
    ("How many passengers do you carry?", "What is it like to carry that many passengers?"),
    ("Where do you get your timber from?", "How do you choose your timber?"),
    ("What percentage of your clients come back to the clinic?", "What makes your clients come back to the clinic?"),
    ("Is being tall a problem down a mine?", "What is it like being tall down a mine?"),
    (
        "Do you mostly work alone or with a team when you restore a painting?",
        "How do you share out the work when you restore a painting?",
    ),
    ("So basically it's all about who you know in film?", "What part does knowing people play in film?"),
    ("Wouldn't you agree that shops like yours are finished?", "How do you see the future of shops like yours?"),
    ("So was that a promotion or more of a sideways step?", "What did that mean for you?"),
    ("Is it true they don't like the hills?", "What is behind the idea that they don't like the hills?"),
    ("will there still be planners or will the software do the lot?", "How do you see the future of planners?"),
    (
        "is the drivers owning the firm a help or a hindrance?",
        "How does the drivers owning the firm help or hinder you?",
    ),
    ("Has anyone ever died on one of your climbs?", "How do you deal with the dangers of the work?"),
    ("Can a deaf person become a pharmacist?", "What would it take for a deaf person to become a pharmacist?"),
    ("You must get really bored checking tickets all day, right?", "What is it like checking tickets all day?"),
    ("Does the smell of the tannery ever leave you?", "What has the smell of the tannery come to mean to you?"),
    (
        "Do you have to work Christmas Day at the fire station?",
        "How do you feel about working Christmas Day at the fire station?",
    ),
    ("Really? They can vote you out?", "What is it like to know that they can vote you out?"),
    (
        "Would I do better starting as a driver or going to college?",
        "How would you decide between starting as a driver and going to college?",
    ),
    ("I live in Swansea, is that too far?", "What would that mean in practice?"),
    ("That's really clever. Was it your idea?", "How did the idea come about?"),
    ("I'd be scared to leave home like that. Were you ever scared?", "How did you feel at the time?"),
    ("Did Bea really leave school at sixteen?", "How did Bea come to leave school at sixteen?"),
    ("Did your family mind when you went into it?", "How did your family take it when you went into it?"),
    ("How many deaf people helped you?", "How did the deaf people help you?"),
    ("How many weeks is a build week?", "How does a build week go?"),
    ("How are you, by the way, and how did you get into lighthouses?", "How did you get into lighthouses?"),
    ("How many lighthouses do you look after?", "What is it like to look after that many lighthouses?"),
    ("Who would hire a fifty-year-old beginner?", "How do you see the chances of a fifty-year-old beginner?"),
    ("Am I not too old for this at fifty?", "How do people of my age get on in this work?"),
    ("Come on, you must regret it sometimes?", "How do you look back on it?"),
    (
        "Ever think of jacking it in and going back to the buses?",
        "How do you feel about jacking it in and going back to the buses?",
    ),
    ("And you weren't sacked?", "How did it end?"),
    ("do you think i could do it i mean i'm i'm shy", "What would it take for somebody like me to do it?"),
    ("Is it all office politics like everywhere else?", "What part does office politics play in this work?"),
    ("Who do you work with, Bea or Col?", "What is it like to work with Bea and Col?"),
    (
        "You'll be glad when you can retire from the pit, I imagine?",
        "How do you look at the day when you can retire from the pit?",
    ),
    ("More seriously, doesn't GPS make the whole thing a bit of a museum?", "What does GPS do to the whole thing?"),
    ("Who pays for it, the council or the state?", "How is it paid for?"),
    ("I looked you up and it says you were at Ubisoft, is that right?", "What was it like to be at Ubisoft?"),
    ("I saw on LinkedIn that you studied history, is that correct?", "How did you come to study history?"),
    ("On LinkedIn it says you left in 2019, correct?", "How did you come to leave when you did?"),
    ("I heard that you used to be a nurse, right?", "What was it like to be a nurse?"),
    ("I don't suppose there's much free time?", "What can you tell me about free time?"),
    ("I don't suppose you get many women in the trade?", "What is it like for women in the trade?"),
    ("Teaching's mostly crowd control, right?", "What part does crowd control play in teaching?"),
    ("The job's pretty lonely, right?", "What is the job like?"),
    ("Your boss's nice, isn't he?", "What is your boss like?"),
    ("It's a vocation more than a job, isn't it?", "How do you see the balance between a vocation and a job?"),
    ("It's a lot of paperwork, right?", "What part does paperwork play in this work?"),
    ("Wouldn't you agree that a degree's a waste of money now?", "What do people get out of a degree?"),
    ("Don't you feel guilty, getting criminals off?", "How do you feel about getting criminals off?"),
    ("so basically it's all who you know then?", "What part does knowing people play in getting work?"),
    ("So the owner just... let you?", "How did the owner come to let you do it?"),
    ("So they just fired you?", "How did they come to fire you?"),
    ("So the customers came back?", "How did the customers come back?"),
    ("You have many colleagues from other countries?", "What is it like to work with colleagues from other countries?"),
    ("You are working also in weekend?", "What is it like to work at weekends?"),
    ("It is necessary to speak French?", "What difference does speaking French make?"),
    ("How much is important the diploma?", "What part does the diploma play in this work?"),
    ("Is necessary a diploma?", "What difference does a diploma make?"),
    ("You need speak good English?", "What part does speaking good English play in your work?"),
    ("How many hours you work?", "How do you manage the hours you work?"),
    ("Where you have studied?", "How did you decide where to study?"),
    ("It is possible to start without degree?", "What does it take to start without a degree?"),
    ("Is it more the hours that get to you, or the people?", "What gets to you?"),
    ("Is it nine to five, or more like whenever the client shouts?", "How do your working hours go in practice?"),
    (
        "Is it more talking to people or more sitting at a desk?",
        "How do you see the balance between talking to people and sitting at a desk?",
    ),
    ("Is it harder being the boss or being the new one?", "How does being the boss compare with being the new one?"),
    (
        "Should I do my master's or look for a job first?",
        "How would you decide whether to do your master's or look for a job first?",
    ),
    (
        "Should I go to college or do an apprenticeship?",
        "How would you decide between going to college and doing an apprenticeship?",
    ),
    (
        "Would you say degree or portfolio, if you had to pick one for a game designer?",
        "How do degree and portfolio compare for a game designer?",
    ),
    ("Big company or small?", "How does a big company compare with a small one?"),
    ("So was that before or after you had kids?", "How did that fit in with having kids?"),
    ("Was it a big firm or a small one?", "What was the firm like?"),
    ("Will you stay or go?", "How would you decide whether to stay or go?"),
    ("Is AI going to take your job?", "How do you see AI changing your job?"),
    ("Did you have to do a conversion course or anything?", "What part did doing a conversion course play for you?"),
    ("How much of what you learned at uni do you actually use?", "How do you use what you learned at uni?"),
    ("How much demand is there for joiners round here?", "How has the demand for joiners round here changed?"),
    (
        "Roughly what percentage of your time is spent in meetings?",
        "How does your time divide up between meetings and the rest of the work?",
    ),
    ("What's your boss's name?", "What is your boss like to work for?"),
    ("Can you make a decent living out of it?", "How do people make a living out of it?"),
    ("Could you survive on just the farm shop?", "What part does the farm shop play in making ends meet?"),
    ("And did that work?", "How did that work out?"),
    ("To what degree is it technical?", "In what ways is it technical?"),
    ("Salary?", "How does pay usually develop in this line of work?"),
    ("Holidays?", "What can you tell me about holidays in this work?"),
    ("Nice colleagues?", "What are your colleagues like?"),
    ("So no regrets?", "Looking back, what would you do differently?"),
    ("So no weekends off?", "What can you tell me about weekends off in this work?"),
    ("Chances of promotion?", "How do you see the chances of promotion?"),
    ("Four years?", "Could you tell me more about that?"),
    ("Ever been to the head office?", "What has been your experience with the head office?"),
    ("So teaching runs in the family?", "What do you think about the idea that teaching runs in the family?"),
    (
        "Were you ever discriminated against because of your accent?",
        "How have people treated you because of your accent?",
    ),
    ("have there been moments where you wanted to quit?", "Could you tell me about a moment when you wanted to quit?"),
    ("so you never went back to school?", "How come you never went back to school?"),
    ("You don't get much sleep, do you?", "How do you cope with so little sleep?"),
    ("Wouldn't it be easier to just buy a machine?", "How does your way compare with buying a machine?"),
    ("and did that hurt?", "What did that feel like?"),
    ("How much of your day is meetings?", "What part do meetings play in your day?"),
    ("How much of your week is paperwork?", "What part does paperwork play in your week?"),
    (
        "Can someone with a criminal record do this work?",
        "What is it like for people with a criminal record in this work?",
    ),
    ("I'm 43, am I too old to start?", "How do people of my age get on in this work?"),
    ("so the money wasn't the reason?", "What was the reason, then?"),
    ("and your boss was fine with that?", "How did your boss take it?"),
    ("Do you still paint?", "What part does painting still have in your life?"),
    ("And the pay, is that okay?", "What is the pay like?"),
    ("Do you make enough money to live on?", "How do people in this work get by on what they earn?"),
    ("Do you ever think about quitting?", "What would make you think about quitting?"),
    ("Will there be enough water in twenty years?", "How do you see water changing in twenty years?"),
    ("How many people are in the crew?", "How do the people in the crew work together?"),
    ("Is there a lot of paperwork?", "What part does paperwork play in your work?"),
    ("Do you think I would need a degree?", "What difference does a degree make?"),
    ("Did you lose customers because of that?", "How did it affect your customers?"),
    ("Do women work on the rigs too?", "What is it like for women who work on the rigs?"),
    ("Would you say you're a different person now?", "How has it changed you?"),
    ("Am I too old?", "How do people of my age get on in this work?"),
    ("Do you think I have a chance?", "What would help somebody like me to get in?"),
    ("Is English important?", "What part does English play in your work?"),
    ("Is it important?", "In what ways is it important?"),
    ("Do you have kids?", "How does the work fit with family life?"),
    ("Do you have kids in the theater?", "What part do kids in the theater play in your work?"),
    ("Do you like your job?", "What is your job like for you?"),
    ("Did you enjoy teaching?", "What was teaching like for you?"),
    ("Do you enjoy working at Harbour?", "What is working at Harbour like for you?"),
    ("do you like your colleagues", "How do you feel about your colleagues?"),
    ("Do you have to travel a lot?", "What part does travelling play in your work?"),
    ("Do you have any hobbies?", "What do you do when you are not working?"),
    ("Do you need a degree?", "What difference does having a degree make?"),
    ("Do you think AI will change lending?", "How do you think AI will change lending?"),
    ("Do you get to choose your projects?", "What part does choosing your projects play in your work?"),
    ("Did you choose lending?", "How did you choose lending?"),
    ("Have you ever regretted leaving teaching?", "How do you feel now about leaving teaching?"),
    ("Have you always wanted to be a lender?", "How did you come to want to be a lender?"),
    ("Has the job changed?", "How has the job changed?"),
    ("Is it hard to say no?", "What is it like to say no?"),
    ("Is your job stressful?", "What part does stress play in your job?"),
    ("Is the pay good?", "What is the pay like?"),
    ("is it well paid if I may ask", "How does pay usually develop in this line of work?"),
    ("Are you married, if that's not too personal?", "How does the work fit with family life?"),
    (
        "May visitors ask if that is too much to ask of them?",
        "What do you think about visitors asking if that is too much to ask of them?",
    ),
    ("Is it a big team?", "What is the team like?"),
    ("Is it a dangerous job?", "What part does danger play in the job?"),
    ("Is your workshop cold in winter?", "What is your workshop like in winter?"),
    ("Were you in Chamonix for long?", "How did you feel about being in Chamonix?"),
    ("How far do you drive every day?", "What part does driving play in your day?"),
    ("How much does a good saddle cost?", "What goes into the price of a good saddle?"),
    ("How many dogs do you train at once?", "How do you manage the dogs you train at once?"),
    ("Is it good money?", "How does pay usually develop in this line of work?"),
    ("Is the salary better than a teacher's?", "How does the salary compare with a teacher's?"),
    ("So you do the weather, is that right?", "What is it like to do the weather?"),
    ("Do you like working there?", "What is working there like for you?"),
    ("Who taught you to sew?", "How did you learn to sew?"),
    ("Did you quit because of the money?", "What led you to quit?"),
    ("So it's all about money?", "What part does money play?"),
    ("Do I need to know Latin?", "What difference does knowing Latin make?"),
    ("Have you ever made a big mistake?", "Could you tell me about a time when you made a big mistake?"),
    ("Have you ever thought about leaving?", "What would make you think about leaving?"),
    ("Would you recommend this job to students?", "What would you tell students who are thinking about this job?"),
    ("Is it true that you only sleep five hours?", "What is it like to sleep five hours?"),
    ("Are you happy with your choice?", "How do you feel about your choice?"),
    ("Is there a typical day?", "What is a typical day like?"),
    ("Would you go back to teaching?", "How would you feel about going back to teaching?"),
    ("Would you do it again?", "What would you do differently if you started over?"),
    ("Should I do a master's?", "What should I think about before doing a master's?"),
    ("Should I apply now or wait?", "How would you decide whether to apply now or wait?"),
    ("Does a history degree help in lending?", "How does a history degree help in lending?"),
    ("When did you join Harbour?", "What led you to join Harbour when you did?"),
    ("where did you study", "How did you decide where to study?"),
    ("When was Harbour founded?", "How did Harbour come to be founded?"),
    ("Who do you report to?", "How do you work with the people you report to?"),
    ("How long have you worked here?", "How have things changed over the time you have worked here?"),
    ("How long did you teach?", "What was it like to teach?"),
    ("How many people do you manage?", "How do you feel about the number of people you manage?"),
    ("How hard was it to switch?", "What was it like to switch?"),
    ("How important is a degree?", "What part does a degree play in this work?"),
    ("Were your parents against it?", "How did your parents feel about it?"),
    ("Is a diploma necessary to become a tuner?", "What part does a diploma play in becoming a tuner?"),
    ("Would you do the masters again?", "How do you look back on doing the masters?"),
    ("Whose idea was the merger?", "What is the story behind the merger?"),
    ("Which of the two ships did you prefer?", "How did the two ships compare for you?"),
    ("What year did the mine close?", "What happened when the mine closed?"),
    ("Was it the money or the people that made you stay?", "What made you stay?"),
    ("So you never wanted to be famous?", "How did you feel about the idea of being famous?"),
    ("How often does the ferry break down?", "What happens when the ferry breaks down?"),
    ("What do you do when a client shouts, do you shout back?", "What do you do when a client shouts?"),
    ("Which school did you go to?", "How did you decide which school to go to?"),
    ("What tools do you use?", "How do you decide what tools to use?"),
    ("What is your salary?", "How does pay usually develop in this line of work?"),
    ("Do you prefer mornings or evenings?", "How do mornings and evenings compare for you?"),
    ("Was it luck or hard work?", "How do you see the balance between luck and hard work?"),
    ("You like your job, right?", "What is your job like for you?"),
    ("So you just switched careers?", "How did you come to switch careers?"),
    ("It must be hard to say no, isn't it?", "What is it like to say no?"),
    ("Don't you think teaching is harder?", "What do you think about the idea that teaching is harder?"),
    ("So most lenders are bankers?", "What do you think about the idea that most lenders are bankers?"),
    ("Can you tell me if you like your job?", "What is your job like for you?"),
    ("I was wondering how long you taught.", "What was it like to teach?"),
    ("um so do you, do you like, uh, teaching", "What is teaching like for you?"),
    ("Is there a dress code?", "What can you tell me about the dress code?"),
    ("Do most people stay for a long time?", "What decides whether most people stay for a long time?"),
    ("Does your work involve travel?", "What part does travel play in your work?"),
    ("Will the company expand to Asia?", "What do you think about the company expanding to Asia?"),
    ("Can anyone become a notary?", "What does it take to become a notary?"),
    (
        "Has anyone in your family worked in this field?",
        "What can you tell me about people in your family who have worked in this field?",
    ),
    ("Did anything change after that?", "What changed after that?"),
    ("So you must really love bread, right?", "How do you feel about bread?"),
    ("Does he complain?", "What does he complain about?"),
    ("Did your colleagues worry?", "What did your colleagues worry about?"),
    ("Does she complain about the noise?", "How does she feel about the noise?"),
    ("Did anything surprise you at first?", "What surprised you at first?"),
    ("Have you noticed any trends?", "What trends have you noticed?"),
    ("Do you have any concerns about the move?", "What concerns do you have about the move?"),
    ("Are you allergic to anything?", "What are you allergic to?"),
    ("Would you be willing to try it?", "How would you feel about trying it?"),
    ("Should students do unpaid internships?", "What do you think about students doing unpaid internships?"),
    ("And you've been there since 2015?", "What has it been like to be there since 2015?"),
    ("I take it you didn't get along with your boss?", "What got in the way of getting along with your boss?"),
    ("It was a risky move, wasn't it?", "What part did risk play in the move?"),
    ("Is that right?", "How would you put it in your own words?"),
    (
        "Are you a planner or an improviser?",
        "How do you see the balance between being a planner and being an improviser?",
    ),
    ("Do you work alone or in a team?", "How does working alone compare with working in a team?"),
    ("Would you rather start today or wait?", "How does starting compare with waiting?"),
    ("Are most of your clients private or public?", "What are most of your clients like?"),
    ("morning shift or night shift", "How do morning shift and night shift compare for you?"),
    ("I was wondering how many people work here.", "What can you tell me about the people who work here?"),
    ("How stressful would you say the job is?", "In what ways is the job stressful?"),
    ("How old are your kids?", "What are your kids like?"),
    ("When was the last time you saw a play?", "Could you tell me about the last time you saw a play?"),
    ("What time does your day start?", "What happens when your day starts?"),
    ("Is it important to have good eyes for lacework?", "What difference does having good eyes for lacework make?"),
    ("How important is maths in what you do?", "What part does maths play in what you do?"),
    ("Do you need to be strong to do this?", "What part does being strong play in doing this?"),
    ("Are the hours as bad as people say?", "What are the hours like?"),
    ("Is your boss a nice person?", "What is your boss like?"),
    ("Did you find the first year difficult?", "What was the first year like for you?"),
    ("Could you have done this without your mentor?", "What difference did your mentor make?"),
    ("How many awards has the studio won?", "What can you tell me about the awards that the studio has won?"),
    ("Who decides which stories get printed?", "What goes into deciding which stories get printed?"),
    ("Has a customer ever threatened you?", "Could you tell me about a time when a customer threatened you?"),
    ("Have you ever been sued?", "Could you tell me about a time when you were sued?"),
    ("Have you written any books about it?", "Could you tell me about any books you have written about it?"),
    ("Do you get bored on long flights?", "How do you feel on long flights?"),
    ("Did they offer you the post straight away?", "How did they come to offer you the post?"),
    ("Would a shy person cope in your office?", "What do you think about a shy person coping in your office?"),
    ("When did the night trains stop?", "How did the night trains come to stop?"),
    ("Did you leave because of the pay or because of the people?", "What led you to leave?"),
    ("Was the hardest part the exam or the interview?", "How did the exam and the interview compare for you?"),
    ("Is the shop busier in summer or in winter?", "How does the shop compare in summer and in winter?"),
    ("I suppose the commute is what made you quit?", "What made you quit?"),
    ("It can't be easy to fire people, can it?", "What is it like to fire people?"),
    ("So what you're saying is that grades don't count?", "What do you think about the idea that grades don't count?"),
    ("Do you train new people and do you like it?", "What part does training new people play in your work?"),
    ("Do you take interns and are they paid?", "What part does taking interns play in your work?"),
    ("And how much money does one get?", "How does pay usually develop in this line of work?"),
    ("Did you like it in the navy?", "What was it like for you in the navy?"),
    ("Is it hard, the job you do now?", "In what ways is the job you do hard?"),
    ("Is the pay okay here?", "What is the pay like here?"),
    ("Do you have to be patient?", "What difference does being patient make?"),
    ("Does the company pay for training?", "What is the company's approach to paying for training?"),
    ("Do you ever take work home with you?", "How do you leave the work behind when you go home?"),
    ("Does the recall still cost you customers?", "What happens when the recall costs you customers?"),
    ("Did the fire destroy everything?", "What happened with the fire?"),
    ("Did your parents want you to become a doctor?", "How did your parents feel about you becoming a doctor?"),
    ("Do foreign diplomas count here?", "What difference do foreign diplomas make here?"),
    ("Are nurses allowed to prescribe?", "What do the rules say about nurses prescribing?"),
    ("Is your boss a nurse too?", "What can you tell me about your boss?"),
    ("Is hygiene the biggest part of the training?", "What part does hygiene play in the training?"),
    ("Is your work very different from what you imagined?", "How does your work compare with what you imagined?"),
    ("Does it ever get lonely being the only woman on the crew?", "What is it like being the only woman on the crew?"),
    ("Does it bother you that people think it's easy?", "How do you feel about people thinking it is easy?"),
    ("Do many apprentices drop out?", "What can you tell me about apprentices who drop out?"),
    ("Has the trade become safer?", "How has the trade changed?"),
    ("Do you think ai will take your job?", "How do you see AI changing your job?"),
    ("do u like working w kids", "What is working with kids like for you?"),
    ("Is it true that nurses hate new systems?", "What do you think about the idea that nurses hate new systems?"),
    (
        "How many hours do you spend on paperwork in a normal week?",
        "How do you feel about the time you spend on paperwork in a normal week?",
    ),
    ("How many drafts does a chapter need?", "What decides how many drafts a chapter needs?"),
    ("What time do you usually get up?", "How does your day begin?"),
    ("Who hired you for this job?", "How did you come to be hired for this job?"),
    ("Who decides what goes on the menu?", "What goes into deciding what goes on the menu?"),
    (
        "Have things got better or worse since the new management came?",
        "How have things changed since the new management came?",
    ),
    ("was it your parents who pushed you into this or did you choose it yourself", "How did you come to choose this?"),
    ("When a nurse complains, do you go to the ward or do you ring her up?", "What do you do when a nurse complains?"),
    (
        "Would you hire a good nurse or a good programmer?",
        "How would you choose between a good nurse and a good programmer?",
    ),
    (
        "Are you glad you went to college first, and would you recommend that to somebody like me?",
        "How do you feel about going to college first?",
    ),
    ("So you train people all day?", "What is it like to train people all day?"),
    (
        "Will there be fewer nurses on the wards in ten years' time?",
        "What do you think about the idea that there will be fewer nurses on the wards in ten years' time?",
    ),
    ("¿Cuántos años lleva en la empresa?", "Could you tell me more about that?"),
]


@pytest.mark.parametrize(("text", "wording"), WORDINGS)
def test_wording(text: str, wording: str) -> None:
    assert reword(text, read_question(text)) == wording


@pytest.mark.parametrize(
    "text",
    [
        "Trusted by whom, the skippers or your own lot?",
        "Hang on, is that the same boat?",
        "Really? Is that all?",
        "What was that, a ship?",
        "Of the two, which is better?",
        "How many buses do you run?",
    ],
)
def test_no_wording_is_broken(text: str) -> None:
    wording = reword(text, read_question(text)) or ""
    broken = ("idea that trusted", "the same boat", "about all", "that a ship", "about better", "the buses you run")
    assert wording
    assert not any(part in wording for part in broken)


def test_two_in_one_become_the_open_one() -> None:
    text = "How did you get into lending and what is the culture like at Harbour?"
    assert reword(text, read_question(text)) == "How did you get into lending?"


@pytest.mark.parametrize(
    "text",
    ["How did you get into lending?", "Tell me more about that.", "Thank you.", "Who else should I talk to?", ""],
)
def test_what_is_well_asked_or_asks_nothing_is_left_alone(text: str) -> None:
    assert reword(text, read_question(text)) is None


def test_what_the_profile_answers_gets_another_wording() -> None:
    text = "Tell me what you studied."
    public = Grounding(Ground.ALREADY_PUBLIC, ("background-1",))
    wording = reword(text, read_question(text), public)
    assert wording is not None
    assert read_question(wording).kind.is_open


@pytest.mark.parametrize("row", TABLE, ids=lambda r: r.text[:60])
def test_every_wording_is_open_and_said_in_one_breath(row: Row) -> None:
    reading = read_question(row.text)
    wording = reword(row.text, reading)
    wanted = reading.kind in (Kind.CLOSED, Kind.CHOICE, Kind.LEADING) or (
        reading.kind.is_open and Flag.DOUBLE_BARRELLED in reading.flags
    )
    assert (wording is not None) is wanted
    if wording is not None:
        _is_well_worded(wording)


SOUNDS = st.lists(
    st.sampled_from(
        """do did you is was it the a your job like or and how long many what who when where team we work ever not n't
        to ? , . have been any teaching right""".split()
    ),
    max_size=25,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200) | SOUNDS)
def test_holds_for_any_text(text: str) -> None:
    reading = read_question(text)
    wording = reword(text, reading)
    if reading.kind in (Kind.CLOSED, Kind.CHOICE, Kind.LEADING):
        assert wording is not None
    if wording is not None:
        _is_well_worded(wording)


def _is_well_worded(wording: str) -> None:
    again = read_question(wording)
    assert again.kind.is_open, wording
    assert not {Flag.LEADING, Flag.LOADED, Flag.DOUBLE_BARRELLED, Flag.RAMBLING} & set(again.flags)
    assert len(wording.split()) <= BREATH
    assert wording.endswith("?")
    assert wording[0] == wording[0].upper()


def test_what_is_public_may_be_taken_for_granted() -> None:
    text = "did you work in perth"
    reading = read_question(text)
    public = Grounding(Ground.ALREADY_PUBLIC, ("background-4",))
    assert reword(text, reading) == "How did you feel about working in perth?"
    nora, _ = read_persona(locations.shipped("personas") / "nora-keane.md")
    wording = reword(text, reading, public, nora)
    assert wording == "How did you come to work in Perth?"


def test_a_mistake_is_not_said_again() -> None:
    text = "So you studied physics at McGill?"
    wording = reword(text, read_question(text), Grounding(Ground.MISTAKEN, ("background-1",)))
    assert wording is not None
    assert "physics" not in wording
    _is_well_worded(wording)
