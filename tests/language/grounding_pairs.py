"""Utterances and pages with the grounding that a careful reader of the rulings gives them.

One line each: page | kind | label | facts | words; kinds are o open, p probing, c closed, h choice, l leading,
r request, n none.
Labelled by hand while reading the page, before any rule was run. `facts` are divided by commas; where several
facts fit equally well, `/` divides sets of which any is right.
"""
# ruff: noqa: E501

PAIRS = """
LENDER | o | grounded | background-2 | How did teaching history shape the way you lend?
LENDER | o | grounded | background-2 | how did your years as a teacher shape the way you judge people
LENDER | o | grounded | background-2 | What did you bring with you from the classroom?
LENDER | o | grounded | background-1/background-2/background-1,background-2 | How has your background in history influenced your approach?
LENDER | o | grounded | background-1 | How does your history degree show up in your work today?
LENDER | o | grounded | background-1 | what stayed with you from your time at dal housing
LENDER | o | grounded | background-3 | What did you learn as a junior loan officer that you still use?
LENDER | o | grounded | background-2 | what made you move from high school history to finance
LENDER | o | grounded | organisation-1 | How does being owned by its members change the decisions you make?
LENDER | o | grounded | organisation-1 | What is it like to answer to forty one thousand members?
LENDER | o | grounded | organisation-2 | How do you judge a wind project before anything has been built?
LENDER | o | grounded | organisation-2 | What do you look for in the first-time businesses that you back?
LENDER | o | grounded | organisation-2/in-the-news-2/organisation-2,in-the-news-2 | what have you learned from the co-op loans
LENDER | o | grounded | organisation-3 | Why has Harbour never opened a branch outside Nova Scotia?
LENDER | o | grounded | in-the-news-1 | How has the internship for young people changed the organisation?
LENDER | o | grounded | in-the-news-1 | what made you decide to pay your interns
LENDER | o | grounded | in-the-news-2 | What reactions did you get to your talk at the Atlantic Forum?
LENDER | o | grounded | in-the-news-2 | what did people ask you after you spoke at the co-operative forum
LENDER | c | grounded | background-2 | Do you miss teaching history?
LENDER | c | grounded | in-the-news-1 | Did the paid internship change how you hire?
LENDER | n | grounded | background-2 | I read that you taught history for six years.
LENDER | n | grounded | in-the-news-2 | I watched your talk from the Atlantic Co-operative Forum.
LENDER | o | generic | | How did you get into lending?
LENDER | o | generic | | What is it like to work at Harbour Credit Union?
LENDER | o | generic | | What does a typical day look like for you?
LENDER | o | generic | | what skills matter most in your job
LENDER | o | generic | | How do you decide whether to give somebody a loan?
LENDER | o | generic | | What advice do you have for somebody who is starting out?
LENDER | o | generic | | How do you see this field changing over the next five to ten years?
LENDER | o | generic | | Where do you see this work going in ten years?
LENDER | o | generic | | where is lending headed over the next years
LENDER | o | generic | | What do you enjoy most about being a director?
LENDER | o | generic | | What brought you to Halifax?
LENDER | o | generic | | How important are internships for getting into finance?
LENDER | o | generic | | I studied history myself, how do I get into finance?
LENDER | o | generic | | What has been the hardest decision you have had to make?
LENDER | c | generic | | Do you work from home?
LENDER | c | generic | | Would you recommend a master's degree?
LENDER | c | generic | | Have you ever worked at Google?
LENDER | c | generic | | How many hours a week do you work?
LENDER | o | generic | | What would you do if you had a PhD?
LENDER | n | generic | | Thank you so much for your time today.
LENDER | n | generic | | Hi Maya, I am Sam, and I study biology at Stanford.
LENDER | n | generic | | I taught maths in Boston for two years.
LENDER | o | generic | | My brother works at Royal Bank. How is your culture different?
LENDER | p | generic | | Tell me more about that.
LENDER | r | generic | | Could you introduce me to somebody in your team?
LENDER | o | generic | | What makes a good loan application?
LENDER | o | generic | | How does a credit union differ from a bank?
LENDER | c | already-public | background-1 | Where did you go to university?
LENDER | c | already-public | background-1 | What did you study?
LENDER | c | already-public | background-1 | could you tell me what your degree was in
LENDER | c | already-public | background-1 | When did you graduate?
LENDER | c | already-public | background-2 | Where did you teach?
LENDER | c | already-public | background-2 | How many years were you a teacher?
LENDER | c | already-public | background-2 | what subject did you teach
LENDER | c | already-public | background-3 | When did you join Harbour?
LENDER | c | already-public | background-3 | How long have you been at Harbour Credit Union?
LENDER | c | already-public | background-4 | When did you become director?
LENDER | c | already-public | background-3 | What was your first job at Harbour?
LENDER | c | already-public | organisation-1 | How many members does Harbour have?
LENDER | c | already-public | organisation-1 | Who owns the credit union?
LENDER | c | already-public | organisation-3 | Do you have any branches outside Nova Scotia?
LENDER | c | already-public | in-the-news-1 | Do you offer a paid internship?
LENDER | c | already-public | in-the-news-1 | what year did the internship start
LENDER | c | already-public | | What is your job title?
LENDER | c | already-public | | Where are you based?
LENDER | c | already-public | | Which company do you work for?
LENDER | l | already-public | background-3 | So you joined Harbour in 2011, right?
LENDER | c | already-public | background-1 | Did you study history?
LENDER | h | already-public | background-1 | Did you study history or economics?
LENDER | o | mistaken | background-1 | How did studying biology at Dalhousie prepare you for this?
LENDER | o | mistaken | background-1 | What made you choose economics as your degree at McGill?
LENDER | o | mistaken | background-2 | what was it like to teach maths in truro
LENDER | o | mistaken | background-2 | How did teaching history in Toronto shape you?
LENDER | o | mistaken | background-2 | After ten years as a teacher, what made you leave?
LENDER | o | mistaken | background-3 | You joined Harbour in 2015. What surprised you then?
LENDER | o | mistaken | background-4 | How has your work changed since you became director in 2021?
LENDER | o | mistaken | organisation-1 | How do you keep in touch with your 80,000 members?
LENDER | o | mistaken | organisation-3 | How do your branches in Toronto differ from the one here?
LENDER | o | mistaken | in-the-news-1 | What did you learn from the internship you started in 2020?
LENDER | o | mistaken | in-the-news-2 | What did you take from speaking at the Pacific Co-operative Forum?
LENDER | o | mistaken | | How did your years at Goldman Sachs prepare you?
LENDER | o | mistaken | | what did your phd teach you about lending
LENDER | o | mistaken | | What did you have to give up for your Nobel prize?
LENDER | o | mistaken | | How did your time as a nurse shape how you lend?
LENDER | o | mistaken | | What did writing your book about micro-loans change?
LENDER | n | mistaken | | I saw that you won the Nobel prize.
LENDER | n | mistaken | background-1 | I read that you studied physics.
LENDER | o | mistaken | | What is it like to work at Royal Bank?
LENDER | o | mistaken | | how was your time in the army
LENDER | o | mistaken | organisation-1 | How does being owned by shareholders change what you can do?
NURSE | o | grounded | background-1 | What did growing up on a farm teach you about emergencies?
NURSE | o | grounded | background-3 | How did your three years in South Sudan change the way you work here?
NURSE | o | grounded | background-3 | what did doctors without borders teach you that a hospital could not
NURSE | o | grounded | in-the-news-1 | What gave you the idea for the handover checklist?
NURSE | o | grounded | in-the-news-1 | how did people react to that prize
NURSE | o | grounded | in-the-news-2 | What had to change for the walk-in triage desk to work?
NURSE | o | grounded | organisation-2 | How did the sensory room come about?
NURSE | o | grounded | outside-work-1 | What does fell running give you after a bad shift?
NURSE | o | grounded | organisation-3 | How do you cope without a children's ward?
NURSE | o | grounded | background-2 | what do you remember best from your training in hull
NURSE | o | generic | | How do you handle night shifts?
NURSE | o | generic | | What is the hardest part of emergency nursing?
NURSE | o | generic | | how do you calm a frightened patient
NURSE | o | generic | | What made you become a nurse?
NURSE | o | generic | | What would you change about the hospital?
NURSE | o | generic | | How did your nursing degree prepare you for the floor?
NURSE | c | generic | | Do you work weekends?
NURSE | c | generic | | Is there a lot of overtime?
NURSE | c | already-public | background-2 | Where did you train?
NURSE | c | already-public | background-2 | When did you qualify as a nurse?
NURSE | c | already-public | background-4 | how long have you been a charge nurse
NURSE | c | already-public | organisation-1 | How many beds does the hospital have?
NURSE | c | already-public | background-1 | Where did you grow up?
NURSE | c | already-public | organisation-3 | Do you have a children's ward?
NURSE | c | already-public | background-3 | how long were you in south sudan
NURSE | c | already-public | in-the-news-1 | Have you won any prizes?
NURSE | o | mistaken | background-2 | What was it like to train in Bristol?
NURSE | o | mistaken | background-3 | How did five years with Doctors Without Borders change you?
NURSE | o | mistaken | organisation-1 | How do you share the work in a hospital with 300 beds?
NURSE | o | mistaken | organisation-3 | What is different on your children's ward?
NURSE | o | mistaken | in-the-news-1 | What changed after you won the Nightingale Prize in 2019?
NURSE | o | mistaken | | How did your law degree help you in nursing?
NURSE | o | mistaken | | what made you leave your job at the mayo clinic
NURSE | o | mistaken | | How did working as a pilot prepare you for stress?
ENGINEER | o | grounded | projects-1 | What was the hardest choice in the Arrábida footbridge?
ENGINEER | o | grounded | projects-1 | how did the people of porto react to the arrabida bridge
ENGINEER | o | grounded | projects-2 | What did the Douro viaducts teach you about old masonry?
ENGINEER | o | grounded | projects-3 | Why did you write Old Stone, New Loads?
ENGINEER | o | grounded | background-2 | What do you remember of your days on the Rotterdam tunnel?
ENGINEER | o | grounded | organisation-2 | How does it feel to work on existing structures only?
ENGINEER | o | grounded | organisation-1 | How do the two sisters who founded the firm still shape it?
ENGINEER | o | grounded | community-1 | What got you to mentor girls in the Saturday club?
ENGINEER | o | grounded | background-4 | How do your languages, the Polish and the Spanish, help on site?
ENGINEER | o | grounded | background-3 | what did madrid teach you before you came to kestrel
ENGINEER | o | generic | | How do you know that a bridge is safe?
ENGINEER | o | generic | | What do you like about designing bridges?
ENGINEER | o | generic | | What software do you use every day?
ENGINEER | o | generic | | How did you become an engineer?
ENGINEER | o | generic | | How did your engineering degree prepare you?
ENGINEER | o | generic | | What is it like to work at Kestrel and Vane?
ENGINEER | c | generic | | Is it a stressful job?
ENGINEER | c | already-public | background-1 | Where did you do your master's?
ENGINEER | c | already-public | organisation-1 | When was the firm founded?
ENGINEER | c | already-public | organisation-1 | how many engineers work at kestrel and vane
ENGINEER | c | already-public | background-3 | How long did you work at Ferrovia?
ENGINEER | c | already-public | background-4 | Which languages do you speak?
ENGINEER | c | already-public | projects-1 | When did the footbridge open?
ENGINEER | o | mistaken | background-1 | How has your physics degree helped you?
ENGINEER | o | mistaken | background-3 | What did you learn in your ten years at Ferrovia Consult?
ENGINEER | o | mistaken | organisation-1 | How has the firm changed since it was founded in 1990?
ENGINEER | o | mistaken | background-4 | Where did you learn to speak Japanese?
ENGINEER | o | mistaken | | What was your part in the Golden Gate Bridge project when you led it?
ENGINEER | o | mistaken | | How was it to leave Google for bridges?
GAMES | o | grounded | background-2 | How does being a pastry chef show in your levels?
GAMES | o | grounded | background-1 | What made you leave Concordia before the degree?
GAMES | o | grounded | background-1 | How does philosophy find its way into your puzzles?
GAMES | o | grounded | work-1/work-1,work-2/work-2 | what surprised you when saltmarsh came out
GAMES | o | grounded | work-2 | What changed for the team after the BAFTA?
GAMES | o | grounded | work-3 | How do you test a puzzle with colour blind players?
GAMES | o | grounded | work-4 | What have you learned from your podcast guests?
GAMES | o | grounded | organisation-1 | How does worker ownership change the way you argue about design?
GAMES | o | grounded | organisation-2 | What does closing every July do to the team?
GAMES | o | grounded | organisation-3 | Why does the studio refuse loot boxes?
GAMES | o | generic | | How do you design a good level?
GAMES | o | generic | | What is the culture like at Lanternfish?
GAMES | o | generic | | How do you deal with crunch?
GAMES | o | generic | | What games inspired you?
GAMES | o | generic | | What do you think about virtual reality?
GAMES | c | generic | | Do you play games at home?
GAMES | c | already-public | background-1 | What did you study at university?
GAMES | c | already-public | background-3 | when did you start at lanternfish
GAMES | c | already-public | organisation-1 | How big is the studio?
GAMES | c | already-public | organisation-1 | How many of you are there?
GAMES | c | generic | | How many of you play chess?
GAMES | c | already-public | work-4 | Do you have a podcast?
GAMES | c | already-public | work-1 | How many copies did Saltmarsh sell?
GAMES | o | mistaken | background-1 | How did you use your philosophy degree when you graduated from Concordia?
GAMES | o | mistaken | work-1 | How does it feel to have sold five million copies of Saltmarsh?
GAMES | o | mistaken | organisation-3 | Why do you put loot boxes in your games?
GAMES | o | mistaken | organisation-2 | What happens when the studio closes every August?
GAMES | o | mistaken | organisation-1 | What is it like to lead a studio of 200 people?
GAMES | o | mistaken | | What did your years at Ubisoft teach you?
GAMES | o | mistaken | | What made you write your novel?
GAMES | o | mistaken | work-2 | How did winning an Oscar for Saltmarsh feel?
SCIENTIST | o | grounded | background-1 | What did those summers on your grandfather's boat teach you about fish?
SCIENTIST | o | grounded | background-1 | how did growing up around trawlers in lofoten shape your science
SCIENTIST | o | grounded | background-2 | What was the best part of doing a doctorate in Tromso?
SCIENTIST | o | grounded | background-3 | What did you bring home from Woods Hole?
SCIENTIST | o | grounded | background-3 | how was your time in massachusetts
SCIENTIST | o | grounded | research-1 | How can you tell a cod from a herring by sound?
SCIENTIST | o | grounded | research-1 | What can a sailing drone do that a ship cannot?
SCIENTIST | o | grounded | research-2 | Why do you think your paper on larval drift struck such a chord?
SCIENTIST | o | grounded | research-3 | What is it like to lead nine researchers?
SCIENTIST | o | grounded | research-4 | How do you spend your evenings during those sixty days at sea?
SCIENTIST | o | grounded | organisation-1 | What happens when the government ignores your advice on quotas?
SCIENTIST | o | grounded | in-the-news-1 | How did you deal with the threats after you spoke on television?
SCIENTIST | o | grounded | in-the-news-2 | What did winning the Golden Anchor change?
SCIENTIST | o | grounded | off-duty-1 | Who taught you to knit, and why hats?
SCIENTIST | o | generic | | What does a fisheries scientist do on an ordinary day?
SCIENTIST | o | generic | | What made you choose the ocean?
SCIENTIST | o | generic | | How do you design an experiment?
SCIENTIST | o | generic | | What would you tell a biology student who wants to do research?
SCIENTIST | o | generic | | How do you deal with failed projects?
SCIENTIST | o | generic | | how is climate change changing your field
SCIENTIST | o | generic | | What do you like most about the institute?
SCIENTIST | c | generic | | Do I need a PhD to do this?
SCIENTIST | c | generic | | Are there many jobs?
SCIENTIST | c | generic | | Have you ever thought about teaching?
SCIENTIST | c | already-public | background-2 | Where did you do your PhD?
SCIENTIST | c | already-public | background-2 | what is your phd in
SCIENTIST | c | already-public | background-4 | How long have you worked at the institute?
SCIENTIST | c | already-public | research-3 | How many people are in your group?
SCIENTIST | c | already-public | research-4 | How many days a year do you spend at sea?
SCIENTIST | c | already-public | organisation-2 | How many vessels does the institute run?
SCIENTIST | c | already-public | research-4 | What is the name of your ship?
SCIENTIST | l | already-public | background-2 | So you have a PhD?
SCIENTIST | c | already-public | in-the-news-2 | which prize did you win
SCIENTIST | o | mistaken | background-2 | How did doing your PhD in Oslo shape you?
SCIENTIST | o | mistaken | background-2 | What made you choose chemistry for your PhD?
SCIENTIST | o | mistaken | background-3 | What did you learn at Woods Hole in those six years?
SCIENTIST | o | mistaken | research-4 | How do you cope with two hundred days a year at sea?
SCIENTIST | o | mistaken | organisation-2 | How do you divide the work between your twelve research vessels?
SCIENTIST | o | mistaken | research-2 | What was the reaction to your 2010 paper on larval drift?
SCIENTIST | o | mistaken | background-4 | You have been at the institute since 2005. What has changed?
SCIENTIST | o | mistaken | | What did your years at Greenpeace teach you?
SCIENTIST | o | mistaken | | How did it feel to win the Nobel Prize?
SCIENTIST | o | mistaken | | what did you learn as a school teacher that helps you now
SCIENTIST | n | mistaken | | I read that you used to be a dentist.
CHEF | o | grounded | background-1 | What do you remember of the food in Accra?
CHEF | o | grounded | background-2 | Why did you walk away from your law degree?
CHEF | o | grounded | background-2 | what did two years of law in leeds give you
CHEF | o | grounded | background-3 | What did washing dishes at the Midland teach you about a kitchen?
CHEF | o | grounded | background-4 | How did Brigitte Arnaud change the way you cook?
CHEF | o | grounded | background-4 | What stayed with you from Lyon?
CHEF | o | grounded | background-5 | Why did you open in an old bike shop?
CHEF | o | grounded | the-restaurant-1 | What does serving a single menu each night do for the team?
CHEF | o | grounded | the-restaurant-3 | How did you start working with people who leave prison?
CHEF | o | grounded | the-restaurant-4 | How do you cook in February with vegetables from within thirty miles?
CHEF | o | grounded | in-the-news-1 | What changed after the green star?
CHEF | o | grounded | in-the-news-2 | What would your grandmother say about Groundnut?
CHEF | o | grounded | in-the-news-3 | How did your regulars react when you stopped taking bookings?
CHEF | o | grounded | the-restaurant-2 | What do you do with your Sundays and Mondays when you are closed?
CHEF | c | grounded | background-2 | Do you ever regret leaving law?
CHEF | o | generic | | How do you come up with a new dish?
CHEF | o | generic | | What makes a good chef?
CHEF | o | generic | | What is the hardest thing about owning a restaurant?
CHEF | o | generic | | How do you deal with difficult guests?
CHEF | o | generic | | What is the atmosphere like at the Copper Ladle?
CHEF | o | generic | | how did you become a chef
CHEF | o | generic | | What is your favourite ingredient?
CHEF | c | generic | | Do you cook at home?
CHEF | c | generic | | Is it hard to find staff?
CHEF | c | generic | | How many hours do you sleep?
CHEF | c | already-public | background-5 | When did you open the restaurant?
CHEF | c | already-public | the-restaurant-1 | How many guests can you seat?
CHEF | c | already-public | the-restaurant-2 | Are you open on Sundays?
CHEF | c | already-public | background-1 | Where were you born?
CHEF | c | already-public | the-restaurant-3 | How many people work for you?
CHEF | c | already-public | in-the-news-3 | Do you take bookings?
CHEF | c | already-public | in-the-news-2 | Have you published a cookbook?
CHEF | c | already-public | background-2 | What did you study before you cooked?
CHEF | c | already-public | background-4 | How long did you cook in Lyon?
CHEF | o | mistaken | background-4 | What did you learn while you cooked in Paris?
CHEF | o | mistaken | background-1 | What do you miss about growing up in Lagos?
CHEF | o | mistaken | background-2 | How does your medical degree help you in the kitchen?
CHEF | o | mistaken | the-restaurant-1 | How do you feed ninety guests a night from that kitchen?
CHEF | o | mistaken | background-5 | What has changed since you opened the restaurant in 2008?
CHEF | o | mistaken | the-restaurant-2 | Why do you close on Wednesdays?
CHEF | o | mistaken | /background-3/background-4/background-3,background-4 | What was it like to cook for Gordon Ramsay at the Savoy?
CHEF | o | mistaken | | How did your years in the army prepare you for a kitchen?
CHEF | o | mistaken | in-the-news-1 | How did winning an Oscar change the restaurant?
BARE | o | generic | | How did you get into baking?
BARE | o | mistaken | | How did your years at Google prepare you for baking?
BARE | c | already-public | | What is the name of your bakery?
"""


def pairs() -> list[tuple[str, str, str, list[set[str]], str]]:
    """Page, kind, label, the sets of facts of which any is right, and the words."""
    out = []
    for line in PAIRS.strip().splitlines():
        page, kind, label, facts, words = (part.strip() for part in line.split("|"))
        sets = [set(filter(None, f.strip().split(","))) for f in facts.split("/")]
        out.append((page, kind, label, sets, words))
    return out
