"""The small words around a reply, by tone: they let a mood be heard. None of them claims anything about the page."""

from types import MappingProxyType

from simulator.dialogue.mood import Tone
from simulator.domain.persona import Temperament

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

OPENERS = MappingProxyType(
    {
        Temperament.WARM: {
            F: ("Well.", "All right."),
            E: ("Let me think.", "Well, let me see.", "Sure.", "Happy to."),
            W: ("I like that question.", "Oh, with pleasure.", "I am glad that you ask.", "Now that is a nice one."),
        },
        Temperament.BRISK: {
            F: ("Right.", "Quickly, then."),
            E: ("Right.", "Sure.", "Fair question.", "Okay."),
            W: ("Good question.", "Now that is worth a minute.", "Glad you ask.", "Good, yes."),
        },
        Temperament.RESERVED: {
            F: ("Hm.", "Well."),
            E: ("Let me see.", "Hm, let me think.", "Well.", "If you like."),
            W: (
                "I do not often get asked that.",
                "That is a thoughtful question.",
                "Yes, I can tell you about that.",
                "I am glad that you ask.",
            ),
        },
        Temperament.GRUMPY: {
            F: ("Hm.", "If you must know.", "Well."),
            E: ("All right.", "Fair enough.", "Hm, let me think.", "Well, since you ask."),
            W: (
                "Now that is a proper question.",
                "All right, I will tell you.",
                "Good. You are listening.",
                "You know what, I like that one.",
            ),
        },
        Temperament.ENTHUSIASTIC: {
            F: ("Well.", "Okay."),
            E: ("Oh, yes!", "Right, so.", "Sure!", "Let me tell you."),
            W: (
                "Oh, I love that question!",
                "Yes, let me tell you!",
                "I was hoping for that one!",
                "Oh, this is a good one!",
            ),
        },
    }
)
"""Before a whole story."""

GROUNDED = MappingProxyType(
    {
        F: ("So you did read up on me.", "You have looked me up, then."),
        E: ("You have done your homework.", "You have read about that.", "Ah, you looked that up."),
        W: (
            "You really did your homework.",
            "I can tell that you prepared for this.",
            "It is nice to talk to somebody who has read up.",
        ),
    }
)
"""Before a story that a question with research opened."""

BUILDS = MappingProxyType(
    {
        F: ("You noticed that.", "Ah, that."),
        E: ("You caught that.", "Ah, that one.", "I thought that you might ask."),
        W: ("You are a good listener.", "I hoped that you would ask.", "You do not miss much."),
    }
)
"""Before a story that a hook led to."""

LONGER = MappingProxyType(
    {
        F: ("Well, there is more to it.", "Since you ask again."),
        E: ("There is a bit more to it.", "All right, there is more to that."),
        W: ("I was too brief about that.", "There is more to it, and I am glad to tell you."),
    }
)
"""Before a whole story of which only the short line was told."""

BRIEF = MappingProxyType(
    {
        F: ("Hm.", "Well."),
        E: ("Well.", "Hm.", "That is quickly said."),
        W: ("Let me put it simply.", "Well.", "Let me see."),
    }
)
"""Before a short line."""

UNSURE = MappingProxyType(
    {
        F: ("I take it that you mean this.", "That may be what you are after."),
        E: (
            "I hope that this is what you mean.",
            "Stop me if you mean something else.",
            "I think that you mean this.",
        ),
        W: ("Tell me if you mean something else.", "This may be what you mean.", "I think that you mean this."),
    }
)
"""Before a short line that is probably, and not surely, what was asked for."""

MORE_BEHIND = ("There is a longer story behind that.", "There would be more to say about it.")
"""After a short line, in a good mood, once each: who holds back again and again is playing."""

CANNOT_SAY = MappingProxyType(
    {
        F: ("That is as much as I can say.", "More than that I cannot say."),
        E: (
            "More than that I could not tell you.",
            "That is as much as I can tell you.",
            "That I would have to leave open.",
        ),
        W: ("More than that I honestly could not tell you.", "That one I would have to leave open, I think."),
    }
)
"""Asked on about a story for what it does not say: whose life it was is not ignorant of it."""

NEVER_THOUGHT = MappingProxyType(
    {
        Temperament.WARM: (
            "I have never thought about it like that, to be honest.",
            "I wish I had more to say to that, but you have heard all of it.",
            "That I could not tell you. I have never looked at it in that way.",
        ),
        Temperament.BRISK: (
            "Never thought about it. There is no more to it.",
            "I could not say. You have heard it all.",
            "I have told you what I know about that.",
        ),
        Temperament.RESERVED: (
            "I have not thought about it in that way.",
            "I am not sure that I could say. There is not more to it.",
            "I would have to think about that for longer than we have.",
        ),
        Temperament.GRUMPY: (
            "You have had all of that from me.",
            "That is all there is to it. I would not make more of it.",
            "I never put it into more words than those.",
        ),
        Temperament.ENTHUSIASTIC: (
            "Oh, I have never thought about it like that!",
            "Do you know, I could not tell you! That was the whole of it.",
            "That I would have to think about, honestly!",
        ),
    }
)
"""Asked what came of a story that is told in full and says no more about it."""

