"""Small persona pages of different trades, written for these tests."""
# ruff: noqa: E501

from simulator.domain.persona import Door, Fact, Persona, ProfileSection, Story, Temperament
from simulator.domain.slugs import slug


def page_with(
    name: str,
    role: str,
    organisation: str,
    industry: str,
    location: str,
    facts: dict[str, list[str]],
    stories: dict[str, str],
    tags: tuple[str, ...] = (),
) -> Persona:
    line = 20
    sections = []
    for heading, bullets in facts.items():
        made = []
        for n, text in enumerate(bullets, start=1):
            line += 1
            made.append(Fact(f"{slug(heading)}-{n}", heading, text, line))
        sections.append(ProfileSection(heading, tuple(made)))
    told = tuple(
        Story(slug(title), title, ("career path",), (f"Tell me about {title.lower()}.",), body[:60], body, Door.OPEN)
        for title, body in stories.items()
    )
    return Persona(
        slug=slug(name),
        name=name,
        role=role,
        organisation=organisation,
        industry=industry,
        headline=f"{role} at {organisation}",
        minutes=20,
        temperament=Temperament.WARM,
        difficulty=1,
        location=location,
        tags=tags,
        profile=tuple(sections),
        stories=told,
    )


NURSE = page_with(
    "Amara Lindqvist",
    "Charge Nurse, Emergency Department",
    "St Brigid's Hospital",
    "healthcare",
    "Leeds, England",
    {
        "Background": [
            "Grew up on a dairy farm near Skipton.",
            "Trained as a nurse at the University of Hull and qualified in 2009.",
            "Spent three years with Doctors Without Borders in South Sudan.",
            "Became charge nurse of the emergency department in 2018.",
        ],
        "Organisation": [
            "St Brigid's Hospital has 620 beds and treats 90,000 emergency patients a year.",
            "It was the first hospital in the region with a sensory room for autistic patients.",
            "The hospital does not have a children's ward.",
        ],
        "In the news": [
            "In 2021 Amara won the Nightingale Prize for her handover checklist.",
            "In 2022 the department halved its waiting times with a walk-in triage desk.",
        ],
        "Outside work": ["Runs fell races and finished the Bob Graham Round in 2016."],
    },
    {
        "The night the lights went out": "The generator failed at three in the morning and we counted breaths by torch.",
        "What I look for in a new nurse": "Somebody who says out loud that they do not know. My sister is a paramedic.",
        "A day on the floor": "I hold the phone, the board and the mood of the room.",
    },
)

ENGINEER = page_with(
    "Tomasz Reyes",
    "Senior Bridge Engineer",
    "Kestrel & Vane",
    "engineering",
    "Porto, Portugal",
    {
        "Background": [
            "Holds a master's degree in structural engineering from Delft University of Technology, 2007.",
            "Began as a site assistant on the Rotterdam harbour tunnel.",
            "Worked for six years at Ferrovia Consult in Madrid before joining Kestrel & Vane in 2015.",
            "Speaks Polish, Spanish and Portuguese.",
        ],
        "Projects": [
            "Led the design of the Arrábida footbridge, opened in 2019.",
            "Strengthened eleven masonry railway viaducts in the Douro valley.",
            'Wrote the guide "Old Stone, New Loads" (2020).',
        ],
        "Organisation": [
            "Kestrel & Vane is a firm of 85 engineers, founded in 1962 by two sisters.",
            "It only takes on work on existing structures.",
        ],
        "Community": ["Mentors girls in a Saturday engineering club."],
    },
    {
        "The crack that moved": "We watched a crack for a year with a pencil line and a date.",
        "Why I like old stone": "Stone forgives. Concrete keeps a grudge. My uncle was a plumber.",
    },
)

GAMES = page_with(
    "Priya Novak",
    "Lead Game Designer",
    "Lanternfish Studio",
    "games",
    "Montreal, Canada",
    {
        "Background": [
            "Studied philosophy at Concordia University but left without a degree in 2010.",
            "Worked as a pastry chef for four years.",
            "Joined Lanternfish in 2014 as a tester.",
        ],
        "Work": [
            "Designed the puzzle game Saltmarsh, which sold 2 million copies.",
            "In 2022 Saltmarsh won a BAFTA for game design.",
            "Gave a talk at the Nordic Game Conference in 2023 about designing for colour-blind players.",
            'Hosts the podcast "Small Rules".',
        ],
        "Organisation": [
            "Lanternfish is a worker-owned studio of 23 people.",
            "The studio closes every July.",
            "It releases no games with loot boxes.",
        ],
    },
    {
        "The prototype nobody understood": "It had no words and no buttons, and my flatmate cried.",
        "What kitchens teach": "Prep everything, label everything, and taste before you send.",
    },
)

