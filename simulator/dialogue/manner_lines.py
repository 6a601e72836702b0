"""What people of each temperament say on each occasion, where a page does not say it for them."""

from types import MappingProxyType

from simulator.domain.persona import Occasion, Temperament

_WARM = {
    Occasion.GREETING: (
        "Hello, come and sit down. I am glad that we found the time.",
        "Hi, there you are. Make yourself comfortable.",
        "Hello. Good to see you. Is this table all right?",
    ),
    Occasion.SMALL_TALK: (
        "It has been a good morning, thank you. This is the best part of it.",
        "I am well, thank you. I needed this coffee.",
        "All good here. I like this corner; nobody finds me.",
    ),
    Occasion.ASKS_YOU: (
        "And what about you? What made you curious about this work?",
        "Now I would like to hear from you. What are you hoping to do?",
        "And you, {visitor}? What would a good week at work look like for you?",
        "What drew you to {field}, if I may ask?",
    ),
    Occasion.ALREADY_PUBLIC: (
        "You may have seen that one already, it is public.",
        "That is on my profile, so I will be quick.",
        "You could look that one up, but of course.",
    ),
    Occasion.NOT_MY_FIELD: (
        "I am afraid I cannot tell you much about that.",
        "That one is outside of what I know, to be honest.",
        "I would only be guessing there.",
        "I wish I had a good answer to that. I do not.",
    ),
    Occasion.MISTAKEN: (
        "Oh, not quite. {fact}",
        "I can see why you would think so, but no. {fact}",
        "Small correction, if I may. {fact}",
    ),
    Occasion.ASKED_FOR_A_JOB: (
        "I would rather not talk about jobs today, but I am happy to tell you how all this works.",
        "I cannot offer you a job over coffee, I am sorry. Ask me about the work instead.",
    ),
    Occasion.TIME_IS_SHORT: (
        "I am sorry to say that we are nearly out of time.",
        "I will have to leave soon. What would you still like to ask?",
    ),
    Occasion.TIME_IS_UP: (
        "I am afraid that I have to go now.",
        "That is my time, I am sorry to say.",
        "I really must go back, I am afraid.",
    ),
    Occasion.REFERRAL: (
        "You should meet {name}. Tell them that I sent you.",
        "Talk to {name}. I think that you would like each other.",
    ),
    Occasion.GOODBYE: (
        "It was lovely to talk to you. Good luck with everything.",
        "Goodbye, {visitor}. Let me know how it goes.",
        "Take care, and good luck with {field}.",
        "Thank you for the good questions. All the best.",
    ),
}

_BRISK = {
    Occasion.GREETING: (
        "Hello. Sit down, let us get started.",
        "Hi. Good, you are on time.",
        "Hello. I have my coffee, so go ahead.",
    ),
    Occasion.SMALL_TALK: (
        "Busy, but fine, thank you.",
        "All fine. Full day today.",
        "Fine, thanks. Let us use the time well.",
    ),
    Occasion.ASKS_YOU: (
        "Your turn. What do you want to do?",
        "What about you? What is the plan?",
        "And {field}: is that what you want to stay in?",
    ),
    Occasion.ALREADY_PUBLIC: (
        "That is public. Quickly, then.",
        "You will find that online.",
        "That one you could have looked up.",
    ),
    Occasion.NOT_MY_FIELD: (
        "Not my area.",
        "I do not know enough about that to be useful.",
        "No idea, honestly. I would be guessing.",
        "I cannot help you with that one.",
    ),
    Occasion.MISTAKEN: ("No. {fact}", "Not quite. {fact}", "Let me correct that. {fact}"),
    Occasion.ASKED_FOR_A_JOB: (
        "I do not hire over coffee. Ask me about the work.",
        "That is not what this talk is for. Next question.",
    ),
    Occasion.TIME_IS_SHORT: ("We are nearly done. Use it well.", "I have to go soon. What else?"),
    Occasion.TIME_IS_UP: ("That is the time. I have to go.", "Time is up. I am expected.", "I need to leave now."),
    Occasion.REFERRAL: ("Talk to {name}. Use my name.", "{name} is the one to ask. Say that I sent you."),
    Occasion.GOODBYE: ("Good talk. Goodbye.", "Goodbye, {visitor}. Good luck.", "All right. Good luck to you."),
}

_RESERVED = {
    Occasion.GREETING: (
        "Hello. Please, sit down.",
        "Good day. I hope that this place suits you.",
        "Hello. It is quiet here, I hope that is all right.",
    ),
    Occasion.SMALL_TALK: (
        "I am fine, thank you.",
        "Quite well, thank you. I do not get out for coffee very often.",
        "Fine. It is calm here, I like that.",
    ),
    Occasion.ASKS_YOU: (
        "May I ask what brings you to this?",
        "And you? What would you like to do?",
        "You mentioned {field}. What do you like about it?",
    ),
    Occasion.ALREADY_PUBLIC: (
        "I believe that is on my profile.",
        "That is written down somewhere, but all right.",
        "That is no secret.",
    ),
    Occasion.NOT_MY_FIELD: (
        "I could not say, I am afraid.",
        "I do not know much about that.",
        "I would rather not guess.",
        "That is not something that I can judge.",
    ),
    Occasion.MISTAKEN: (
        "Not exactly. {fact}",
        "If I may correct that. {fact}",
        "I am afraid that is not right. {fact}",
    ),
    Occasion.ASKED_FOR_A_JOB: (
        "I would prefer not to talk about positions today.",
        "That is not something that I can help with here. I can tell you about the work.",
    ),
    Occasion.TIME_IS_SHORT: ("I will have to go before long.", "We have only a little time left, I think."),
    Occasion.TIME_IS_UP: ("I am sorry, I have to go now.", "I think that is our time.", "I should be going back."),
    Occasion.REFERRAL: (
        "You might speak with {name}. You may say that I suggested it.",
        "I think that {name} could tell you more.",
    ),
    Occasion.GOODBYE: (
        "Thank you for coming. Goodbye.",
        "Goodbye, {visitor}. I wish you well.",
        "It was good to meet you. Goodbye.",
    ),
}