UNCLEAR = (
    "Sorry, I did not catch that.",
    "I am sorry, could you say that again?",
    "I did not quite hear you. Once more, please?",
    "Sorry, that got lost in the noise. What did you say?",
)

ACKNOWLEDGES = MappingProxyType(
    {
        F: ("Right.", "Hm. Yes.", "If you say so."),
        E: ("You could say so.", "I suppose so, yes.", "That is about right.", "Right, yes."),
        W: ("Yes, quite.", "I suppose so, yes.", "I think so too, yes."),
    }
)
"""After a statement or a reflection of the visitor."""

YOUR_WORDS = MappingProxyType(
    {
        F: ("Your words.", "That is how you put it."),
        E: ("That is one way of putting it.", "You may put it like that."),
        W: ("That is one way to see it, yes.", "I would not have put it so simply, but I see what you mean."),
    }
)
"""What was told is given back in other words: neither a yes nor a no, which nobody but the page could say."""

FELT = MappingProxyType(
    {
        F: ("Hm. Yes.", "You could say so."),
        E: ("You could say that, yes.", "Yes. It stays with you.", "I suppose so, yes."),
        W: ("Yes. Thank you for saying so.", "It stays with you, yes.", "You are kind to say that."),
    }
)
"""After words that feel with the persona."""

NEVER_SAID = (
    "Did I? I do not think that I spoke of that.",
    "I do not think that was me. I did not mention it.",
    "That must have been somebody else, I have not said a word about it.",
)
"""Told that they spoke of something that they never spoke of."""

INVITES = MappingProxyType(
    {
        F: ("What else?", "Anything else?", "Next question?"),
        E: ("What else would you like to know?", "What else is on your list?", "Go on, ask."),
        W: ("What else are you curious about?", "Ask me anything.", "What else can I tell you?"),
    }
)
"""Hands the floor back."""

BEGINS = MappingProxyType(
    {
        F: ("So, what do you want to know?", "Go ahead, then."),
        E: ("So, where shall we start?", "What would you like to know?", "Go ahead, ask me."),
        W: (
            "So, where would you like to start?",
            "I am all ears. What would you like to know?",
            "Ask me whatever you like.",
        ),
    }
)
"""Hands the floor over for the first time."""

MEETS = MappingProxyType(
    {
        F: ("Right. Hello, {visitor}.", "{visitor}. Fine."),
        E: ("Nice to meet you, {visitor}.", "Good to meet you, {visitor}.", "Hello, {visitor}."),
        W: ("It is so nice to meet you, {visitor}.", "Lovely to meet you, {visitor}.", "Welcome, {visitor}."),
    }
)
MEETS_NOBODY = MappingProxyType(
    {
        F: ("Right. Hello.",),
        E: ("Nice to meet you.", "Good to meet you."),
        W: ("It is so nice to meet you.", "Lovely to meet you."),
    }
)
FIELD = MappingProxyType(
    {
        F: ("{field}, then.", "{field}. Right."),
        E: ("{field}, I see.", "{field}. Good to know."),
        W: ("{field}, how interesting.", "I would like to hear more about {field} later."),
    }
)
WELCOME = MappingProxyType(
    {
        F: ("Fine.", "All right."),
        E: ("You are welcome.", "Of course.", "Gladly."),
        W: ("You are very welcome.", "It is a pleasure, really.", "Thank you for asking such good questions."),
    }
)
"""After thanks."""

