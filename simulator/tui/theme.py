"""The colours of the room: coffee, cream, and enough contrast for tired eyes."""

from textual.theme import Theme

COFFEE = Theme(
    name="coffee",
    primary="#c98a4b",
    secondary="#8fc1b5",
    accent="#e8b878",
    warning="#e0a030",
    error="#e06c5a",
    success="#93b874",
    foreground="#efe6dc",
    background="#1c1714",
    surface="#241d19",
    panel="#2f2620",
    dark=True,
    variables={
        "coffee": "#a9744f",
        "footer-key-foreground": "#e8b878",
        "block-cursor-background": "#c98a4b",
        "block-cursor-foreground": "#1c1714",
        "border": "#c98a4b",
    },
)