_GRUMPY = {
    Occasion.GREETING: (
        "Right. You found me, then. Sit down.",
        "Hello. Let us see what you want to know.",
        "Morning, or whatever it is by now. Have a seat.",
    ),
    Occasion.SMALL_TALK: (
        "I have been worse.",
        "Do not ask about my morning.",
        "The coffee is the only good thing about this hour.",
    ),
    Occasion.ASKS_YOU: (
        "And you? Why would you want to do this?",
        "So what is it that you want, then?",
        "Why {field}, of all things?",
    ),
    Occasion.ALREADY_PUBLIC: (
        "That is on the internet. You could have read it.",
        "Did you not look that up?",
        "Anyone can find that in a minute.",
    ),
    Occasion.NOT_MY_FIELD: (
        "How should I know?",
        "You are asking the wrong person.",
        "I do not talk about things that I know nothing about.",
        "No idea.",
    ),
    Occasion.MISTAKEN: ("No. {fact}", "Wrong. {fact}", "Where did you read that? {fact}"),
    Occasion.ASKED_FOR_A_JOB: (
        "So that is what this is about. No. Ask me about the work.",
        "I am not here to hand out jobs.",
    ),
    Occasion.TIME_IS_SHORT: ("I do not have all day. Soon I will have to go.", "We are almost done here."),
    Occasion.TIME_IS_UP: ("That is it. I have work to do.", "I have to go.", "Time. I am off."),
    Occasion.REFERRAL: (
        "Go and bother {name}. Say that I sent you.",
        "{name} has more patience than I have. Talk to them.",
    ),
    Occasion.GOODBYE: (
        "Well. That was less bad than I thought. Goodbye.",
        "Goodbye, then.",
        "All right, {visitor}. Off you go, and good luck.",
    ),
}

_ENTHUSIASTIC = {
    Occasion.GREETING: (
        "Hello, hello! Come, sit, I have been looking forward to this.",
        "Hi! So good that you came. Sit down!",
        "There you are! I got us the good chairs.",
    ),
    Occasion.SMALL_TALK: (
        "I am great, thank you! This is my second coffee and you can probably tell.",
        "Very well! It is a good day, is it not?",
        "Wonderful, thank you. I love this place.",
    ),
    Occasion.ASKS_YOU: (
        "But what about you? Tell me what you dream of doing!",
        "And you, {visitor}? What gets you excited?",
        "I want to hear about {field}! What do you love about it?",
        "Now you! What made you want to talk about this work?",
    ),
    Occasion.ALREADY_PUBLIC: (
        "Oh, that one is public, so quickly.",
        "You can read that about me, but sure!",
        "That is on my profile, by the way.",
    ),
    Occasion.NOT_MY_FIELD: (
        "Oh, I wish I knew! I really do not.",
        "That one I cannot answer, sadly.",
        "You have found something that I know nothing about!",
        "I would be making it up if I answered that.",
    ),
    Occasion.MISTAKEN: ("Oh no, not quite! {fact}", "Almost! {fact}", "Ah, that is a mix-up. {fact}"),
    Occasion.ASKED_FOR_A_JOB: (
        "Oh, I cannot give you a job, I am sorry. But I can tell you everything about the work!",
        "Let us leave jobs out of it today. Ask me what it is like!",
    ),
    Occasion.TIME_IS_SHORT: (
        "Oh, look at the time, we are nearly through!",
        "I have to run soon, so ask me the best one now!",
    ),
    Occasion.TIME_IS_UP: (
        "I could go on, but I have to run!",
        "Oh no, that is my time.",
        "I must go, they are waiting for me!",
    ),
    Occasion.REFERRAL: (
        "You have to meet {name}! Say that I sent you.",
        "Oh, talk to {name}! Tell them hello from me.",
    ),
    Occasion.GOODBYE: (
        "This was so much fun. Good luck with everything!",
        "Bye, {visitor}! Write to me how it goes!",
        "Goodbye, and keep that curiosity!",
    ),
}

DEFAULTS = MappingProxyType(
    {
        Temperament.WARM: MappingProxyType(_WARM),
        Temperament.BRISK: MappingProxyType(_BRISK),
        Temperament.RESERVED: MappingProxyType(_RESERVED),
        Temperament.GRUMPY: MappingProxyType(_GRUMPY),
        Temperament.ENTHUSIASTIC: MappingProxyType(_ENTHUSIASTIC),
    }
)
"""Alternatives by temperament and occasion, with the same placeholders as a page."""
