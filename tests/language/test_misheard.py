"""What a recogniser does to a question, and the same label all the same: lost verbs and marks, cut sentences."""

import pytest

from simulator.language.questions import read_question

HEARD = """\
leading ~ You don't miss the old workshop. Do you?
leading ~ The hours were brutal. Weren't they?
leading ~ It never really stops. Does it.
leading ~ Your boss didn't agree. Did she?
leading ~ That must have stung. Mustn't it.
leading ~ So you had no choice. Did you?
leading ~ They can be quite stubborn. Can't they?
leading ~ The training is mostly on the job. Isn't it.
closed ~ I heard that the plant is closing. Is it?
closed ~ People say you never sleep. Do you sleep?
closed ~ I like the sea. Do you?
closed ~ My sister worked there too. Did you know her?
closed ~ Do you? Do you ever go back to the village?
open ~ Could you? Could you tell me how you met your partner in the business?
open ~ How did? How did you learn to read the weather?
open ~ What was? What was the first week on the ward like?
open ~ Can you walk me through what happens between? Between the order and the delivery.
open ~ Would you tell me about the. The day the roof came down?
request ~ Would you? Would you mind if I wrote to you again?
request ~ Can I just? Is it all right if I take notes?
request ~ Could you? Could you send me the name of the course?
open ~ Tell me about your. Your first customer.
closed ~ Is it a? Is it a big team?
open ~ I wanted to ask about the. The thing with the bees, how did that start?
none ~ I do. I do like the smell of wood.
none ~ You did. That's lovely.
open ~ Did you? That's great. What made you do it?
choice ~ Is it more? Is it more reading or more talking?
closed ~ You busy at the moment.
closed ~ You guys ready for the season.
closed ~ You ever miss the mountains.
closed ~ You still working nights.
closed ~ You going to stay in this line.
closed ~ You ever thought of leaving.
closed ~ Ever been bitten by one.
closed ~ Anyone ever fall in.
none ~ You are busy, I can see that.
none ~ You still have my number, so thank you.
none ~ You look tired today.
none ~ You ever so kindly made the time.
none ~ You guys are lovely.
leading ~ It's a lot of paperwork, correct.
leading ~ The hens come first, right.
leading ~ There is no school for this, correct.
leading ~ That was before the fire, right.
leading ~ This is your own design, correct.
none ~ Okay, right.
none ~ Yes, of course, right.
none ~ I turned left instead of right.
none ~ I think I am in the wrong room, right.
none ~ All right.
leading ~ I don't suppose you kept the first one.
leading ~ I don't suppose there is a quiet month.
none ~ I don't suppose I will ever understand it.
request ~ Could you spend another five minutes?
request ~ Can you spell ten more minutes?
request ~ Would you have a few more minutes?
closed ~ Could you spend a whole winter up there?
open ~ Watch does a good week look like?
open ~ Watch makes a good foreman?
none ~ Watch out for the step.
none ~ Watch the dog, please.
none ~ I watch a lot of films about it.
closed ~ Were did you go to school?
closed ~ Wear did you grow up?
open ~ How you get into this line of work?
open ~ What you like best about it?
open ~ Why you leave the bank?
closed ~ Where you grow up?
open ~ How it feel to lose a client?
open ~ Tell me but the day you started.
open ~ Can you tell me a bought your first winter there?
closed ~ You comfortable with heights.
closed ~ You doing this alone.
closed ~ And you still living in the valley.
closed ~ You ever sell one to a stranger.
closed ~ Anybody ever get hurt.
closed ~ Ever tried it without the machine.
closed ~ You sure about that.
closed ~ You happy with how it turned out.
closed ~ So you planning to expand.
none ~ You bring people together, I like that.
none ~ You helping me today means a lot.
none ~ You good people have a lovely shop.
none ~ Ever since I was small I wanted to draw.
none ~ You inspire me.
none ~ You interesting man, you could write a book.
none ~ You still owe me nothing.
none ~ You really know your stuff.
leading ~ That's how everybody starts, right.
leading ~ The clay comes from here, correct.
leading ~ There are only two of you, right.
leading ~ It gets cold at night, right.
none ~ Good, right.
none ~ We are on the same page, right, so thank you.
none ~ Oh yes, right.
leading ~ I don't suppose it's always like this.
leading ~ So I don't suppose anybody taught you.
none ~ I don't suppose I could do it.
none ~ I suppose you are right.
request ~ Could we talk another ten minutes?
request ~ May I steel three more minutes?
request ~ Can we go over by five minutes?
open ~ Watch keeps you going in winter?
open ~ So, watch does your day look like?
none ~ Watch this space.
none ~ My watch is broken.
closed ~ Does the watch keep time?
leading ~ You never went back. Did you?
leading ~ The first years are lonely. Aren't they?
leading ~ He didn't want to sell. Did he?
closed ~ My brother hates it. Do you like it?
closed ~ I am rather shy. Are you?
none ~ We do. We do have a garden too.
open ~ What does? What does the village think of it?
request ~ Could I? Could I take a picture of that?
open ~ I'd love to hear about the. About the year you spent at sea.
closed ~ Were you? Were you born here?
none ~ Everyone wants to know the same thing.
open ~ Could you go over how the kiln works?
open ~ Can you go over what happens in the first hour?
open ~ Would you go through how an order is made?
open ~ Can you run through what a normal morning looks like?
open ~ Could you go over that again, how the gates open?
closed ~ Could you go over the bridge in winter?
closed ~ Did you go over the budget?
closed ~ Do you go through many gloves?
request ~ Could you go over that again?
leading ~ You must have been terrified. Weren't you?
leading ~ Nobody told you. Did they?
leading ~ You can do this without a degree. Can't you?
closed ~ You can do this without a degree. Can I?
open ~ How does? How does one become a bell ringer?
open ~ I was wondering what. What made you pick glass?
closed ~ When did? When did you open?
closed ~ You hiring this year.
closed ~ You already thinking about retirement.
closed ~ Anyone ever refuse to pay.
none ~ You have been very kind.
none ~ You giving me this hour is a gift.
none ~ You lucky woman.
none ~ Everyone ever so kindly said yes.
leading ~ The river froze that year, right.
leading ~ She taught you everything, correct.
none ~ Mm, right.
none ~ I had better go, right, thank you.
leading ~ I don't suppose they paid you.
request ~ Could I rob another two minutes?
request ~ Can we add five more minutes?
open ~ Watch happens when it rains?
open ~ Can you go through what you do on a Monday?
closed ~ Can you go through the tunnel?
choice ~ Would you? Would you rather work alone or in a team?
none ~ It was. It was a long way.
closed ~ Any regrets.
closed ~ And any night shifts.
closed ~ Any trouble with the neighbours.
closed ~ Any women in the crew.
open ~ Any advice for a beginner.
open ~ Any tips.
none ~ Any time.
none ~ Any day is fine with me.
none ~ Any help is welcome.
none ~ Any way you like.
none ~ Any of them would do.
none ~ In any case, thank you.
none ~ Any minute now.
none ~ Any more coffee and I will fly.
open ~ So how do you. How do you know when a beam is sound?
open ~ What's it like to. To stand up there alone?
closed ~ Have you? Have you always lived here?
leading ~ It isn't always romantic. Is it?
leading ~ Your father was a smith. Wasn't he?
leading ~ You could have sold it. Couldn't you?
closed ~ He sold the farm. Do you regret it?
none ~ Thank you. Thank you so much.
none ~ I am. I am very grateful.
open ~ I'd like to know about the. The moment when you decided.
open ~ Tell me. Tell me about your apprentices.
closed ~ You nervous before a launch.
closed ~ You ever lose your temper.
closed ~ Anybody ever ask for their money back.
closed ~ You living on site.
none ~ You nervous people make the best actors.
leading ~ The salt ruins the paint, correct.
leading ~ There was no road then, right.
none ~ It was nice, right, I have to run.
request ~ Could we steal another minute?
request ~ Might you have two more minutes?
open ~ Watch drives you?
none ~ Watch it.
open ~ Could you run through how a claim is paid?
closed ~ Did you go over the limit?
closed ~ Any accidents.
none ~ Any one of us could have done it.
leading ~ I don't suppose anyone thanked you.
"""
"""The kind (an open one may be a probing one), and what was heard. Each family has lines that only look like it."""


@pytest.mark.parametrize("line", HEARD.splitlines())
def test_a_misheard_line_keeps_its_kind(line: str) -> None:
    kind, text = line.split(" ~ ")
    found = read_question(text).kind.value
    assert ("open" if found == "probing" else found) == kind
