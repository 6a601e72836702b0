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

NOT_TOLD = MappingProxyType(
    {
        F: (
            "More than I said I cannot tell you.",
            "That is as much as I can say about it.",
            "I will leave that one open.",
        ),
        E: (
            "More than I told you I could not say.",
            "I would have to leave that one open.",
            "That is as far as I can tell it.",
        ),
        W: (
            "More than I told you I honestly could not say.",
            "I wish that I had more to tell you about that.",
            "That one I would have to leave open, I think.",
        ),
    }
)
"""Asked on about a story that was told for what it does not say."""

THIS_MUCH = MappingProxyType(
    {
        F: ("I can only say this.", "This much I know."),
        E: ("All I can tell you is this.", "I can only tell you this much."),
        W: ("All that I can tell you is this.", "Well, I can tell you this much."),
    }
)
"""Before the sentence of a story that comes nearest to what it does not say."""

EXPERIENCE = MappingProxyType(
    {
        F: ("Experience.", "I have found it to be so."),
        E: ("Experience, mostly.", "I have simply found it to be so."),
        W: ("Experience, mostly. I could not put it better.", "I have simply found it to be so, over the years."),
    }
)
"""Asked why somebody does what they have told of, where they have not told why: it is no ignorance."""

ASK_HOW = MappingProxyType(
    {
        F: ("Not quite all.", "There is more to it than that."),
        E: ("There is more to it than that.", "It is not as simple as that."),
        W: ("Well, there is more to it than that.", "It is a longer story, to be honest."),
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

ASK_KNOWING = MappingProxyType(
    {
        F: ("That is about the size of it.", "It is a longer story."),
        E: ("It is a longer story, and I would have to begin somewhere else.", "There is more to it than that."),
        W: ("There is more to it, and it goes back a good while.", "It is a longer story, to be honest."),
    }
)
"""Asked on about what is told to whoever has read up on somebody."""

THAT_IS_IT = MappingProxyType(
    {
        F: ("That is all.", "There is no more to it."),
        E: ("There is not much more to it than that.", "That is about all there is to say of it."),
        W: ("There is no great story behind it, I am afraid.", "There is not much more to it than that, really."),
    }
)
"""After a public fact behind which no story lies."""

MOST_DAYS = MappingProxyType(
    {
        F: ("Most days.", "Most days, yes."),
        E: ("Most days, yes.", "On most days I would say yes."),
        W: ("Most days, very much.", "On most days, yes, very much."),
    }
)
"""Asked whether they like their work, or would do it again."""

AGAIN = MappingProxyType(
    {
        F: ("I think so.",),
        E: ("I think so, yes.", "Yes, I think I would."),
        W: ("Yes, I think I would!", "I think so, yes."),
    }
)
"""Asked whether they would do it all again."""

STAYS = MappingProxyType(
    {
        F: ("The work.", "I never asked myself for a reason to go."),
        E: ("The work itself, I suppose.", "The work. I never looked for another reason."),
        W: ("The work itself, honestly.", "The work, I think. I never needed another reason."),
    }
)
"""Asked what keeps them where they are."""

NOW_AND_THEN = MappingProxyType(
    {
        F: ("Everybody does, now and then.",),
        E: ("Now and then, like everybody.",),
        W: ("Now and then, like everybody, I suppose.",),
    }
)
"""Asked whether they ever thought of leaving, where the page does not tell."""

JUDGE_YOURSELF = MappingProxyType(
    {
        F: ("That I cannot tell you. Ask how people get in, and judge for yourself.",),
        E: (
            "I cannot judge that, but ask me how people come into this work, and you will see for yourself.",
            "I would not decide that for you. Ask me what the work asks of people, and you will know more.",
        ),
        W: (
            "I would never tell anybody no. Ask me how people come into this work, and you will see for yourself.",
            "Do not let anybody decide that for you. Ask me what the work asks of people, and we will see.",
        ),
    }
)
"""Asked whether the visitor is too old, or good enough: nobody who has just met them knows."""

ASIDE = MappingProxyType(
    {
        F: ("What has that to do with it?", "That has nothing to do with the work."),
        E: ("That has little to do with the work, so let me leave it.", "Let us rather stay with the work."),
        W: ("You are curious! Let us rather stay with the work.", "Let us leave that one, and stay with the work."),
    }
)
"""Asked something about themselves that has nothing to do with the work, and of which the page says nothing."""

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
