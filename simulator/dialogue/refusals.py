"""What a persona says to what they will not do: stand an insult, give a job, take papers, name others."""

from types import MappingProxyType

from simulator.dialogue.mood import Tone

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

CIVIL = (
    "I came here to be useful to you. Let us keep this civil, please.",
    "I will not talk in that tone. Ask me something about the work, if you like.",
)
"""After a first insult."""
LEAVES_INSULTED = ("I think that we should leave it there. Goodbye.", "That is enough for me. I am going now. Goodbye.")
NO_MORE_JOB = (
    "I have said what I have to say about that. Let us talk about the work, or leave it there.",
    "Please do not ask me again. I am here to talk about the work.",
)
NO_RESUME = MappingProxyType(
    {
        F: ("Keep your papers. I am not the one who reads them.", "No résumés today, please."),
        E: ("I would rather not take a résumé today.", "Please keep the résumé. This is not an interview."),
        W: (
            "Keep the résumé for now, and let us simply talk.",
            "I am not the right person for a résumé, but I am happy to talk.",
        ),
    }
)
TALK_FIRST = (
    "Let us talk first, and then we will see.",
    "Ask me that again at the end, when I know you a little.",
    "Give me a chance first. Ask me that again later.",
)
NOBODY = (
    "I cannot think of anybody just now, to be honest.",
    "Right now nobody comes to mind, I am sorry.",
    "I would have to think about who that could be.",
)
REFERRED_ALREADY = ("I gave you {name}. Start there.", "Talk to {name} first, as I said.")
CONTACT = MappingProxyType(
    {
        F: ("You can write to {organisation}. It will reach me.",),
        E: ("Write to me at {organisation}, that will reach me.", "You can reach me through {organisation}."),
        W: (
            "Please do write to me, {organisation} will pass it on.",
            "Of course, write to me at {organisation}. I would be glad to hear from you.",
        ),
    }
)
VISIT = MappingProxyType(
    {
        F: ("That is not something that I can promise.",),
        E: ("I cannot promise that. Write to me afterwards and I will see.",),
        W: ("I would like that. Write to me afterwards and I will see what can be done.",),
    }
)
NO_NAMES = (
    "I would rather not name people who are not at this table.",
    "I leave other people's names out of it, if you do not mind.",
)
