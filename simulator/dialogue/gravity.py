"""What is told quietly: nobody says "with pleasure" before their worst day."""

from types import MappingProxyType

from simulator.dialogue.mood import Tone
from simulator.domain.persona import Door, Story
from simulator.language.text import words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

_HARD = compiled(
    r"\b(?:hard|harder|hardest|worst|toughest|darkest|saddest|regret\w*|fail\w*|mistakes?|went wrong|"
    r"go wrong|goes wrong|"
    r"got wrong|get wrong|quit\w*|giv(?:e|ing|en) (?:it )?up|gave (?:it )?up|jack(?:ed|ing)? it in|"
    r"walk(?:ed|ing)? away|"
    r"los[est]\w*|died?|death|dying|killed|afraid|scared|fear\w*|frighten\w*|lonely|loneliness|sad|grief|"
    r"griev\w*|hurt|"
    r"accident\w*|cr(?:y|ied|ying)|ashamed|shame|guilt\w*|difficult\w*|struggl\w*|rather forget|forgive|apologi\w*|"
    r"cop(?:e|ed|ing) with|liv(?:e|ed|ing) with (?:it|that|this|yourself)|put up with|low point|lowest|burn(?:t|"
    r"ed)? out|burnout|sacked|fired|complain\w*|angry|trouble)\b"
)
_MOVES = compiled(
    r"\b(?:cr(?:y|ied|ying)|wept|tears|apologi[sz]ed|died|dead|funeral|drowned|ashamed|my fault|grief|"
    r"griev\w*|widow\w*|"
    r"broke down|promised)\b"
)
"""Told in the story itself, by which nobody is amused."""

QUIET = MappingProxyType(
    {
        F: ("Well.",),
        E: ("Let me think.", "Hm."),
        W: ("Let me think.", "Hm, yes."),
    }
)
"""Before a whole story that is not told gladly."""


def grave(said: str, story: Story) -> bool:
    """Whether a story that was asked for is told quietly: a confidence, a loss, a failure."""
    spoken = (" ".join(words(text)) for text in (said, story.title))
    moves = _MOVES.search(" ".join(words(story.body))) is not None
    return story.door is Door.TRUST or moves or any(_HARD.search(line) for line in spoken)
