"""What a persona says who is asked on about what was told: that this was all, that there is more, that it led on."""

from types import MappingProxyType

from simulator.dialogue.mood import Tone

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

LAST_TOLD = MappingProxyType(
    {
        F: ("That is all there is to it.", "I have nothing to add to that."),
        E: ("I think I have told you all there is about that.", "There is not much more to it than what I said."),
        W: ("I am afraid that you have heard all of that one.", "I have told you the whole of it, really."),
    }
)
"""When nothing new is left in a story."""

ASK_HOW = MappingProxyType(
    {
        F: ("Ask me how that was, if you want to know.", "There is more to it than a yes or a no."),
        E: ("There is more to it than a yes or a no. Ask me how it was.", "Ask me how that came about, if you like."),
        W: ("Ask me how that was, and I will gladly tell you.", "There is more to it, if you ask me how it was!"),
    }
)
"""Asked for a plain answer again about what somebody would tell, were they asked how it was."""

LEADS_ON = MappingProxyType(
    {
        F: ("There is one more thing.", "It did not end there."),
        E: ("It did not end there.", "There is something else that belongs to it."),
        W: ("Ah, it did not end there.", "There is something else that belongs to it."),
    }
)
"""From a story that was told to what it led to."""

KEEPS = MappingProxyType(
    {
        F: ("I will leave it at that.", "That is as much as I say about it.", "Let us leave that one there."),
        E: (
            "I would rather leave it at that for now.",
            "Let me leave that one there for the moment.",
            "That is as far as I would go with that today.",
        ),
        W: (
            "There is a longer story in that. Let me leave it there for now.",
            "I would like to leave it at that for the moment, if I may.",
            "Let us leave that one there for now, shall we?",
        ),
    }
)
"""Asked on about a story that stays shut, of which the short line was said."""