LENDER = page_with(
    "Maya Okafor",
    "Director of Impact Lending",
    "Harbour Credit Union",
    "finance",
    "Halifax, Canada",
    {
        "Background": [
            "Studied history at Dalhousie University and graduated in 2004.",
            "Taught high-school history in Truro for six years.",
            "Joined Harbour Credit Union in 2011 as a junior loan officer.",
            "Became Director of Impact Lending in 2019.",
        ],
        "Organisation": [
            "Harbour Credit Union is owned by its 41,000 members.",
            "It lends to housing co-operatives, wind projects and first-time businesses.",
            "It has no branches outside Nova Scotia.",
        ],
        "In the news": [
            "In 2023 Harbour started a paid internship for people under 25.",
            "In 2024 Maya spoke at the Atlantic Co-operative Forum about lending to housing co-operatives.",
        ],
    },
    {
        "The loan book that changed my mind": "A friend sat on the loan committee and asked me to read forty old files.",
        "The spring I nearly quit": "The first large loan that I had argued for went bad. It was a bakery.",
        "Why a history degree helps": "A balance sheet is a story that somebody chose to tell. History trained me.",
    },
    tags=("credit unions", "career change"),
)

SCIENTIST = page_with(
    "Dr. Ingrid Solheim",
    "Senior Fisheries Scientist",
    "Institute of Marine Research",
    "marine science",
    "Bergen, Norway",
    {
        "Background": [
            "Spent her childhood summers on her grandfather's trawler in the Lofoten islands.",
            "Earned a PhD in marine ecology from the University of Tromsø in 2008.",
            "Was a postdoctoral fellow at Woods Hole in Massachusetts from 2009 to 2012.",
            "Has worked at the Institute of Marine Research since 2012.",
        ],
        "Research": [
            "Counts cod from sound alone, with echo sounders on sailing drones.",
            "Her 2017 paper on larval drift has been cited 900 times.",
            "Leads a group of nine researchers and two engineers.",
            "Spends about sixty days a year at sea on the research vessel Solveig.",
        ],
        "Organisation": [
            "The institute advises the Norwegian government on fishing quotas.",
            "It runs six research vessels.",
        ],
        "In the news": [
            "In 2020 she told a television audience that the herring quota was too high, and received threats.",
            "In 2023 she won the Golden Anchor for science communication.",
        ],
        "Off duty": ["Knits every crew member a hat before a long cruise."],
    },
    {
        "The silent winter": "The echo sounder died, and for three weeks we listened with a broomstick.",
        "Why fishermen call me": "They know things. I write down what they tell me on the quay.",
    },
)

CHEF = page_with(
    "Kwame Baptiste",
    "Head Chef and Owner",
    "The Copper Ladle",
    "hospitality",
    "Manchester, England",
    {
        "Background": [
            "Born in Accra and moved to Manchester at the age of nine.",
            "Dropped out of a law degree at the University of Leeds after two years.",
            "Washed dishes at the Midland Hotel before training as a pastry cook.",
            "Cooked in Lyon for chef Brigitte Arnaud from 2010 to 2013.",
            "Opened The Copper Ladle in an old bicycle shop in 2015.",
        ],
        "The restaurant": [
            "The Copper Ladle seats 38 guests and serves one menu a night.",
            "It is closed on Sundays and Mondays.",
            "Half of its staff of fourteen came through a programme for people leaving prison.",
            "All of its vegetables are grown within thirty miles.",
        ],
        "In the news": [
            "Won a Michelin green star in 2021.",
            "In 2022 he published Groundnut, a cookbook about his grandmother's kitchen.",
            "In 2023 he stopped taking bookings and lets people queue instead.",
        ],
    },
    {
        "The night of the flood": "We served forty people by candlelight on upturned crates.",
        "How I hire": "I ask them to make me an omelette and then to wash up.",
    },
)

BARE = page_with("Jo Bare", "Baker", "Crumb", "food", "", {}, {})
"""A page that has no facts at all."""

PAGES = {p.slug: p for p in (NURSE, ENGINEER, GAMES, LENDER, SCIENTIST, CHEF, BARE)}