FLATTERED = MappingProxyType(
    {
        F: ("If you say so.", "Hm. Thank you."),
        E: ("Thank you.", "That is kind of you.", "Thanks."),
        W: ("That is very kind of you.", "Oh, thank you, that is nice to hear.", "You make me blush."),
    }
)
FORGIVES = MappingProxyType(
    {
        F: ("It is fine.", "Never mind."),
        E: ("No problem at all.", "Do not worry about it.", "That is all right."),
        W: ("Please, do not worry at all.", "No need to be sorry.", "There is nothing to be sorry for."),
    }
)
PATIENT = MappingProxyType(
    {
        F: ("Take your time.", "No hurry."),
        E: ("Take your time, that is all right.", "No hurry. Everybody is nervous the first time."),
        W: ("Take all the time that you need.", "There is no hurry at all."),
    }
)
"""To somebody who is nervous."""
PERMITS = MappingProxyType(
    {
        F: ("Go on.", "If you like."),
        E: ("Go ahead.", "Of course, go ahead.", "Please do."),
        W: ("By all means.", "Of course, ask away.", "Please, go right ahead."),
    }
)
HEARD_YOU = MappingProxyType(
    {
        F: ("Right.", "I see."),
        E: ("I see, thank you.", "That is good to know.", "I understand."),
        W: ("Thank you for telling me that.", "I like to hear that.", "That is good to know."),
    }
)
"""After what the visitor tells of themselves."""
ANSWERED = MappingProxyType(
    {
        F: ("Right.", "I see."),
        E: ("I see, thank you.", "I understand.", "Good to know, thank you."),
        W: ("Thank you for telling me that.", "I am glad that I asked.", "I like to hear that."),
    }
)
"""After the visitor's answer to what the persona asked."""
PICTURES = MappingProxyType(
    {
        F: ("I see.", "Hm."),
        E: ("I can picture that.", "I can see that before me."),
        W: ("I can picture that very well.", "Oh, I can see that before me."),
    }
)
"""After something that happened to the visitor."""
HEARD_WISH = MappingProxyType(
    {
        F: ("So {wish}. All right.",),
        E: ("So {wish}. That is worth knowing.", "I see, {wish}."),
        W: ("So {wish}. I like that.", "I am glad to hear that {wish}."),
    }
)

PASSES = MappingProxyType(
    {
        F: ("I will leave that one out.", "That I keep to myself."),
        E: ("I would rather leave that one out today.", "That one I would like to keep to myself."),
        W: ("I would rather not go into that one, if you do not mind.", "Let me leave that one out, if I may."),
    }
)
"""Asked for what everybody knows of their own work, and the page does not say: "I do not know" would be no answer."""

POINTS = (
    "I can say more about {topics}.",
    "I could tell you about {topics} instead.",
    "Ask me about {topics}, if you like.",
)
"""After "not my field": where there is something to hear, without giving it away."""
WHICH = (
    "Do you mean {one}, or {other}?",
    "Let me get that right: {one}, or {other}?",
    "Are you asking about {one}, or about {other}?",
)
"""Two stories could be meant."""
NARROWER = MappingProxyType(
    {
        F: ("What exactly do you mean?", "That could be several things. Which?"),
        E: ("Which part of it do you mean?", "Can you ask me that a little more narrowly?"),
        W: (
            "I would like to get that right. Which part of it do you mean?",
            "Say a little more: what do you have in mind?",
        ),
    }
)
"""Two stories of one kind could be meant."""
ANOTHER_WAY = ("Then ask me in another way, please.", "Then I have got you wrong. Try me again.")
"""Neither of the two was meant."""
COULD_HAVE = (
    "You could have asked me about {topics}.",
    "Hardly anybody asks me about {topics}, and they should.",
)
"""Asked what they should have asked."""
COULD_HAVE_TOLD = (
    "You could have asked me about {phrase}. You let that one go.",
    "There was {phrase}. You let that one go.",
)
"""The same where a hook was spoken and left."""
MORE_LEFT = (
    "There is always more, but that would be another coffee.",
    "Plenty, but nothing that you had to ask.",
)
"""The same where there is more to tell, and nothing to be named without giving it away."""
ALL_ASKED = ("I think that you have asked what matters.", "No, you have covered it well.")
TOPIC_WORDS = MappingProxyType(
    {
        "career path": "how I came to this work",
        "day to day": "what my days are like",
        "organisation": "what it is like where I work",
        "skills": "what the work asks of people",
        "outlook": "where all this is going",
    }
)
"""The five categories as a person would offer them."""
NUDGES = (
    ("Take your time.", "No hurry.", "Take your time, the coffee is still warm."),
    (
        "It does not have to be a clever question. You could ask me about {topics}.",
        "If it helps, you could start with {topics}.",
    ),
    (
        "We can also just sit for a moment. I am in no rush.",
        "Everyone is nervous at this table the first time. Begin wherever you like.",
    ),
)
"""Into a silence: the first, the second, the third in a row."""
NUDGES_ANSWER = ("Take a moment, there is no wrong answer.", "No hurry. Whatever comes to mind.")
"""Where the persona has asked something."""
NUDGES_CLOSING = (
    "Is there one more thing that you would like to ask?",
    "If that was all, it is quite all right to say so.",
)
NO_REASON = ("Simply because I do not know enough about it.", "Because I would only be guessing.")
"""Asked why after "not my field"."""
SECONDLY = ("And now your other question.", "You asked me a second thing.", "Now the second part.")
"""Between the answers to two questions in one turn."""
SETTLES = ("Take your time.", "No hurry, take your time.", "Take a breath. I am listening.")
"""When only an "um" was heard."""
EASIER = ("Of course.", "Of course, sorry.", "Certainly.")
"""Asked to speak more slowly, or up."""
